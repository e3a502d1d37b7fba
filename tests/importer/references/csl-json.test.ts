import { expect, test } from 'vitest'
import { cslJson } from '../../../src/main/importer/formats/references/csl-json.ts'
import { readCapture } from '../builders/reading.ts'
import { captureNamed } from './captures.ts'

const library = captureNamed('library.csl.json')
const records: object[] = JSON.parse(library)

/** What of an entry does not depend on how the JSON was laid out. */
const saidOf = async (text: string) =>
  (await readCapture(text)).entries.map(({ span: _span, line: _line, ...said }) => said)
const entryOf = async (fields: object) => {
  const reference = { id: 'a', type: 'article', title: 'Quiet Tokens', author: [{ family: 'A' }], ...fields }
  return (await readCapture(JSON.stringify([reference]))).entries[0]
}

test('a reference comes back whole', async () => {
  const { format, confidence, entries } = await readCapture(library)
  expect([format, confidence]).toEqual(['csl-json', 0.96])
  expect(entries[0]).toMatchObject({
    title: 'Quiet *Tokens*: On $k^{th}$ Words',
    abstract: 'We count what a model leaves unsaid.',
    authors: ['Ada B. Example', 'Ludwig van Beethoven', 'Martin Luther King, Jr.', 'The Quiet Collaboration'],
    identifiers: [
      { scheme: 'doi', value: '10.1234/quiet.2026.1' },
      { scheme: 'arxiv', value: '2601.00001' },
      { scheme: 'pubmed', value: '39000001' },
    ],
    links: [{ kind: 'page', url: 'https://journal.example.org/quiet' }],
    keywords: ['silence', ' counting'],
    publishedOn: '2026-01-15',
    venue: 'Journal of Invented Results',
    line: 2,
  })
})

test('references that say less keep what they say, and one without a title is refused', async () => {
  const { entries, refused } = await readCapture(library)
  expect(entries.slice(1)).toMatchObject([
    {
      title: 'Merging Late',
      authors: ['Lin Sample'],
      identifiers: [{ scheme: 'arxiv', value: '2601.00002' }],
      publishedOn: '1999-03',
    },
    { title: 'Shallow Codebooks', authors: ['Example'], publishedOn: '2018-08' },
  ])
  expect(refused).toEqual([{ line: 30, message: 'The paper that begins here has no title.' }])
})

test.each([
  ['as a list in one line', JSON.stringify(records)],
  ['as JSON lines', records.map((record) => JSON.stringify(record)).join('\n')],
  ['as items', JSON.stringify({ items: records }, null, 2)],
])('it says the same laid out %s', async (_layout, text) => {
  expect((await readCapture(text)).format).toBe('csl-json')
  expect(await saidOf(text)).toEqual(await saidOf(library))
})

test('a single reference, as DOI services answer with, is read and no work of Crossref', async () => {
  const answer = { ...records[0], prefix: '10.1234', member: '1', 'reference-count': 3, indexed: {} }
  const { format, entries } = await readCapture(JSON.stringify(answer))
  expect([format, entries.length]).toEqual(['csl-json', 1])
})

test.each([
  [{ 'date-parts': [[2020, 5, 17]] }, '2020-05-17'],
  [{ 'date-parts': [['2020', '05']] }, '2020-05'],
  [{ 'date-parts': [[2020]] }, '2020'],
  [{ raw: '17 May 2020' }, '2020-05-17'],
  [{ literal: '2020-05' }, '2020-05'],
  ['2020-05-17', '2020-05-17'],
  [{ 'date-parts': [[]] }, undefined],
  [{ 'date-parts': [['in press']] }, undefined],
  [null, undefined],
])('the date %j is read as %s', async (issued, expected) => {
  expect((await entryOf({ issued }))?.publishedOn).toBe(expected)
})

test('JSON that only has a title and a kind is not taken for references', async () => {
  await expect(readCapture('[{"title":"A page","type":"article","id":1}]')).rejects.toThrow(/not recognised/)
})

test('a reference of which only title and abstract are known is told from other JSON that has both', async () => {
  const bare = {
    id: 'quiet',
    type: 'article',
    title: 'Quiet Tokens',
    abstract: 'We count them.',
    note: 'Mine.',
  }
  expect(await readCapture(JSON.stringify([bare]))).toMatchObject({
    format: 'csl-json',
    entries: [{ title: bare.title }],
  })
  expect(cslJson.recognise(JSON.stringify([{ ...bare, price: 12 }]))).toBe(0)
  expect(cslJson.recognise(JSON.stringify([{ ...bare, type: 'toaster' }]))).toBe(0)
})
