import fc from 'fast-check'
import { expect, test } from 'vitest'
import { huggingFaceAddressedText } from '../../../src/main/importer/formats/hugging-face/addressed-text.ts'
import { abstractOn } from '../builders/importing.ts'
import {
  examplePaper,
  expectEveryLineInAPart,
  expectListed,
  listedPapers,
  pageLayout,
  pageOf,
} from './listings.ts'
import { addressedEntry, addressedPage } from './written-pages.ts'

const parse = (text: string) => huggingFaceAddressedText.parse({ text, referenceDay: '2026-11-23' })

test('titles, abstracts and all that stands around them come back exactly, with blank lines between or not', () => {
  fc.assert(
    fc.property(listedPapers(6), pageLayout, fc.constantFrom('\n', '\n\n'), (listed, layout, gap) => {
      const text = addressedPage(listed, layout, gap)
      const read = parse(text)
      expectListed(read, listed)
      expectEveryLineInAPart(text, read)
      expect(huggingFaceAddressedText.recognise(text)).toBeGreaterThan(0.9)
    }),
    { numRuns: 200 },
  )
})

test('a capture cut off in an abstract keeps what there is of it', () => {
  const text = addressedPage([examplePaper('Quiet Tokens')], {
    lineEnd: '\n',
    furniture: [],
    isWrapped: true,
  })
  const cut = text.slice(0, text.indexOf('grows with'))
  const { entries } = parse(cut)
  expect(entries.map(({ title, votes }) => [title, votes])).toEqual([['Quiet Tokens', 101]])
  expect(abstractOn('Quiet Tokens')).toContain(entries[0]?.abstract)
})

test('an entry that stands twice in a row is read twice, and votes below a picture stay with their paper', () => {
  const paper = examplePaper('Quiet Tokens')
  const text = [...addressedEntry(paper, false), pageOf(paper), ...addressedEntry(paper, false)].join('\n')
  expect(parse(text).entries.map(({ title, votes, comments }) => [title, votes, comments])).toEqual([
    ['Quiet Tokens', 101, 6],
    ['Quiet Tokens', 101, 6],
  ])
})

test('any text is read without a crash, and each of its lines has a part', () => {
  const page = 'https://huggingface.co/papers/2601.00001'
  const line = fc.constantFrom(
    '',
    '[',
    '·',
    'A',
    abstractOn('depth'),
    page,
    `<${page}>`,
    `x](${page})`,
    `${page}#community`,
    '[-] 3',
    'Jun 26',
    '6',
  )
  const lines = fc
    .array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\r')))
    .map((made) => made.flat().join(''))
  fc.assert(
    fc.property(lines, (text) => expectEveryLineInAPart(text, parse(text))),
    { numRuns: 200 },
  )
})

test('a list of addresses of papers is not taken without asking', () => {
  const text = 'To read\nhttps://huggingface.co/papers/2601.00001\nhttps://huggingface.co/papers/2601.00002\n'
  expect(huggingFaceAddressedText.recognise(text)).toBeLessThan(0.3)
})

test.each([
  'A\n',
  '[\n',
  'https://huggingface.co/papers/2601.00001\n',
  'A](/papers/2601.00001)\n',
  '/papers/',
  '6\n\n',
])(
  '%j without end is read in linear time',
  (piece) => {
    const text = piece.repeat(150_000)
    expect(() => [parse(text), huggingFaceAddressedText.recognise(text.slice(0, 200_000))]).not.toThrow()
  },
  8000,
)

test('an address that an abstract ends with, on a line of its own, is a part of it', () => {
  const page = 'https://huggingface.co/papers/2601.00001'
  const { entries } = parse(
    ['Quiet Tokens', page, 'We count. Project page:', 'https://example.org/quiet', page].join('\n'),
  )
  expect(entries).toMatchObject([{ abstract: 'We count. Project page: https://example.org/quiet' }])
})
