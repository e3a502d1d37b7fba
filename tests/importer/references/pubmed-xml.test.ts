import { expect, test } from 'vitest'
import { readCapture } from '../builders/reading.ts'
import { captureNamed } from './captures.ts'

const articles = captureNamed('pubmed.xml')

const entryOf = async (article: string) =>
  (
    await readCapture(
      `<PubmedArticleSet><PubmedArticle><MedlineCitation><Article>${article}</Article></MedlineCitation></PubmedArticle></PubmedArticleSet>`,
    )
  ).entries[0]

test('an article comes back whole, its abstract by sections', async () => {
  const { format, confidence, entries } = await readCapture(articles)
  expect([format, confidence]).toEqual(['pubmed-xml', 0.98])
  expect(entries[0]).toMatchObject({
    title: 'Quiet *tokens* in H_{2}O & elsewhere',
    abstract: 'BACKGROUND: A model leaves much unsaid.\n\nRESULTS: We count 10^{3} (P<0.05).',
    authors: ['Ada B Example', 'Martin Luther King Jr', 'Quiet Collaboration'],
    links: [{ kind: 'page', url: 'https://pubmed.ncbi.nlm.nih.gov/39000001/' }],
    keywords: ['counting', 'Silence'],
    publishedOn: '2026-01-15',
    venue: 'Journal of invented results',
    line: 4,
  })
})

test('identifiers are the article’s own, not those of what it cites', async () => {
  const { entries } = await readCapture(articles)
  const values = new Set(entries[0]?.identifiers?.map(({ scheme, value }) => `${scheme} ${value}`))
  expect(values).toEqual(new Set(['pubmed 39000001', 'doi 10.1234/quiet.2026.1']))
})

test('an article that says less keeps what it says, a chapter of a book too', async () => {
  const { entries } = await readCapture(articles)
  expect(entries.slice(1)).toMatchObject([
    { title: 'Merging late', authors: ['L Sample'], publishedOn: '1999-03', venue: 'Ann Samples' },
    {
      title: 'Shallow Codebooks',
      authors: ['Ada Example'],
      publishedOn: '2018-08',
      venue: 'A Book of Samples',
    },
  ])
})

test('an article without a title is refused with its line', async () => {
  const { refused } = await readCapture(articles)
  expect(refused).toEqual([{ line: 60, message: 'The entry that begins here has no title.' }])
})

test.each([
  ['<Year>2026</Year><Month>Jan</Month><Day>05</Day>', '2026-01-05'],
  ['<Year>2026</Year><Month>01</Month>', '2026-01'],
  ['<Year>2026</Year><Season>Winter</Season>', '2026'],
  ['<MedlineDate>2025 Dec-2026 Jan</MedlineDate>', '2025-12'],
  ['<MedlineDate>Winter</MedlineDate>', undefined],
])('the date %s is read as %s', async (date, expected) => {
  const entry = await entryOf(
    `<Journal><JournalIssue><PubDate>${date}</PubDate></JournalIssue></Journal><ArticleTitle>Quiet.</ArticleTitle>`,
  )
  expect(entry?.publishedOn).toBe(expected)
})
