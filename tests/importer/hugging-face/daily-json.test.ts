import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ParsedItem } from '../../../src/main/importer/formats/format.ts'
import { dailyPapersJson } from '../../../src/main/importer/formats/hugging-face/daily-json.ts'
import { dailyReader } from '../../../src/main/importer/formats/hugging-face/daily-json-items.ts'
import { readCapture } from '../builders/reading.ts'

const golden = readFileSync(join(import.meta.dirname, 'captures/daily-papers.json'), 'utf8')
const read = (text: string) => readCapture(text, 'hugging-face-json')

/** An entry as the list holds it. */
const entry = (title: string, more: object = {}): object => ({
  paper: { id: '2601.00009', authors: [], title, summary: `On ${title}.`, upvotes: 1, ...more },
  title,
  numComments: 2,
})

const itemsOf = (chunks: readonly string[]): ParsedItem[] => {
  const reader = dailyReader()
  return [...chunks.flatMap((chunk) => reader.push(chunk)), ...reader.end()]
}

test('everything that the list says of a paper is read', async () => {
  const capture = await readCapture(golden)
  expect(capture).toMatchObject({ format: 'hugging-face-json', confidence: 0.98, refused: [], problems: [] })
  expect(capture.entries[0]).toMatchObject({
    title: 'Quiet Tokens: What a Model Leaves Unsaid',
    abstract:
      'We count the tokens that a model weighs and never writes, \\eg in $k^{th}$ layers.\n\nCode: https://example.org/quiet.',
    authors: ['Ada Quill', 'Bo Lind'],
    identifiers: [{ scheme: 'arxiv', value: '2601.00001' }],
    links: [
      { kind: 'page', url: 'https://huggingface.co/papers/2601.00001' },
      { kind: 'code', url: 'https://github.com/quiet/tokens' },
      { kind: 'project', url: 'https://quiet.example.org/' },
    ],
    organisations: ['Quiet Lab'],
    keywords: ['token pruning', 'quiet layers'],
    votes: 101,
    comments: 6,
    publishedOn: '2026-05-28',
    listedOn: '2026-05-29',
    line: 2,
  })
})

test('what is missing, unknown or of another type is passed over', async () => {
  const { entries } = await readCapture(golden)
  expect(entries[1]).toMatchObject({
    authors: ['Cy Dorn'],
    identifiers: [{ scheme: 'arxiv', value: '2601.00002' }],
    keywords: [],
    organisations: [],
    votes: 3,
    comments: 0,
    publishedOn: '2026-05-27',
    line: 32,
  })
  expect(entries[1]).not.toHaveProperty('listedOn')
})

test('an entry stands where its span says', async () => {
  const { entries } = await readCapture(golden)
  const spans = entries.map(({ span }) => JSON.parse(golden.slice(span.start, span.end)).title)
  expect(spans).toEqual(['Quiet Tokens: What a Model Leaves Unsaid', 'Merging Late'])
})

test('the list is found in the object around it, and the day of the page with it', async () => {
  const page = {
    periodType: 'day',
    dateString: '2026-05-29',
    tags: [{ a: 1 }],
    dailyPapers: [entry('Quiet')],
  }
  const capture = await readCapture(JSON.stringify(page))
  expect(capture).toMatchObject({ format: 'hugging-face-json', capturedOn: '2026-05-29', refused: [] })
  expect(capture.entries.map(({ title }) => title)).toEqual(['Quiet'])
})

test('papers without the listing around them are read', async () => {
  const paper = { id: '2601.00003', title: 'Alone', summary: 'So.', upvotes: 4, discussionId: 'a' }
  const { format, entries } = await readCapture(JSON.stringify([paper]))
  expect(format).toBe('hugging-face-json')
  expect(entries[0]).toMatchObject({ title: 'Alone', abstract: 'So.', votes: 4 })
})

test.each([
  ['2026-05-29T17:59:01.000Z', '2026-05-29'],
  ['2026-05-29', '2026-05-29'],
  ['2026-05-29T23:30:00-07:00', '2026-05-29'],
  ['Fri, 29 May 2026 17:59:01 GMT', '2026-05-29'],
  ['May 29, 2026', '2026-05-29'],
  ['2026', '2026'],
  ['soon', undefined],
])('the date %s is read as %s', async (publishedAt, day) => {
  const { entries } = await read(JSON.stringify([entry('Quiet', { publishedAt })]))
  expect(entries[0]?.publishedOn).toBe(day)
})

test('an object of strings that only look like JSON is recognised and refused with the reason', async () => {
  const printed = "[{'paper': {'id': '2601.00001', 'upvotes': 3}}]"
  const capture = await readCapture(JSON.stringify({ '2026-05-29': printed, '2026-05-30': printed }))
  expect(capture).toMatchObject({ format: 'hugging-face-json', entries: [] })
  expect(capture.refused.map(({ message }) => message)).toEqual([
    '“2026-05-29” holds text in quotes that only looks like JSON, so no paper can be told from it. Save the list itself, not its printed form.',
    '“2026-05-30” holds text in quotes that only looks like JSON, so no paper can be told from it. Save the list itself, not its printed form.',
  ])
})

test.each([
  ['no title', '[{"paper":{"id":"2601.00001","title":" "}}]', 'Entry 1 has no title.'],
  ['a number', '[\n7]', 'Entry 1 is no object, so it is no paper.'],
  ['a string', '["{}"]', /^Entry 1 is text in quotes/],
  ['unsound JSON', '[{"paper": {title: "Quiet"}}]', 'Entry 1 is not sound JSON, so it could not be read.'],
  ['a nesting', `[{"a":${'['.repeat(1000)}${']'.repeat(1000)}}]`, /^Entry 1 nests more than 200 deep/],
  ['a nesting cut off', '['.repeat(1_000_000), /^Entry 1 is cut off/],
  ['endless text', `[{"title":"${'a'.repeat(5_000_000)}"}]`, /^Entry 1 is longer than any paper/],
])(
  'an entry that is %s is refused with its line and the reason, and costs no other',
  async (_name, text, says) => {
    const { refused } = await read(text)
    expect(refused).toHaveLength(1)
    expect(refused[0]?.message).toMatch(says)
    const sound = await read(`${text.trimEnd().replace(/\]$/, '')},${JSON.stringify(entry('Sound'))}]`)
    if (text.endsWith(']')) expect(sound.entries.map(({ title }) => title)).toEqual(['Sound'])
  },
)

test('a list cut off in the middle gives what stands before, and says so', async () => {
  const { entries, refused, problems } = await readCapture(golden.slice(0, golden.indexOf('We merge late')))
  expect(entries).toHaveLength(1)
  expect(refused).toEqual([{ line: 32, message: 'Entry 2 is cut off: the file ends in the middle of it.' }])
  expect(problems.map(({ message }) => message).join()).toContain('not closed')
})

test('entries with the same id are both given', async () => {
  const { entries } = await read(JSON.stringify([entry('Quiet'), entry('Quiet')]))
  expect(entries).toHaveLength(2)
})

test('it reads the same however the text is cut into chunks', () => {
  const text = JSON.stringify(
    { dateString: '2026-05-29', papers: [entry('A "b" \\'), 3, entry('C')] },
    null,
    1,
  )
  const whole = itemsOf([text])
  expect(whole).toHaveLength(4)
  for (let at = 1; at < text.length; at += 1)
    expect(itemsOf([text.slice(0, at), text.slice(at)])).toEqual(whole)
  expect(itemsOf([...text])).toEqual(whole)
})

test('every entry is taken or refused, whatever its fields hold', () => {
  const property = fc.property(fc.array(fc.jsonValue(), { maxLength: 20 }), (values) => {
    const items = itemsOf([JSON.stringify(values.map((value) => ({ paper: value })))])
    expect(items.filter(({ kind }) => kind === 'entry' || kind === 'refused')).toHaveLength(values.length)
  })
  fc.assert(property, { numRuns: 200 })
})

test('damage anywhere gives entries or reasons, within the text', () => {
  const damage = fc.record({ at: fc.nat(golden.length), cut: fc.nat(40), put: fc.string({ maxLength: 8 }) })
  const property = fc.property(damage, ({ at, cut, put }) => {
    const text = golden.slice(0, at) + put + golden.slice(at + cut)
    for (const item of itemsOf([text])) {
      if (item.kind !== 'entry') continue
      expect(item.entry.span.end).toBeLessThanOrEqual(text.length)
      expect(item.entry.title).not.toBe('')
    }
  })
  fc.assert(property, { numRuns: 300 })
})

test.each(['{"a": 1}', '[{"title": "x", "abstract": "y"}]', '{"text": "[1, 2]"}', '"paper": {"upvotes": 1}'])(
  'other text is not taken for it: %s',
  (text) => {
    expect(dailyPapersJson.recognise(text)).toBe(0)
  },
)
