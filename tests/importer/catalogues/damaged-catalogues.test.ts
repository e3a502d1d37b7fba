import fc from 'fast-check'
import { expect, test } from 'vitest'
import { catalogueFormats } from '../../../src/main/importer/formats/catalogues/index.ts'
import { readRecords } from '../../../src/main/importer/formats/catalogues/read-records.ts'
import type { FeedFormat, ParsedItem } from '../../../src/main/importer/formats/format.ts'
import { readCapture } from '../builders/reading.ts'
import { captureNamed, minified } from './captures.ts'

const goldens: readonly [name: string, text: string][] = [
  ['arxiv-json-lines', captureNamed('arxiv.jsonl')],
  ['semantic-scholar', captureNamed('semantic-scholar-search.json')],
  ['openalex', captureNamed('openalex-works.json')],
  ['crossref', captureNamed('crossref-works.json')],
]

async function* chunked(pieces: readonly string[]): AsyncIterable<string> {
  yield* pieces
}

function formatNamed(name: string): Extract<FeedFormat, { reads: 'stream' }> {
  const format = catalogueFormats.find((one) => one.name === name)
  if (format?.reads !== 'stream') throw new Error(`There is no ${name} that streams`)
  return format
}

async function itemsOf(name: string, pieces: readonly string[]): Promise<ParsedItem[]> {
  const items: ParsedItem[] = []
  for await (const item of formatNamed(name).parse(chunked(pieces), '2026-11-23')) items.push(item)
  return items
}

const counted = (items: readonly ParsedItem[]): number =>
  items.filter(({ kind }) => kind === 'entry' || kind === 'refused').length

const anyName = fc.constantFrom(...catalogueFormats.map(({ name }) => name))

test.each(goldens)('%s is the same cut at every position', async (name, text) => {
  const whole = await itemsOf(name, [text])
  for (let at = 0; at < text.length; at += 1)
    expect(await itemsOf(name, [text.slice(0, at), text.slice(at)])).toEqual(whole)
  expect(await itemsOf(name, [...text])).toEqual(whole)
})

test.each(goldens)(
  '%s that breaks off anywhere keeps what is whole and refuses the rest',
  async (name, text) => {
    const whole = await itemsOf(name, [text])
    const titles = whole.flatMap((item) => (item.kind === 'entry' ? [item.entry.title] : []))
    for (let at = 1; at < text.length; at += 7) {
      const items = await itemsOf(name, [text.slice(0, at)])
      const entries = items.flatMap((item) => (item.kind === 'entry' ? [item.entry] : []))
      expect(titles).toEqual(expect.arrayContaining(entries.map(({ title }) => title)))
      for (const { span } of entries) expect(span.end).toBeLessThanOrEqual(at)
      expect(counted(items)).toBeLessThanOrEqual(counted(whole))
    }
  },
)

test('an answer that breaks off inside its second record gives the first, and says where the second began', async () => {
  const text = captureNamed('openalex-works.json')
  const { entries, refused } = await readCapture(text.slice(0, text.indexOf('Merging Late')))
  expect(entries).toHaveLength(1)
  expect(refused).toEqual([{ line: 44, message: expect.stringContaining('no record that can be read') }])
})

test.each(goldens)(
  '%s: one damaged character costs no more than the records it can hide',
  async (name, text) => {
    const damaged = fc.tuple(
      fc.nat(text.length - 1),
      fc.constantFrom('"', '{', '}', '[', ']', ',', ':', '\\', '\n', '\0', '\ud800', ''),
    )
    await fc.assert(
      fc.asyncProperty(damaged, async ([at, put]) => {
        const items = await itemsOf(name, [`${text.slice(0, at)}${put}${text.slice(at + 1)}`])
        expect(counted(items)).toBeGreaterThan(0)
      }),
      { numRuns: 150 },
    )
  },
)

test('whatever JSON stands on a line, it is an entry or refused', async () => {
  const lines = fc.array(fc.json({ maxDepth: 4 }), { minLength: 1, maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(anyName, lines, async (name, all) => {
      const flat = all.map((one) => one.replace(/\n/g, ' '))
      const records = flat.flatMap((one): unknown[] => {
        const value = JSON.parse(one)
        return Array.isArray(value) ? value : [value]
      })
      expect(counted(await itemsOf(name, [flat.join('\n')]))).toBe(records.length)
    }),
    { numRuns: 300 },
  )
})

test('fields that hold anything at all break nothing', async () => {
  const keys = fc.constantFrom(
    ...[
      'id',
      'title',
      'abstract',
      'authors',
      'authors_parsed',
      'versions',
      'doi',
      'DOI',
      'categories',
      'author',
    ],
    ...[
      'externalIds',
      'year',
      'abstract_inverted_index',
      'authorships',
      'locations',
      'published',
      'link',
      'comments',
    ],
    ...[
      'display_name',
      'container-title',
      'primary_location',
      'keywords',
      'fieldsOfStudy',
      'openAccessPdf',
      '__proto__',
    ],
  )
  const record = fc.dictionary(keys, fc.jsonValue({ maxDepth: 3 }), { maxKeys: 12 })
  await fc.assert(
    fc.asyncProperty(anyName, record, async (name, fields) => {
      const items = await itemsOf(name, [JSON.stringify({ ...fields, marker: 1 })])
      expect(counted(items)).toBe(1)
    }),
    { numRuns: 600 },
  )
})

test('any text at all is read to its end', async () => {
  const text = fc.array(
    fc.oneof(fc.string(), fc.constantFrom('{', '}', '[', ']', '"', ',', ':', '\n', '\\', '{"data":[')),
  )
  await fc.assert(
    fc.asyncProperty(anyName, text, async (name, pieces) => {
      await itemsOf(name, pieces)
      for (const format of catalogueFormats) {
        const confidence = format.recognise(pieces.join(''))
        expect(confidence).toBeGreaterThanOrEqual(0)
        expect(confidence).toBeLessThanOrEqual(1)
      }
    }),
    { numRuns: 300 },
  )
})

test.each([
  ['lists', '['.repeat(1_000_000)],
  ['closed lists', `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`],
  ['objects', '{"a":'.repeat(1_000_000)],
  [
    'lists in a paper',
    `{"id":"2601.00001","title":"Deep","categories":${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}}`,
  ],
  ['quotes', '"'.repeat(1_000_000)],
  ['keys without values', `{${'"a",'.repeat(1_000_000)}`],
  ['keys', `{${'"a":1,'.repeat(1_000_000)}`],
  ['white space', `{"title":"a","abstract":"${' '.repeat(1_000_000)}${'<'.repeat(1_000_000)}"}`],
  ['commas', `[${','.repeat(1_000_000)}`],
  ['line feeds', `{"title":${'\n'.repeat(1_000_000)}"a"`],
])('a million %s in one another or in a row are read or refused', async (_what, text) => {
  // One catalogue stands for all here: they share what takes records apart.
  expect(counted(await itemsOf('arxiv-json-lines', [text]))).toBeLessThanOrEqual(2)
})

test('a line that is too long is refused with its number, and the next ones are read', async () => {
  const reader = { paths: [], read: () => ({ title: 'Short', abstract: null }) }
  const text = `{"a":1}\n{"a":"${'x'.repeat(50)}"}\n{"a":2}\n`
  const items: ParsedItem[] = []
  for await (const item of readRecords(chunked([text]), reader, 20)) items.push(item)
  expect(items.map((item) => (item.kind === 'entry' ? item.entry.line : item))).toEqual([
    1,
    {
      kind: 'refused',
      problem: { line: 2, message: 'It is longer than 20 characters, and was passed over.' },
    },
    3,
  ])
})

test('a document over more lines than are held at once is read whole, its places kept', async () => {
  const works = Array.from({ length: 9000 }, (_, number) => ({
    DOI: `10.1234/${number}`,
    title: [`Work ${number}`],
  }))
  const text = JSON.stringify(works, null, 1)
  const items = await itemsOf('crossref', [text])
  expect(counted(items)).toBe(9000)
  const last = items.at(-1)
  if (last?.kind !== 'entry') throw new Error('The last work was not taken')
  expect(JSON.parse(text.slice(last.entry.span.start, last.entry.span.end))).toEqual(works.at(-1))
  expect(text.slice(0, last.entry.span.start).split('\n')).toHaveLength(last.entry.line)
})

test('JSON of something else is no catalogue', () => {
  const others = [
    '{"a": 1}',
    '[]',
    '[{"id":"a","type":"article-journal","title":"T","DOI":"10.1234/a"}]',
    '{"data":[]}',
    'null',
  ]
  for (const other of others)
    for (const format of catalogueFormats)
      expect([format.name, format.recognise(other)]).toEqual([format.name, 0])
})

test('no catalogue takes the capture of another', () => {
  for (const [name, text] of goldens) {
    const variants = name === 'arxiv-json-lines' ? [text] : [text, minified(text)]
    for (const variant of variants)
      for (const format of catalogueFormats)
        expect(format.recognise(variant) > 0.9, `${format.name} of ${name}`).toBe(format.name === name)
  }
})
