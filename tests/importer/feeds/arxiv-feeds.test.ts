import { expect, test } from 'vitest'
import { readCapture } from '../builders/reading.ts'
import { captureNamed, entriesIn, itemsOf } from './feeds.ts'

const quiet = {
  title: 'Quiet Tokens: Pruning Context When $k < n$',
  abstract: 'We drop tokens that nobody attends to & keep the rest, so that $k < n$ tokens remain.',
  authors: ['Ada Lovelace', 'Émilie du Châtelet'],
  keywords: ['cs.CL', 'cs.LG'],
  listedOn: '2026-01-02',
  publishedOn: '2026-01-02',
}

test('arXiv’s API: all that it says of a paper', async () => {
  const { entries, capturedOn, problems } = await readCapture(captureNamed('arxiv-api.xml'))
  expect([capturedOn, problems, entries.length]).toEqual(['2026-03-04', [], 2])
  expect(entries[0]).toEqual({
    title: 'Quiet Tokens: Pruning Context When $k < n$',
    abstract: `${quiet.abstract}\n\nA second paragraph reports that nothing was lost.`,
    authors: quiet.authors,
    organisations: ['Analytical Society'],
    identifiers: [
      { scheme: 'arxiv', value: '2601.00001' },
      { scheme: 'doi', value: '10.1234/quiet.1' },
    ],
    links: [
      { kind: 'doi', url: 'http://dx.doi.org/10.1234/QUIET.1' },
      { kind: 'arxiv', url: 'http://arxiv.org/abs/2601.00001v2' },
      { kind: 'pdf', url: 'http://arxiv.org/pdf/2601.00001v2' },
      { kind: 'code', url: 'https://github.com/invented/quiet-tokens' },
    ],
    keywords: ['cs.CL', 'cs.CL', 'cs.LG'],
    venue: 'Journal of Invented Results 4 (2026) 1-12',
    publishedOn: '2026-01-01',
    span: { start: 780, end: 2293 },
    line: 10,
  })
  expect(entries[1]).toMatchObject({
    title: 'An Old Knot',
    identifiers: [{ scheme: 'arxiv', value: 'math/0309136' }],
    publishedOn: '2003-09-08',
  })
})

const withEntry = (entry: string): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>ArXiv Query: id_list=1234</title>\n<entry>${entry}</entry></feed>`

test('an error that arXiv answers with is refused in arXiv’s own words', async () => {
  const error = `<id>http://arxiv.org/api/errors#incorrect_id_format_for_1234</id><title>Error</title>
    <summary>incorrect id format for 1234</summary><author><name>arXiv api core</name></author>`
  expect(await itemsOf('arxiv-atom', [withEntry(error)])).toEqual([
    {
      kind: 'refused',
      problem: {
        line: 2,
        message: 'This is no paper but an error that arXiv answered with: “incorrect id format for 1234”.',
      },
    },
  ])
  await expect(readCapture(withEntry(error))).resolves.toMatchObject({ format: 'arxiv-atom', entries: [] })
})

test('a paper that is titled “Error” is a paper', async () => {
  const paper = '<id>http://arxiv.org/abs/2601.00009v1</id><title>Error</title>'
  expect(entriesIn(await itemsOf('arxiv-atom', [withEntry(paper)]))).toMatchObject([{ title: 'Error' }])
})

test('arXiv’s daily RSS: heads are taken off abstracts, authors apart, and updates dated by their ids', async () => {
  const { entries, capturedOn } = await readCapture(captureNamed('arxiv-daily.rss'))
  expect(capturedOn).toBe('2026-01-02')
  expect(entries[0]).toMatchObject(quiet)
  expect(entries[1]).toMatchObject({
    title: 'Merging Late',
    abstract: 'Models are merged after training.',
    venue: 'Invented Letters 7 (2025)',
    publishedOn: '2025-11',
    listedOn: '2026-01-02',
  })
  expect(entries[1]?.identifiers).toContainEqual({ scheme: 'doi', value: '10.1234/merging.2' })
  expect(entries[1]?.links).toEqual([{ kind: 'arxiv', url: 'https://arxiv.org/abs/2511.01234' }])
})

test('arXiv’s daily Atom feed says the same', async () => {
  const { entries } = await readCapture(captureNamed('arxiv-daily.atom'))
  expect(entries).toMatchObject([quiet])
  expect(entries[0]?.identifiers).toContainEqual({ scheme: 'arxiv', value: '2601.00001' })
})

test('arXiv’s RDF of old: ids are taken off titles, links off authors', async () => {
  const { entries, capturedOn } = await readCapture(captureNamed('arxiv-daily.rdf'))
  expect(capturedOn).toBe('2021-03-01')
  expect(entries).toMatchObject([
    {
      title: 'Shallow Codebooks',
      abstract: 'Codebooks with $K<10$ entries are compared & found good enough.',
      authors: ['Emmy Noether', 'Alan M. Turing'],
      keywords: ['cs.CL'],
      publishedOn: '2021-03',
      listedOn: '2021-03-01',
    },
    { title: 'Deep Codebooks', publishedOn: '2020-05', keywords: ['cs.LG'] },
  ])
})
