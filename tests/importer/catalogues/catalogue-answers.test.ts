import { describe, expect, test } from 'vitest'
import { readCapture } from '../builders/reading.ts'
import { captureNamed, minified } from './captures.ts'

const semanticScholar = captureNamed('semantic-scholar-search.json')
const openAlex = captureNamed('openalex-works.json')
const crossref = captureNamed('crossref-works.json')

/** The records of an answer. */
const recordsOf = (answer: string): object[] => {
  const value = JSON.parse(answer)
  return value.data ?? value.results ?? value.message.items
}
/** What of an entry does not depend on how the answer was laid out. */
const saidOf = async (text: string) =>
  (await readCapture(text)).entries.map(({ span: _span, line: _line, ...said }) => said)

test('a paper of Semantic Scholar comes back whole', async () => {
  const { format, confidence, entries } = await readCapture(semanticScholar)
  expect([format, confidence]).toEqual(['semantic-scholar', 0.97])
  expect(entries[0]).toMatchObject({
    title: 'Quiet Tokens: On What a Model Leaves Unsaid',
    abstract: 'We count what a model leaves unsaid.',
    authors: ['Ada B. Example', 'Lin Sample'],
    identifiers: [
      { scheme: 'arxiv', value: '2601.00001' },
      { scheme: 'doi', value: '10.1234/quiet.2026.1' },
      { scheme: 'pubmed', value: '39000001' },
      { scheme: 's2', value: '900001' },
    ],
    links: [
      {
        kind: 'page',
        url: 'https://www.semanticscholar.org/paper/0123456789abcdef0123456789abcdef01234567',
      },
      { kind: 'pdf', url: 'https://example.org/quiet.pdf' },
    ],
    publishedOn: '2026-01-01',
    venue: 'Invented Conference on Quiet',
    line: 5,
  })
})

test('a paper of which Semantic Scholar knows little keeps what it knows, and one without a title is refused', async () => {
  const { entries, refused } = await readCapture(semanticScholar)
  expect(entries[1]).toMatchObject({ abstract: null, publishedOn: '1999', venue: 'Journal of Samples' })
  expect(refused).toEqual([{ line: 28, message: 'The paper that begins here has no title.' }])
})

test('the machine-made summary of a paper is not taken for its abstract', async () => {
  const { entries } = await readCapture(semanticScholar.replace('"abstract": "We', '"abstracts": "We'))
  expect(entries[0]?.abstract).toBeNull()
})

test('papers in lists of citations, in recommendations, in batches with holes and in data sets are read', async () => {
  const [paper] = recordsOf(semanticScholar)
  const expected = [{ title: 'Quiet Tokens: On What a Model Leaves Unsaid' }]
  expect(await saidOf(JSON.stringify({ offset: 0, data: [{ citingPaper: paper }] }))).toMatchObject(expected)
  expect(await saidOf(JSON.stringify({ recommendedPapers: [paper] }))).toMatchObject(expected)
  const batch = await readCapture(JSON.stringify([paper, null]))
  expect(batch.entries).toMatchObject(expected)
  expect(batch.refused[0]?.message).toMatch(/nothing \(null\): the catalogue did not find it/)
  const line = {
    corpusid: 900001,
    externalids: { ArXiv: '2601.00001', PubMed: null },
    title: 'Quiet Tokens',
    authors: [{ authorId: '1', name: 'Ada B. Example' }],
    publicationdate: '2026-01-01',
  }
  expect(await saidOf(`${JSON.stringify(line)}\n${JSON.stringify(line)}\n`)).toMatchObject([
    {
      identifiers: [
        { scheme: 'arxiv', value: '2601.00001' },
        { scheme: 's2', value: '900001' },
      ],
      publishedOn: '2026-01-01',
    },
    { title: 'Quiet Tokens' },
  ])
})

test('a work of OpenAlex comes back whole, its abstract put together from the index', async () => {
  const { format, confidence, entries } = await readCapture(openAlex)
  expect([format, confidence]).toEqual(['openalex', 0.98])
  expect(entries[0]).toMatchObject({
    title: 'Quiet *Tokens* & what a model leaves unsaid',
    abstract: 'We count what is left. We stop.',
    authors: ['Ada B. Example', 'L. Sample'],
    organisations: ['Example University'],
    identifiers: [
      { scheme: 'doi', value: '10.1234/quiet.2026.1' },
      { scheme: 'pubmed', value: '39000001' },
      { scheme: 'openalex', value: 'W9000000001' },
    ],
    links: [
      { kind: 'page', url: 'https://journal.example.org/quiet' },
      { kind: 'arxiv', url: 'https://arxiv.org/abs/2601.00001' },
      { kind: 'pdf', url: 'https://arxiv.org/pdf/2601.00001' },
      { kind: 'page', url: 'https://openalex.org/W9000000001' },
    ],
    keywords: ['Silence'],
    publishedOn: '2026-01-01',
    venue: 'Journal of Invented Results',
    line: 4,
  })
})

test('places in an index that no word can have are left out and said', async () => {
  const { entries, problems } = await readCapture(openAlex)
  expect(entries[1]).toMatchObject({
    abstract: 'Merging late far',
    keywords: ['Merging'],
    publishedOn: '1999',
  })
  expect(problems).toEqual([
    { line: 44, message: expect.stringContaining('names 2 places that no word can have') },
  ])
})

test('an index that names millions of places is read within bounds', async () => {
  const index = { word: Array.from({ length: 1_000_000 }, (_, place) => place * 1e9) }
  const work = { id: 'https://openalex.org/W1', display_name: 'Far', abstract_inverted_index: index }
  const { entries, problems } = await readCapture(JSON.stringify(work), 'openalex')
  expect(entries[0]?.abstract?.length).toBe(200_000 * 5 - 1)
  expect(problems[0]?.message).toMatch(/800000 places/)
})

test('a work of Crossref comes back whole, its abstract read from the markup of journals', async () => {
  const { format, confidence, entries } = await readCapture(crossref)
  expect([format, confidence]).toEqual(['crossref', 0.97])
  expect(entries[0]).toMatchObject({
    title: 'Quiet Tokens: On What a Model Leaves Unsaid',
    abstract: 'We count H_{2}O & what is left.\n\nAnd how.',
    authors: ['Ada B. Example', 'Lin Sample Jr.', 'The Quiet Collaboration'],
    organisations: ['Example University'],
    identifiers: [{ scheme: 'doi', value: '10.1234/quiet.2026.1' }],
    links: [
      { kind: 'doi', url: 'https://doi.org/10.1234/quiet.2026.1' },
      { kind: 'pdf', url: 'https://press.example.org/quiet.pdf' },
    ],
    publishedOn: '2026-01',
    venue: 'Journal of Invented Results',
    line: 7,
  })
  expect(entries[1]).toMatchObject({ title: 'Merging Late', publishedOn: '1999-03-04', venue: 'samplerxiv' })
})

describe.each([
  ['semantic-scholar', semanticScholar],
  ['openalex', openAlex],
  ['crossref', crossref],
])('%s', (name, answer) => {
  const records = recordsOf(answer)
  const lines = records.map((record) => JSON.stringify(record)).join('\r\n')

  test.each([
    ['in one line', minified(answer)],
    ['as a bare list', JSON.stringify(records, null, 2)],
    ['as JSON lines', `${lines}\r\n`],
    ['an answer on each line', `${minified(answer)}\n`],
    ['after blank lines', `\n\n${answer}`],
  ])('says the same laid out %s', async (_layout, text) => {
    expect((await readCapture(text)).format).toBe(name)
    expect(await saidOf(text)).toEqual(await saidOf(answer))
  })

  test('is read as one record, printed over lines or not', async () => {
    const [first] = await saidOf(answer)
    expect(await saidOf(JSON.stringify(records[0], null, 2))).toEqual([first])
    expect(await saidOf(JSON.stringify(records[0]))).toEqual([first])
  })

  test('is told by its words where its first record does not end within the sample', async () => {
    const long = JSON.stringify({
      ...records[0],
      'container-title': ['A'],
      'reference-count': 1,
      much: 'x'.repeat(300_000),
    })
    expect((await readCapture(long)).format).toBe(name)
  })

  test('gives the span of each record, and the line that it begins on', async () => {
    const { entries } = await readCapture(answer)
    for (const { span, line, title } of entries) {
      const text = answer.slice(span.start, span.end)
      expect(JSON.stringify(JSON.parse(text))).toContain(title.slice(0, 5))
      expect(answer.slice(0, span.start).split('\n')).toHaveLength(line)
    }
  })
})
