import fc from 'fast-check'
import { expect, test } from 'vitest'
import { titledText } from '../../../src/main/importer/formats/prose/titled-text.ts'
import { abstractOn } from '../builders/importing.ts'
import { readCapture } from '../builders/reading.ts'
import { expectEveryLineInAPart, listedPapers, wrapped } from '../hugging-face/listings.ts'

const parse = (text: string) => titledText.parse({ text, referenceDay: '2026-11-23' })

interface Paper {
  readonly title: string
  readonly abstract: string
}

const layout = fc.record({
  lineEnd: fc.constantFrom('\n', '\r\n'),
  width: fc.constantFrom(60, 80),
  written: fc.constantFrom<(paper: Paper, index: number) => string>(
    ({ title, abstract }) => `Title: ${title}\nAuthors: Ada Quill, Bo Lind\nAbstract: ${abstract}\n\n`,
    ({ title, abstract }) => `Title: ${title}\n\nAbstract:\n${abstract}\n\n`,
    ({ title, abstract }) => `Title:\n${title}\nAbstract:\n${abstract}\n\n`,
    ({ title, abstract }, index) => `${index + 1}. ${title}\n${abstract}\n\n`,
    ({ title, abstract }, index) => `[${index + 7}] ${title}\n\n${abstract}\n\n`,
    ({ title, abstract }, index) => `${index + 1}) ${title}\nAda Quill and Bo Lind\n\n${abstract}\n\n`,
    ({ title, abstract }) => `${title}\n${abstract}\n\n`,
    ({ title, abstract }) => `-----\n${title}\nby Ada Quill\n\n${abstract}\n`,
  ),
})

/** At least three, so that rules and numbers stand out; titles read like titles. */
const papers = listedPapers(5).map((listed) =>
  [...listed, ...listed, ...listed].slice(0, 5).map(({ title, abstract }, index) => ({
    title: `Quiet Codecs ${title.replace(/[[\]().,:;!?]/g, '')} for Late Tokens${'!'.repeat(index % 2)}`,
    abstract,
  })),
)

test('each title and abstract comes back exactly, whatever the arrangement', () => {
  fc.assert(
    fc.property(papers, layout, (listed, { lineEnd, width, written }) => {
      const text = listed
        .map(({ title, abstract }, index) =>
          written({ title, abstract: wrapped(abstract, width, '\n') }, index),
        )
        .join('')
        .replaceAll('\n', lineEnd)
      const read = parse(text)
      expect(read.entries.map(({ title, abstract }) => ({ title, abstract }))).toEqual(listed)
      expect(read.problems).toEqual([])
      expectEveryLineInAPart(text, read)
      expect(titledText.recognise(text)).toBeGreaterThanOrEqual(0.3)
      expect(titledText.recognise(text)).toBeLessThanOrEqual(0.6)
    }),
    { numRuns: 200 },
  )
})

test('labelled lines give authors, date, identifier and links, over several lines', async () => {
  const read = await readCapture(
    'Reading list, May\n\nTitle: Quiet Tokens: What a Model\n  Leaves Unsaid\nAuthors: Ada Quill, Bo Lind,\n  Cy van Dorn\nDate: 29 May 2026\n' +
      `arXiv: 2601.00001\nJournal: Silence\nAbstract: ${wrapped(abstractOn('quiet'), 70, '\n')}\n\nSecond paragraph.\nCode: https://github.com/quiet/tokens\n\n` +
      `Title: Merging Late\nAbstract:\n${abstractOn('late')}\n`,
  )
  expect(read).toMatchObject({ format: 'titled-text', confidence: 0.6 })
  expect(read.entries).toMatchObject([
    {
      title: 'Quiet Tokens: What a Model Leaves Unsaid',
      abstract: `${abstractOn('quiet')}\n\nSecond paragraph.`,
      authors: ['Ada Quill', 'Bo Lind', 'Cy van Dorn'],
      publishedOn: '2026-05-29',
      venue: 'Silence',
      identifiers: [{ scheme: 'arxiv', value: '2601.00001' }],
      links: [{ kind: 'code', url: 'https://github.com/quiet/tokens' }],
    },
    { title: 'Merging Late', abstract: abstractOn('late'), line: 18 },
  ])
})

test('an address below a sentence that goes on belongs to it, and one below a full stop is a link', () => {
  const below = (end: string) =>
    parse(`Title: Quiet Tokens\nAbstract: We count${end}\nhttps://example.org/quiet\n`).entries
  expect(below(', as shown at')).toMatchObject([
    { abstract: 'We count, as shown at https://example.org/quiet', links: [] },
  ])
  expect(below('.')).toMatchObject([{ abstract: 'We count.', links: [{ url: 'https://example.org/quiet' }] }])
})

test('numbered titles are told by their numbers, also with blank lines between', async () => {
  const read = await readCapture(
    ['1. Quiet Tokens', abstractOn('quiet'), '2. Merging Late', `${abstractOn('late')}\n\n1. We count.`].join(
      '\n\n',
    ),
  )
  expect(read.format).toBe('titled-text')
  expect(read.entries.map(({ title }) => title)).toEqual(['Quiet Tokens', 'Merging Late'])
})

test('any text is read without a crash, and each of its lines has a part', () => {
  const line = fc.constantFrom(
    ...[
      '',
      'Title: A',
      'Title:',
      'Abstract: b',
      '1. A',
      '2. B',
      '---',
      'By Ada Quill',
      'Some text.',
      '2026-05-29',
      'Authors:',
      'and',
    ],
    ...['https://x.org', 'arXiv:2601.00001', abstractOn('x')],
  )
  const lines = fc
    .array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\r')))
    .map((made) => made.flat().join(''))
  fc.assert(
    fc.property(lines, (text) => expectEveryLineInAPart(text, parse(text))),
    { numRuns: 400 },
  )
})

test.each([
  'Title: ',
  'Title:\n',
  '1. A\n\n',
  '---\na\n',
  'A and ',
  'A\nB\n\n',
  '[1] ',
  ', ',
  '(',
  'Authors: A,\n',
])(
  '%j without end is read in linear time',
  (piece) => {
    const text = piece.repeat(Math.ceil(200_000 / piece.length))
    expect(() => [parse(text), titledText.recognise(text)]).not.toThrow()
  },
  5000,
)

test.each([
  ['Title: a\nKeywords: a', ' ', 'b'],
  ['Title: a\nAuthors: A', '(', ''],
  ['-', '- ', 'a'],
  ['1. ', '1. ', 'a'],
  ['', 'a\n', ''],
  ['Title: a\nAuthors: A,\n', 'A,\n', ''],
  ['Title: a\nAbstract: A\n', 'https://x\n', ''],
])(
  '%j, then %j over and over, then %j is read in linear time',
  (start, piece, end) => {
    const text = start + piece.repeat(Math.ceil(500_000 / piece.length)) + end
    expect(() => [parse(text), titledText.recognise(text.slice(0, 200_000))]).not.toThrow()
  },
  5000,
)
