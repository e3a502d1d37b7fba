import { expect, test } from 'vitest'
import { readCapture } from '../builders/reading.ts'
import { captureNamed } from './captures.ts'

const library = captureNamed('library.ris')

/** One record with these lines between its first and its last. */
const record = (...lines: readonly string[]): string =>
  ['TY  - JOUR', 'TI  - Quiet Tokens', ...lines, 'ER  - ', ''].join('\n')
const entryOf = async (...lines: readonly string[]) => (await readCapture(record(...lines))).entries[0]

test('a reference comes back whole, its lines joined', async () => {
  const { format, confidence, entries } = await readCapture(library)
  expect([format, confidence]).toEqual(['ris', 0.98])
  expect(entries[0]).toEqual({
    title: 'Quiet Tokens: On What a Model Leaves Unsaid',
    abstract: 'We count $k^{th}$ tokens that are left unsaid.\n\nAnd we stop.',
    authors: ['Ada B. Example', 'Lin King, Jr.', 'The Quiet Collaboration'],
    identifiers: [
      { scheme: 'doi', value: '10.1234/quiet.2026.1' },
      { scheme: 'pubmed', value: '39000001' },
    ],
    links: [
      { kind: 'page', url: 'https://journal.example.org/quiet' },
      { kind: 'page', url: 'https://example.org/quiet-code' },
      { kind: 'pdf', url: 'https://journal.example.org/quiet.pdf' },
    ],
    keywords: ['silence', 'counting', ' tokens'],
    publishedOn: '2026-01-15',
    venue: 'Journal of Invented Results',
    span: { start: 0, end: library.indexOf('ER  - ') + 6 },
    line: 1,
  })
})

test('markup and entities are read, particles stay with the name, and an arXiv id in a note is found', async () => {
  const { entries } = await readCapture(library)
  expect(entries[1]).toMatchObject({
    title: 'Merging Late & Gladly',
    abstract: 'We merge *late*.',
    authors: ['Ludwig van Beethoven'],
    identifiers: [{ scheme: 'arxiv', value: '2601.00002' }],
    publishedOn: '1999',
    venue: 'Proceedings of Inventions',
  })
})

test('a reference without a title is refused with its line', async () => {
  const { refused } = await readCapture(library)
  expect(refused).toEqual([{ line: 35, message: 'The entry that begins here has no title.' }])
})

test('a reference that nothing ends is taken and remarked, at the end as before the next one', async () => {
  const { entries, problems } = await readCapture(library)
  expect(entries[2]).toMatchObject({ title: 'Shallow Codebooks', publishedOn: '2018-08', line: 39 })
  expect(problems).toEqual([{ line: 39, message: expect.stringContaining('No line ER ends') }])
  const both = await readCapture(`TY  - JOUR\nTI  - One\n${record()}`)
  expect(both.entries.map(({ title }) => title)).toEqual(['One', 'Quiet Tokens'])
})

test('line ends of Windows and single blanks change nothing but the places', async () => {
  const saidOf = async (text: string) =>
    (await readCapture(text)).entries.map(({ span: _span, ...said }) => said)
  expect(await saidOf(library.replaceAll('\n', '\r\n'))).toEqual(await saidOf(library))
  expect(await saidOf(library.replaceAll('  - ', ' - '))).toEqual(await saidOf(library))
})

test.each([
  ['DA  - 2020/05/17/', '2020-05-17'],
  ['PY  - 2020/05//', '2020-05'],
  ['Y1  - 2020', '2020'],
  ['DA  - 17 May 2020', '2020-05-17'],
  ['DA  - 2020-05-17T00:00:00Z', '2020-05-17'],
  ['DA  - in press', undefined],
])('%s is read as %s', async (line, expected) => {
  expect((await entryOf(line))?.publishedOn).toBe(expected)
})

test('keywords that go on over lines are one a line', async () => {
  expect((await entryOf('KW  - silence', 'counting', 'tokens'))?.keywords).toEqual([
    'silence',
    'counting',
    'tokens',
  ])
})

test('paragraphs that are abstracts of their own are one, and notes are none where there is an abstract', async () => {
  expect((await entryOf('AB  - First.', 'AB  - Second.', 'N2  - Notes.'))?.abstract).toBe('First.\n\nSecond.')
  expect((await entryOf('N2  - Only this.'))?.abstract).toBe('Only this.')
})

test('what stands outside of references is counted', async () => {
  const { entries, problems } = await readCapture(`Provider: Example Press\nContent: text\n\n${record()}`)
  expect(entries).toHaveLength(1)
  expect(problems).toEqual([
    {
      line: 1,
      message: '2 lines, of which this is the first, stand outside of entries, and were passed over.',
    },
  ])
})

test('a line longer than any field costs its own reference alone', async () => {
  const { entries, refused } = await readCapture(`${record(`AB  - ${'x'.repeat(1_000_001)}`)}${record()}`)
  expect(entries.map(({ line }) => line)).toEqual([5])
  expect(refused).toEqual([{ line: 1, message: 'Its line 3 is longer than a million characters.' }])
})
