import fc from 'fast-check'
import { expect, test } from 'vitest'
import { huggingFaceAddressedText } from '../../../src/main/importer/formats/hugging-face/addressed-text.ts'
import { abstractOn } from '../builders/importing.ts'
import {
  examplePaper,
  expectEveryLineInAPart,
  expectListed,
  type ListedPaper,
  listedPapers,
  loginOf,
  type PageLayout,
  pageLayout,
  pageOf,
  wrapped,
} from './listings.ts'

const parse = (text: string) => huggingFaceAddressedText.parse({ text, referenceDay: '2026-11-23' })

const NAVIGATION = ['Models', 'https://huggingface.co/models', 'Datasets', 'https://huggingface.co/datasets']

const written = (paper: ListedPaper, isWrapped: boolean): string[] => {
  const page = pageOf(paper)
  const wrap = (text: string, width: number, indent: string): string =>
    isWrapped ? wrapped(text, width, `\n${indent}`) : text
  return [
    `[-] ${paper.votes ?? '-'}`,
    loginOf(paper),
    wrap(paper.title, 30, '  '),
    page,
    wrap(paper.abstract, 80, ''),
    page,
    ...(paper.organisation === null
      ? ['[', `${paper.authorCount} authors](${page})`]
      : [paper.organisation, 'https://huggingface.co/lab']),
    '·',
    paper.date?.printed ?? '',
    ...(paper.comments === null ? [] : [String(paper.comments), `${page}#community`]),
    ...(paper.code === null ? [] : ['GitHub 11.3k', paper.code]),
  ]
}

const pageText = (
  papers: readonly ListedPaper[],
  { lineEnd, furniture, isWrapped }: PageLayout,
  gap = '\n',
): string =>
  [...NAVIGATION, ...furniture, ...papers.flatMap((paper) => written(paper, isWrapped))]
    .join(gap)
    .replaceAll('\n', lineEnd)

test('titles, abstracts and all that stands around them come back exactly, with blank lines between or not', () => {
  fc.assert(
    fc.property(listedPapers(6), pageLayout, fc.constantFrom('\n', '\n\n'), (listed, layout, gap) => {
      const text = pageText(listed, layout, gap)
      const read = parse(text)
      expectListed(read, listed)
      expectEveryLineInAPart(text, read)
      expect(huggingFaceAddressedText.recognise(text)).toBeGreaterThan(0.9)
    }),
    { numRuns: 200 },
  )
})

test('a capture cut off in an abstract keeps what there is of it', () => {
  const text = pageText([examplePaper('Quiet Tokens')], { lineEnd: '\n', furniture: [], isWrapped: true })
  const cut = text.slice(0, text.indexOf('grows with'))
  const { entries } = parse(cut)
  expect(entries.map(({ title, votes }) => [title, votes])).toEqual([['Quiet Tokens', 101]])
  expect(abstractOn('Quiet Tokens')).toContain(entries[0]?.abstract)
})

test('an entry that stands twice in a row is read twice, and votes below a picture stay with their paper', () => {
  const paper = examplePaper('Quiet Tokens')
  const text = [...written(paper, false), pageOf(paper), ...written(paper, false)].join('\n')
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
