import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { zipOf } from '../importer/builders/archives.ts'
import { captureOf } from '../importer/builders/importing.ts'
import { emptyLibrary, temporaryFolder, titles } from '../library/builders/library.ts'
import { documentOf, offprint } from './builders/offprint.ts'
import { ImportDocument } from './builders/shapes.ts'

const june = captureOf(['Quiet Tokens', 'Merging Late'])
const july = captureOf(['Shallow Codebooks'])

/** A folder with a capture in it, and the name of a library beside it that is not there yet. */
function deskWith(files: Record<string, string>): { desk: string; library: string } {
  const desk = temporaryFolder()
  for (const [name, text] of Object.entries(files)) writeFileSync(join(desk, name), text)
  return { desk, library: join(desk, 'x.db') }
}

test('a file is imported into a library that is made for it, and the counts come as JSON', async () => {
  const { desk, library } = deskWith({ 'june.txt': june })
  const run = await offprint(['import', join(desk, 'june.txt'), '--library', library, '--json'])
  expect(run.status).toBe(0)
  expect(ImportDocument.parse(documentOf(run))).toMatchObject({
    snapshots: [
      {
        origin: 'june.txt',
        format: 'hugging-face-text',
        isYearInferred: true,
        counts: { found: 2, new: 2, held: 0, upgraded: 0, refused: 0 },
        problems: [],
        alreadyImported: false,
      },
    ],
    refused: [],
  })
  expect(titles(emptyLibrary(library))).toEqual(['Quiet Tokens', 'Merging Late'])
})

test('the same bytes again are said to be imported already, with counts, and change nothing', async () => {
  const { desk, library } = deskWith({ 'june.txt': june, 'copy.txt': june })
  await offprint(['import', join(desk, 'june.txt'), '--library', library])
  const run = await offprint(['import', join(desk, 'copy.txt'), '--library', library, '--json'])
  expect(run.status).toBe(0)
  expect(ImportDocument.parse(documentOf(run)).snapshots).toMatchObject([
    { origin: 'june.txt', alreadyImported: true, counts: { found: 2, new: 0, held: 2 } },
  ])
  expect(run.err).toContain('already imported')
})

test('a folder is walked in the order of names; what is no capture is refused and the rest imported', async () => {
  const { desk } = deskWith({ 'b.txt': july, 'a.txt': june, 'c.pdf': '%PDF-1.7', '.hidden': july })
  mkdirSync(join(desk, 'more'))
  writeFileSync(join(desk, 'more', 'd.txt'), captureOf(['Pruning by Ear']))
  const library = join(temporaryFolder(), 'x.db')
  const run = await offprint(['import', desk, '--library', library, '--json'])
  expect(run.status).toBe(1)
  const { snapshots, refused } = ImportDocument.parse(documentOf(run))
  expect(snapshots.map((one) => one.origin)).toEqual(['a.txt', 'b.txt', 'd.txt'])
  expect(refused).toMatchObject([{ origin: 'c.pdf', code: 'binary' }])
  expect(run.err).toMatch(/c\.pdf: It is a PDF/)
})

test('a dash reads standard input', async () => {
  const library = join(temporaryFolder(), 'x.db')
  const run = await offprint(['import', '-', '--library', library, '--json'], { input: june })
  expect(run.status).toBe(0)
  expect(ImportDocument.parse(documentOf(run)).snapshots).toMatchObject([
    { origin: 'standard input', counts: { new: 2 } },
  ])
})

test('more standard input than a text may hold is read to its end, refused, and left nowhere', async () => {
  const library = join(temporaryFolder(), 'x.db')
  const scratch = temporaryFolder()
  const input = Buffer.alloc(65 * 1024 * 1024, 'a')
  const words = ['import', '-', '--library', library, '--json']
  const run = await offprint(words, { input, env: { TMPDIR: scratch, TEMP: scratch } })
  expect(run.status).toBe(1)
  const { refused } = ImportDocument.parse(documentOf(run))
  expect(refused).toMatchObject([{ code: 'too-large', origin: 'standard input' }])
  expect(readdirSync(scratch)).toEqual([])
})

test('each file of an archive is reported on its own, in its order, from a path or standard input', async () => {
  const archive = zipOf([
    { name: 'june.txt', data: june },
    { name: 'picture.png', data: Buffer.from('89504e470d0a', 'hex') },
    { name: 'july.txt.gz', data: gzipSync(july) },
  ])
  const { desk, library } = deskWith({})
  writeFileSync(join(desk, 'papers.zip'), archive)
  const run = await offprint(['import', join(desk, 'papers.zip'), '--library', library, '--json'])
  expect(run.status).toBe(1)
  const { snapshots, refused } = ImportDocument.parse(documentOf(run))
  expect(snapshots.map(({ origin }) => origin)).toEqual(['papers.zip › june.txt', 'papers.zip › july.txt.gz'])
  expect(refused).toMatchObject([{ origin: 'papers.zip › picture.png', code: 'binary' }])
  const piped = await offprint(['import', '-', '--library', library, '--json'], { input: archive })
  expect(ImportDocument.parse(documentOf(piped)).snapshots.map((one) => one.alreadyImported)).toEqual([
    true,
    true,
  ])
})

test('a dry run says what would happen and leaves no library behind', async () => {
  const { desk, library } = deskWith({ 'june.txt': june })
  const scratch = temporaryFolder()
  const words = ['import', join(desk, 'june.txt'), '--dry-run', '--library', library, '--json']
  const run = await offprint(words, { env: { TMPDIR: scratch, TEMP: scratch } })
  expect(run.status).toBe(0)
  expect(run.err).toContain('would import')
  expect(ImportDocument.parse(documentOf(run)).snapshots).toMatchObject([{ counts: { found: 2, new: 2 } }])
  expect(existsSync(library)).toBe(false)
  expect(readdirSync(scratch)).toEqual([])
})

test('a dry run into a library that is there counts what it holds, and changes nothing', async () => {
  const { desk, library } = deskWith({
    'june.txt': june,
    'more.txt': captureOf(['Quiet Tokens', 'Pruning by Ear']),
  })
  await offprint(['import', join(desk, 'june.txt'), '--library', library])
  const run = await offprint(['import', join(desk, 'more.txt'), '--dry-run', '--library', library, '--json'])
  expect(ImportDocument.parse(documentOf(run)).snapshots).toMatchObject([{ counts: { new: 1, held: 1 } }])
  const kept = emptyLibrary(library)
  expect(titles(kept)).toEqual(['Quiet Tokens', 'Merging Late'])
  expect(readdirSync(join(library, 'captures'))).toHaveLength(1)
})

test('the form can be named, and one that nobody knows is refused with those there are', async () => {
  const { desk, library } = deskWith({ 'one.txt': 'Quiet Tokens\n\nWe count tokens.' })
  const path = join(desk, 'one.txt')
  const guessed = await offprint(['import', path, '--library', library])
  expect(guessed.status).toBe(1)
  expect(guessed.err).toMatch(/not recognised.*“offprint formats” tells/)
  const unknown = await offprint(['import', path, '--format', 'scroll', '--library', library])
  expect(unknown.status).toBe(1)
  expect(unknown.err).toMatch(/no format scroll.*hugging-face-text/)
  const named = await offprint(['import', path, '--format', 'hugging-face-text', '--library', library])
  expect(named.status).toBe(0)
})

test('relative paths begin where the person stands, not where npm runs', async () => {
  const { desk } = deskWith({ 'june.txt': june })
  const run = await offprint(['import', 'june.txt', '--library', 'x.db'], { env: { INIT_CWD: desk } })
  expect(run.status).toBe(0)
  expect(existsSync(join(desk, 'x.db', 'library.db'))).toBe(true)
})

test('without --library it is the one of the app, in the folder for application data', async () => {
  const { desk } = deskWith({ 'june.txt': june })
  const home = temporaryFolder()
  const env = { HOME: home, XDG_DATA_HOME: join(home, 'data'), APPDATA: join(home, 'data') }
  expect((await offprint(['import', join(desk, 'june.txt')], { env })).status).toBe(0)
  const made = readdirSync(home, { recursive: true }).map(String)
  expect(made.filter((path) => path.endsWith('library.db'))).toHaveLength(1)
})

test('--quiet says nothing where all goes well; without --json standard output stays empty', async () => {
  const { desk, library } = deskWith({ 'june.txt': june })
  const run = await offprint(['import', join(desk, 'june.txt'), '--library', library, '--quiet'])
  expect(run).toEqual({ status: 0, out: '', err: '' })
})

test('what could not be placed is said with its line', async () => {
  const { desk, library } = deskWith({ 'cut.txt': `${june}\nShallow Codebooks\n` })
  const run = await offprint(['import', join(desk, 'cut.txt'), '--library', library, '--json'])
  expect(run.status).toBe(0)
  const [snapshot] = ImportDocument.parse(documentOf(run)).snapshots
  expect(snapshot?.problems).toMatchObject([{ line: 13 }])
  expect(run.err).toContain('line 13: No abstract under “Shallow Codebooks”')
})

test.each([
  ['a missing file', 'gone.txt', /There is no file or folder gone\.txt\. Nothing was changed/],
  ['an empty folder', 'empty', /no file in this folder/],
])('%s is said, with status 1', async (_name, path, says) => {
  const { desk, library } = deskWith({})
  mkdirSync(join(desk, 'empty'))
  const run = await offprint(['import', path, '--library', library], { cwd: desk })
  expect(run.status).toBe(1)
  expect(run.err).toMatch(says)
})
