import { expect, test } from 'vitest'
import { readCapture } from '../builders/reading.ts'
import { captureNamed } from './captures.ts'

const library = captureNamed('endnote.xml')

/** One record with these elements besides its title. */
const entryOf = async (elements: string) =>
  (
    await readCapture(
      `<xml><records><record><ref-type name="Journal Article">17</ref-type><titles><title>Quiet Tokens</title></titles>${elements}</record></records></xml>`,
    )
  ).entries[0]

test('a reference comes back whole, the runs of its text put together and what stands out in it marked', async () => {
  const { format, confidence, entries } = await readCapture(library)
  expect([format, confidence]).toEqual(['endnote-xml', 0.98])
  expect(entries[0]).toMatchObject({
    title: 'Quiet *Tokens* in H_{2}O & k^{th}',
    abstract: 'We count what a model leaves unsaid.\n\nAnd we stop.',
    authors: ['Ada B. Example', 'Martin Luther King, Jr.', 'The Quiet Collaboration'],
    identifiers: [
      { scheme: 'doi', value: '10.1234/quiet.2026.1' },
      { scheme: 'pubmed', value: '39000001' },
    ],
    keywords: ['silence', 'counting'],
    publishedOn: '2026-01-15',
    venue: 'Journal of Invented Results',
    line: 2,
  })
  expect(entries[0]?.links).toContainEqual({ kind: 'page', url: 'https://journal.example.org/quiet' })
  expect(entries[0]?.links).toContainEqual({ kind: 'pdf', url: 'https://journal.example.org/quiet.pdf' })
  const { span } = entries[0] ?? { span: { start: 0, end: 0 } }
  expect(library.slice(span.start, span.end)).toMatch(/^<record>.*<\/record>$/)
})

test('a title of one style is not marked, and an arXiv id in the notes is found', async () => {
  const { entries } = await readCapture(library)
  expect(entries[1]).toMatchObject({
    title: 'Merging Late',
    identifiers: [{ scheme: 'arxiv', value: '2601.00002' }],
    publishedOn: '1999',
    venue: 'Proceedings of Inventions',
  })
})

test('a record without a title is refused with its line', async () => {
  const { refused } = await readCapture(library)
  expect(refused).toEqual([{ line: 4, message: 'The entry that begins here has no title.' }])
})

test.each([
  ['<dates><year>2020</year></dates>', '2020'],
  ['<dates><year>2020</year><pub-dates><date>May</date></pub-dates></dates>', '2020-05'],
  ['<dates><year>2020</year><pub-dates><date>May 17</date></pub-dates></dates>', '2020-05-17'],
  ['<dates><year>2020</year><pub-dates><date>2020-05-17</date></pub-dates></dates>', '2020-05-17'],
  ['<dates><year>2020</year><pub-dates><date>Spring</date></pub-dates></dates>', '2020'],
  ['<dates><year>in press</year></dates>', undefined],
])('%s is read as %s', async (dates, expected) => {
  expect((await entryOf(dates))?.publishedOn).toBe(expected)
})

test('a text that breaks off keeps what is whole', async () => {
  const { entries, problems } = await readCapture(library.slice(0, library.indexOf('1999</year>')))
  expect(entries.map(({ title }) => title)).toEqual(['Quiet *Tokens* in H_{2}O & k^{th}', 'Merging Late'])
  expect(problems).toEqual([{ line: 3, message: expect.stringContaining('breaks off') }])
})
