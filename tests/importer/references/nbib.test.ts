import { expect, test } from 'vitest'
import { readCapture } from '../builders/reading.ts'
import { captureNamed } from './captures.ts'

const pubmed = captureNamed('pubmed.nbib')

const entryOf = async (...lines: readonly string[]) =>
  (await readCapture(['PMID- 39000009', 'TI  - Quiet tokens.', ...lines, ''].join('\n'))).entries[0]

test('a reference comes back whole, its lines joined and full names taken before short ones', async () => {
  const { format, confidence, entries } = await readCapture(pubmed)
  expect([format, confidence]).toEqual(['nbib', 0.98])
  expect(entries[0]).toEqual({
    title: 'Quiet tokens: on what a model leaves unsaid',
    abstract: 'BACKGROUND: A model leaves much unsaid. RESULTS: We count it (P<0.05) & stop.',
    authors: ['Ada B Example', 'Ludwig van Beethoven', 'Quiet Collaboration'],
    identifiers: [
      { scheme: 'pubmed', value: '39000001' },
      { scheme: 'doi', value: '10.1234/quiet.2026.1' },
      { scheme: 'doi', value: '10.1234/quiet.2026.1' },
    ],
    links: [{ kind: 'page', url: 'https://pubmed.ncbi.nlm.nih.gov/39000001/' }],
    keywords: ['counting', 'Silence/physiology'],
    publishedOn: '2026-01-15',
    venue: 'Journal of invented results',
    span: { start: 1, end: pubmed.indexOf('\n\nPMID- 39000002') },
    line: 2,
  })
})

test('short names are turned round where there are no others, and a translated title loses its brackets', async () => {
  const { entries } = await readCapture(pubmed)
  expect(entries[1]).toMatchObject({
    title: 'Merging late',
    abstract: null,
    authors: ['ML King Jr'],
    publishedOn: '1999-03',
    venue: 'Ann Samples',
  })
})

test('a reference without a title is refused with its line', async () => {
  const { refused } = await readCapture(pubmed)
  expect(refused).toEqual([{ line: 38, message: 'The entry that begins here has no title.' }])
})

test('line ends of Windows change nothing but the places', async () => {
  const saidOf = async (text: string) =>
    (await readCapture(text)).entries.map(({ span: _span, ...said }) => said)
  expect(await saidOf(pubmed.replaceAll('\n', '\r\n'))).toEqual(await saidOf(pubmed))
})

test.each([
  [['FAU - King, Martin Luther Jr', 'AU  - King ML Jr'], 'Martin Luther King Jr'],
  [['FAU - Example, Ada'], 'Ada Example'],
  [['FAU - Plato'], 'Plato'],
  [['AU  - van Beethoven L'], 'L van Beethoven'],
  [['AU  - Example AB 3rd'], 'AB Example 3rd'],
  [['AU  - Plato'], 'Plato'],
])('the author in %j is printed as %s', async (lines, expected) => {
  expect((await entryOf(...lines))?.authors).toEqual([expected])
})

test.each([
  ['DP  - 2026 Jan 15', '2026-01-15'],
  ['DP  - 2026 Jan-Feb', '2026-01'],
  ['DP  - 2026 Winter', '2026'],
  ['DP  - 2026', '2026'],
  ['DEP - 20260115', '2026-01-15'],
  ['DP  - soon', undefined],
])('%s is read as %s', async (line, expected) => {
  expect((await entryOf(line))?.publishedOn).toBe(expected)
})

test('brackets and dots that belong to a title stay', async () => {
  const titleOf = async (title: string) =>
    (await readCapture(`PMID- 39000009\nTI  - ${title}\n`)).entries[0]?.title
  expect(await titleOf('[18F]FDG and [11C]choline.')).toBe('[18F]FDG and [11C]choline')
  expect(await titleOf('[One] and [two].')).toBe('[One] and [two]')
  expect(await titleOf('And so on...')).toBe('And so on...')
  expect(await titleOf('Who knows?')).toBe('Who knows?')
})
