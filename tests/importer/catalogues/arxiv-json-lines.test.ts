import { expect, test } from 'vitest'
import { readCapture } from '../builders/reading.ts'
import { captureNamed } from './captures.ts'

const dump = captureNamed('arxiv.jsonl')

const record = (more: object): string =>
  JSON.stringify({
    id: '2601.00009',
    title: 'Paper',
    categories: 'cs.CL',
    versions: [],
    authors_parsed: [],
    ...more,
  })

test('a record of the dump comes back whole, its wrapped lines joined and its paragraphs kept', async () => {
  const { format, confidence, entries } = await readCapture(dump)
  expect([format, confidence]).toEqual(['arxiv-json-lines', 0.98])
  expect(entries[0]).toEqual({
    title: 'Quiet Tokens: On What a Model Leaves Unsaid',
    abstract:
      'We count what a model leaves unsaid, at 20\\% of the cost, for the $k^{th}$ layer and every one after it.\n\n' +
      'A second paragraph says how.',
    authors: ['Ada B. Example', 'Lin Sample Jr.', 'Quiet Collaboration'],
    organisations: ['Example University'],
    identifiers: [
      { scheme: 'arxiv', value: '2601.00001' },
      { scheme: 'doi', value: '10.1234/quiet.2026.1' },
    ],
    links: [
      { kind: 'arxiv', url: 'https://arxiv.org/abs/2601.00001' },
      { kind: 'code', url: 'https://github.com/example/quiet-tokens' },
    ],
    keywords: ['cs.CL', 'cs.LG'],
    publishedOn: '2026-01-01',
    venue: 'Journal of Invented Results 4 (2026) 1-12',
    span: { start: 0, end: dump.indexOf('\n') },
    line: 1,
  })
})

test('records of before authors were parsed and of before arXiv numbered by month are read too', async () => {
  const { entries } = await readCapture(dump)
  expect(entries[1]).toMatchObject({
    authors: ['M. Muster', 'E. Musterfrau'],
    identifiers: [{ scheme: 'arxiv', value: 'hep-th/9901001' }],
    publishedOn: '1999-01-01',
    line: 2,
  })
})

test('a line without a title and a damaged line are refused with their numbers, and the next is read', async () => {
  const { entries, refused } = await readCapture(dump)
  expect(refused).toEqual([
    { line: 4, message: 'The paper that begins here has no title.' },
    { line: 5, message: 'What begins here is no record that can be read: it is no sound JSON.' },
  ])
  expect(entries.at(-1)).toMatchObject({ title: 'Shallow Codebooks', abstract: null, line: 6 })
})

test('a damaged first line takes none of the others with it', async () => {
  const { entries, refused } = await readCapture(`{"id":"2601.00008","ti\n${record({})}\n${record({})}`)
  expect(refused.map(({ line }) => line)).toEqual([1])
  expect(entries.map(({ line }) => line)).toEqual([2, 3])
})

test('a part of the dump that was saved as a list is read alike', async () => {
  const list = `[\n  ${record({ title: 'One' })},\n  ${record({ title: 'Two' })}\n]\n`
  const { format, entries } = await readCapture(list)
  expect(format).toBe('arxiv-json-lines')
  expect(entries.map(({ title, line }) => [title, line])).toEqual([
    ['One', 2],
    ['Two', 3],
  ])
  expect(entries.map(({ span }) => list[span.start] + list.slice(span.end - 1, span.end))).toEqual([
    '{}',
    '{}',
  ])
})

test.each([
  ['Mon, 2 Apr 2007 19:18:42 GMT', '2007-04-02'],
  ['2007-04-02T19:18:42Z', '2007-04-02'],
  ['2007-04', '2007-04'],
  ['2 April 2007', '2007-04-02'],
  ['Apr 2, 2007', '2007-04-02'],
  ['yesterday', undefined],
  [20070402, '2007-04-02'],
  [null, undefined],
])('a first version of %j was published on %j', async (created, publishedOn) => {
  const { entries } = await readCapture(record({ versions: [{ version: 'v1', created }] }))
  expect(entries[0]?.publishedOn).toBe(publishedOn)
})

test('fields of another kind than they should be say nothing, and the paper is taken', async () => {
  const { entries } = await readCapture(
    record({
      abstract: {},
      authors_parsed: 'Ada',
      categories: null,
      versions: { v1: 1 },
      doi: ['10.1/2'],
      comments: {},
    }),
  )
  expect(entries[0]).toMatchObject({ title: 'Paper', abstract: null, authors: [], keywords: [] })
})

test('a comment that speaks of another paper does not make it this one', async () => {
  const { entries } = await readCapture(
    record({ comments: 'reply to https://doi.org/10.1234/other (see there)' }),
  )
  expect(entries[0]?.links).toEqual([{ kind: 'arxiv', url: 'https://arxiv.org/abs/2601.00009' }])
})
