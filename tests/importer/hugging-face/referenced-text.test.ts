import fc from 'fast-check'
import { expect, test } from 'vitest'
import { huggingFaceReferencedText } from '../../../src/main/importer/formats/hugging-face/referenced-text.ts'
import { readCapture } from '../builders/reading.ts'
import { examplePaper, expectEveryLineInAPart, expectListed, listedPapers, pageLayout } from './listings.ts'
import { referencedPage } from './written-pages.ts'

const parse = (text: string) => huggingFaceReferencedText.parse({ text, referenceDay: '2026-11-23' })

test('titles, abstracts and all that stands around them come back exactly', () => {
  fc.assert(
    fc.property(listedPapers(6), pageLayout, (listed, layout) => {
      const text = referencedPage(listed, layout)
      const read = parse(text)
      expectListed(read, listed)
      expectEveryLineInAPart(text, read)
      expect(huggingFaceReferencedText.recognise(text)).toBeGreaterThanOrEqual(0.9)
    }),
    { numRuns: 200 },
  )
})

test('a capture that was cut off before its addresses gives titles, abstracts, votes and comments', async () => {
  const papers = [examplePaper('Quiet Tokens'), examplePaper('Merging [Late]', '2601.00002')]
  const [text = ''] = referencedPage(papers, {
    lineEnd: '\n',
    furniture: ['Daily Papers'],
    isWrapped: false,
  }).split('\n[1]: ')
  const read = await readCapture(text)
  expect(read).toMatchObject({ format: 'hugging-face-referenced', confidence: 0.7 })
  expect(read.entries).toMatchObject(
    papers.map(({ title, abstract }) => ({ title, abstract, votes: 101, comments: 6, links: [] })),
  )
})

test('any text is read without a crash, and each of its lines has a part', () => {
  const line = fc.constantFrom(
    '',
    '### [A][1]',
    '[',
    '][2]',
    '[1]: /papers/2601.00001',
    '[2]: x',
    'a [b][1]',
    '# [',
    'x',
  )
  const lines = fc
    .array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\r')))
    .map((made) => made.flat().join(''))
  fc.assert(fc.property(lines, (text) => expectEveryLineInAPart(text, parse(text))))
})

test('Markdown with references to other places is not taken', () => {
  const text =
    '### [Quiet Tokens][1]\n\nWe read [this][2].\n\n[1]: https://example.org/1\n[2]: https://example.org/2\n'
  expect(huggingFaceReferencedText.recognise(text)).toBeLessThan(0.3)
})

test('a title between brackets on lines of their own begins where its words stand', () => {
  const text =
    '### [\n\nQuiet Tokens\n\n][1]\n\n[\nWe count.\n][2]\n\n[1]: /papers/2601.00001\n[2]: /papers/2601.00001\n'
  const { entries, parts } = parse(text)
  expect(entries).toMatchObject([{ title: 'Quiet Tokens', abstract: 'We count.', line: 3 }])
  expect(text.slice(entries[0]?.span.start)).toMatch(/^Quiet/)
  expect(parts.map(({ line, kind }) => [line, kind])).toEqual([
    [1, 'furniture'],
    [3, 'title'],
    [5, 'link'],
    [7, 'furniture'],
    [8, 'abstract'],
    [9, 'link'],
    [11, 'link'],
    [12, 'link'],
  ])
})
