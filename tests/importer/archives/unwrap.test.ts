import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ImportInput, readInput } from '../../../src/main/importer/import-input.ts'
import { ImportRefusal } from '../../../src/main/importer/refusal.ts'
import { type RefusedInput, unwrap } from '../../../src/main/importer/unwrap.ts'
import { emptyLibrary, temporaryFolder, titles } from '../../library/builders/library.ts'
import { webArchiveOf, type ZipPart, zipOf } from '../builders/archives.ts'
import { captureOf, importSnapshotInto } from '../builders/importing.ts'

const MEGABYTE = 1024 * 1024
const papers = captureOf(['Quiet Tokens', 'Merging Late'])
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const given = (bytes: Uint8Array, name = 'papers.zip'): ImportInput => ({ kind: 'bytes', name, bytes })
const zip = (...parts: ZipPart[]): ImportInput => given(zipOf(parts))

async function unwrapped(input: ImportInput): Promise<(ImportInput | RefusedInput)[]> {
  const inputs: (ImportInput | RefusedInput)[] = []
  for await (const one of unwrap(input)) inputs.push(one)
  return inputs
}

/** The name and text of each part, or the code that it is refused with. */
async function contents(input: ImportInput): Promise<[name: string, text: string][]> {
  const read: [string, string][] = []
  for (const one of await unwrapped(input)) {
    if (one.kind === 'refused') read.push([one.origin, `refused: ${one.code}`])
    else read.push(await contentOf(one))
  }
  return read
}

async function contentOf(input: ImportInput): Promise<[name: string, text: string]> {
  const name = input.kind === 'path' ? input.path : input.name
  try {
    const { bytes } = await readInput(input)
    return [name, new TextDecoder().decode(bytes ?? undefined)]
  } catch (error) {
    if (!(error instanceof ImportRefusal)) throw error
    return [name, `refused: ${error.code}`]
  }
}

function written(name: string, bytes: Uint8Array): ImportInput {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, bytes)
  return { kind: 'path', path }
}

test('an input that holds no others is itself', async () => {
  const inputs: ImportInput[] = [
    given(utf8(papers)),
    given(new Uint8Array()),
    { kind: 'text', name: 'Clipboard', text: 'PK\u0003\u0004' },
    { kind: 'path', path: join(temporaryFolder(), 'gone.zip') },
    { kind: 'path', path: temporaryFolder() },
  ]
  for (const input of inputs) expect(await unwrapped(input)).toEqual([input])
})

test('the files of an archive are inputs of their own, in its order, packed or stored', async () => {
  const archive = zipOf([
    { name: 'b/late.txt', data: 'late' },
    { name: 'a.txt', data: 'early', isStored: true },
  ])
  const expected = [
    ['papers.zip › b/late.txt', 'late'],
    ['papers.zip › a.txt', 'early'],
  ]
  expect(await contents(given(archive))).toEqual(expected)
  expect(await contents(written('papers.zip', archive))).toEqual(expected)
})

test('a member can be opened anew, and knows its size and when it was written', async () => {
  const [member] = await unwrapped(written('papers.zip', zipOf([{ name: 'a.txt', data: papers }])))
  if (member?.kind !== 'member') throw new Error('no member')
  const read = await readInput(structuredClone(member))
  expect(read).toMatchObject({ byteSize: utf8(papers).length, modifiedOn: '2026-05-29' })
  for (const _ of ['once', 'again']) {
    const chunks: Uint8Array[] = []
    for await (const chunk of read.open()) chunks.push(chunk)
    expect(Buffer.concat(chunks).toString()).toBe(papers)
  }
})

test('a member that is too large to be held is not', async () => {
  // With something beside it that cannot be packed, so that it is no bomb.
  const noise = Buffer.from(Array.from({ length: MEGABYTE }, (_, index) => (index * index * 7919) >> 7))
  const large = Buffer.concat([Buffer.alloc(65 * MEGABYTE, 'many words\n'), noise])
  const [member] = await unwrapped(given(gzipSync(large, { level: 1 }), 'large.gz'))
  if (member?.kind !== 'member') throw new Error('no member')
  const read = await readInput(member)
  expect(read).toMatchObject({ bytes: null, byteSize: large.length })
  expect(read.sample).toHaveLength(512 * 1024)
})

test('what gzip packed is read, also in an archive and in several pieces', async () => {
  const pieces = Buffer.concat([gzipSync('one '), gzipSync('two')])
  expect(await contents(given(pieces, 'feed.gz'))).toEqual([['feed.gz', 'one two']])
  expect(await contents(zip({ name: 'feed.gz', data: pieces }))).toEqual([
    ['papers.zip › feed.gz', 'one two'],
  ])
})

test.each([
  ['UTF-8', utf8('<p>Caf\u00e9</p>'), 'text/html; charset="utf-8"'],
  ['Latin-1', Buffer.from('<p>Caf\u00e9</p>', 'latin1'), 'text/html; charset=iso-8859-1'],
  ['Shift_JIS', Buffer.from('3c703e8365835883673c2f703e', 'hex'), 'text/html; charset=shift_jis'],
])('the page of a web archive is read in its encoding: %s', async (name, page, contentType) => {
  const [[origin, text] = []] = await contents(given(webArchiveOf(page, contentType), 'page.mhtml'))
  expect([origin, text?.trim()]).toEqual([
    'page.mhtml',
    name === 'Shift_JIS' ? '<p>テスト</p>' : '<p>Café</p>',
  ])
})

test('a web archive is found in a packed file and in an archive', async () => {
  const page = webArchiveOf(utf8('<p>Quiet</p>'))
  expect((await contents(given(gzipSync(page), 'page.gz')))[0]?.[1]).toContain('<p>Quiet</p>')
  expect((await contents(zip({ name: 'page.mhtml', data: page })))[0]?.[1]).toContain('<p>Quiet</p>')
})

test('hidden files, folders, links and those of the system are passed over', async () => {
  const input = zip(
    { name: '__MACOSX/._a.txt', data: 'x' },
    { name: 'a/', data: '' },
    { name: 'a/.DS_Store', data: 'x' },
    { name: 'Thumbs.db', data: 'x' },
    { name: 'link.txt', data: '/etc/passwd', mode: 0o120777 },
    { name: 'a/papers.txt', data: 'papers' },
  )
  expect(await contents(input)).toEqual([['papers.zip › a/papers.txt', 'papers']])
})

test.each([
  ['../../etc/passwd', 'etc/passwd'],
  ['/etc/passwd', 'etc/passwd'],
  ['C:\\Windows\\..\\papers.txt', 'Windows/papers.txt'],
  ['a/\u202etxt.exe\u0007', 'a/txt.exe'],
  ['../..', 'a file without a name'],
])('a name that climbs, is absolute or hides something is only a name: %j', async (name, shown) => {
  expect(await contents(zip({ name, data: 'text' }))).toEqual([[`papers.zip › ${shown}`, 'text']])
})

test.each<[what: string, code: string, part: Partial<ZipPart>]>([
  ['locked with a password', 'encrypted', { flags: 1 }],
  ['packed in an unknown way', 'unknown-method', { method: 99 }],
  ['other than its sum says', 'damaged', { crc: 1 }],
  ['longer than the directory says', 'damaged', { size: 2 }],
  ['shorter than the directory says', 'damaged', { size: 2000 }],
  ['no packed data', 'damaged', { packed: utf8('no packed data at all') }],
  ['an archive itself', 'nested', { data: zipOf([{ name: 'a.txt', data: 'a' }]) }],
  ['packed three times', 'nested', { data: gzipSync(gzipSync('a')) }],
  ['a bomb', 'bomb', { data: gzipSync(Buffer.alloc(30 * MEGABYTE)) }],
])('a file that is %s is refused by its name, and the others are read', async (_what, code, part) => {
  const input = zip({ name: 'bad.txt', data: 'some text', ...part }, { name: 'good.txt', data: 'good' })
  expect(await contents(input)).toEqual([
    ['papers.zip › bad.txt', `refused: ${code}`],
    ['papers.zip › good.txt', 'good'],
  ])
})

test.each<[what: string, code: string, input: () => ImportInput, says: RegExp]>([
  ['without a file', 'empty-archive', () => zip(), /holds no file/],
  ['of hidden files', 'empty-archive', () => zip({ name: '.a', data: 'x' }), /only folders, hidden files/],
  [
    'cut off',
    'damaged',
    () => given(zipOf([{ name: 'a', data: papers }]).slice(0, -9)),
    /ZIP archive is damaged/,
  ],
  [
    'of a document',
    'binary',
    () => zip({ name: '[Content_Types].xml', data: '<Types/>' }, { name: 'word/a.xml', data: '<a/>' }),
    /office document/,
  ],
  [
    'of more files than any feed has',
    'bomb',
    () => given(zipOf(Array.from({ length: 10_001 }, (_, index) => ({ name: `${index}`, data: '' })))),
    /more than 10000 files/,
  ],
  [
    'of files that overlap',
    'bomb',
    () => zip({ name: 'a', data: 'a' }, { name: 'b', data: 'a', headerAt: 0 }),
    /overlap/,
  ],
  [
    'of many files that are small and unpack to much',
    'bomb',
    () => {
      const part = { name: 'a', data: Buffer.alloc(10 * MEGABYTE) }
      const packed = deflateRawSync(part.data)
      return zip({ ...part, packed }, { ...part, packed }, { ...part, packed })
    },
    /more than 200 times/,
  ],
])('an archive %s is refused as a whole, with the reason', async (_what, code, input, says) => {
  const [refused, ...more] = await unwrapped(input())
  expect(more).toEqual([])
  expect(refused).toMatchObject({ kind: 'refused', origin: 'papers.zip', code })
  expect(refused?.kind === 'refused' ? refused.message : '').toMatch(says)
  expect(refused?.kind === 'refused' ? refused.message : '').toContain('Nothing was changed')
})

test('a packed file that unpacks to far more than any feed is not unpacked to its end', async () => {
  const bomb = gzipSync(Buffer.alloc(60 * MEGABYTE))
  expect(await contents(given(bomb, 'bomb.gz'))).toEqual([['bomb.gz', 'refused: bomb']])
})

test('a packed file cut off is refused, and nothing of it is kept', async () => {
  const cut = gzipSync(papers).subarray(0, -20)
  expect(await contents(given(cut, 'cut.gz'))).toEqual([['cut.gz', 'refused: damaged']])
})

test('a web archive without a page is refused', async () => {
  const input = given(webArchiveOf(utf8('x'), 'image/png'), 'page.mhtml')
  expect(await contents(input)).toEqual([['page.mhtml', 'refused: no-page']])
})

test('members are imported under the name of their archive, and again change nothing', async () => {
  const library = emptyLibrary()
  const [member] = await unwrapped(written('papers.zip', zipOf([{ name: 'May/29.txt', data: papers }])))
  if (member?.kind !== 'member') throw new Error('no member')
  const { snapshot } = await importSnapshotInto(library, member)
  expect(snapshot.origin).toBe('papers.zip › May/29.txt')
  expect(titles(library)).toEqual(['Quiet Tokens', 'Merging Late'])
  expect(await importSnapshotInto(library, member)).toMatchObject({ isAlreadyImported: true })
})

test('nothing is written beside the archive', async () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'in'))
  const path = join(folder, 'in', 'papers.zip')
  writeFileSync(path, zipOf([{ name: '../climbed.txt', data: 'text' }]))
  await contents({ kind: 'path', path })
  expect([readdirSync(folder), readdirSync(join(folder, 'in'))]).toEqual([['in'], ['papers.zip']])
})

test('any damage to an archive gives members or refusals, never a crash', async () => {
  const sound = zipOf([
    { name: 'a.txt', data: papers },
    { name: 'b.gz', data: gzipSync(papers) },
  ])
  const damage = fc.record({
    at: fc.nat(sound.length - 1),
    put: fc.uint8Array({ maxLength: 6 }),
    cut: fc.nat(50),
  })
  const property = fc.asyncProperty(damage, async ({ at, put, cut }) => {
    const bytes = Buffer.concat([sound.subarray(0, at), put, sound.subarray(at + cut)])
    expect((await contents(given(bytes))).length).toBeGreaterThan(0)
  })
  await fc.assert(property, { numRuns: 300 })
})
