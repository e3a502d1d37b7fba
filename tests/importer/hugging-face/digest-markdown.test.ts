import fc from 'fast-check'
import { expect, test } from 'vitest'
import { huggingFaceDigest } from '../../../src/main/importer/formats/hugging-face/digest-markdown.ts'
import { abstractOn } from '../builders/importing.ts'
import { expectEveryLineInAPart, expectListed, listedPapers, pageLayout } from './listings.ts'
import { digestEntry, digestPage } from './written-pages.ts'

const parse = (text: string) => huggingFaceDigest.parse({ text, referenceDay: '2026-11-23' })

const papers = listedPapers(6)

test('titles, abstracts and links to code come back exactly, and an entry that stands twice comes once', () => {
  fc.assert(
    fc.property(papers, pageLayout, fc.array(fc.boolean()), (listed, layout, doubled) => {
      const distinct = listed.map((paper, index) => ({ ...paper, title: `${paper.title} ${index}` }))
      const entries = distinct.flatMap((paper, index) => {
        const entry = digestEntry(paper, layout.isWrapped)
        return doubled[index] === true ? [entry, entry] : [entry]
      })
      const text = digestPage(entries, layout)
      const read = parse(text)
      expectListed(read, distinct, [])
      expectEveryLineInAPart(text, read)
      expect(huggingFaceDigest.recognise(text)).toBeGreaterThan(0.9)
    }),
    { numRuns: 200 },
  )
})

const quiet = [
  '### Quiet Tokens',
  abstractOn('quiet'),
  '- 8 authors',
  '[LINK: GitHub 3](https://github.com/quiet/a_(b))',
]

test('the second of two entries that are the same is skipped with a reason', () => {
  const { entries, parts } = parse([...quiet, ...quiet].join('\n\n'))
  expect(entries).toHaveLength(1)
  expect(parts.filter(({ kind }) => kind === 'skipped').map(({ line, reason }) => [line, reason])).toEqual(
    [9, 11, 13, 15].map((line) => [line, 'The same entry stands right above.']),
  )
})

test('two entries of one title that differ in anything are both given', () => {
  const other = quiet.map((line) => line.replace('quiet/a', 'quiet/c'))
  expect(parse([...quiet, ...other].join('\n\n')).entries).toHaveLength(2)
})

test('blocks right below each other are told apart, and links inside of an abstract stay in it', () => {
  const { entries } = parse(
    '### Merging Late\nWe merge [late](https://example.org/late) and\nlater.\n- 1 author\n' +
      '[LINK: GitHub 3](https://github.com/quiet/late) [LINK: arXiv](https://arxiv.org/abs/2601.00003)\n' +
      '### Quiet Tokens\nWe count.\n\nAnd count again.\n',
  )
  expect(entries).toMatchObject([
    {
      title: 'Merging Late',
      abstract: 'We merge [late](https://example.org/late) and later.',
      links: [
        { kind: 'code', url: 'https://github.com/quiet/late' },
        { kind: 'arxiv', url: 'https://arxiv.org/abs/2601.00003' },
      ],
    },
    { title: 'Quiet Tokens', abstract: 'We count.\n\nAnd count again.', links: [] },
  ])
})

test('any text is read without a crash, and each of its lines has a part', () => {
  const line = fc.constantFrom(
    '',
    '### A',
    '  b',
    '## C',
    '- 8 authors',
    '[LINK: x](https://x.org)',
    'Some [y](https://y.org) z',
    'Daily',
  )
  const lines = fc
    .array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\r')))
    .map((made) => made.flat().join(''))
  fc.assert(
    fc.property(lines, (text) => expectEveryLineInAPart(text, parse(text))),
    { numRuns: 200 },
  )
})

test('Markdown without a count of authors or a marked link is not taken for a digest', () => {
  expect(huggingFaceDigest.recognise(`### Quiet Tokens\n\n${abstractOn('quiet')}\n`)).toBe(0)
})
