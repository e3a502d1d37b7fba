import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { migrations } from '../../src/main/library/migrations/index.ts'
import { databasePath, openWritable } from '../../src/main/library/open-library.ts'
import { verifyLibrary } from '../../src/main/library/verify.ts'
import { captureOf } from '../importer/builders/importing.ts'
import { emptyLibrary, entry, importEntries, temporaryFolder, titles } from '../library/builders/library.ts'
import { mountTinyDisk } from './builders/disks.ts'
import { documentOf, offprint, startOffprint } from './builders/offprint.ts'
import { ImportDocument, PapersDocument, VerifyDocument } from './builders/shapes.ts'

/** Every file under a folder, by path, with a hash of its bytes; without those that SQLite keeps while it reads. */
function filesUnder(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true }).map(String).sort()
  const files = paths.filter((path) => !/-(?:shm|wal)$/.test(path) && statSync(join(folder, path)).isFile())
  return Object.fromEntries(
    files.map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex'),
    ]),
  )
}

function captureFile(count: number): string {
  const path = join(temporaryFolder(), 'many.txt')
  writeFileSync(path, captureOf(Array.from({ length: count }, (_, index) => `A Paper Numbered ${index}`)))
  return path
}

function newerLibrary(): string {
  const folder = temporaryFolder()
  const next = { version: migrations.length + 1, name: 'next', sql: 'CREATE TABLE shelf (name TEXT) STRICT;' }
  const library = openWritable(folder, { migrations: [...migrations, next] })
  importEntries(library, [entry('Quiet Tokens')])
  library.close()
  return folder
}

function folderWithDatabase(bytes: string): string {
  const folder = temporaryFolder()
  writeFileSync(databasePath(folder), bytes)
  return folder
}

function otherProgramsDatabase(): string {
  const folder = temporaryFolder()
  const other = new Database(databasePath(folder))
  other.exec('CREATE TABLE recipe (name TEXT)')
  other.close()
  return folder
}

test.each<[name: string, make: () => string, says: RegExp]>([
  [
    'a library from a newer version',
    newerLibrary,
    /newer Offprint.*left untouched.*Install the newer version/s,
  ],
  [
    'a library.db that is not a database',
    () => folderWithDatabase('no bytes of a database, though there are quite a few of them'),
    /damaged.*left as it is.*backups folder/s,
  ],
  ["another program's database", otherProgramsDatabase, /some other program.*left as it is.*--library/s],
])(
  '%s is refused with status 3 by reading and writing, and stays byte for byte as it was',
  async (_name, make, says) => {
    const library = make()
    const before = filesUnder(library)
    for (const words of [
      ['papers', '--json'],
      ['import', captureFile(1)],
    ]) {
      const run = await offprint([...words, '--library', library])
      expect(run).toMatchObject({ status: 3, out: '' })
      expect(run.err).toMatch(says)
    }
    expect(filesUnder(library)).toEqual(before)
  },
)

test.each<[name: string, make: () => string, says: RegExp]>([
  [
    'a file',
    () => join(folderWithDatabase('a file'), 'library.db'),
    /A library is a folder.*Nothing was changed. Name a folder/,
  ],
  [
    'below a file',
    () => join(folderWithDatabase('a file'), 'library.db', 'inside'),
    /A library is a folder.*Nothing was changed. Name a folder/,
  ],
])('a library that would be %s is refused with status 3', async (_name, make, says) => {
  const run = await offprint(['import', captureFile(1), '--library', make()])
  expect(run.status).toBe(3)
  expect(run.err).toMatch(says)
})

test.skipIf(process.platform !== 'linux')(
  'a folder that cannot be made is refused with status 3',
  async () => {
    const run = await offprint(['import', captureFile(1), '--library', '/proc/offprint/library'])
    expect(run.status).toBe(3)
    expect(run.err).toMatch(/could not be made. Nothing was changed/)
  },
)

test('a library on a read-only disk is refused with status 3 and what to do', async (context) => {
  const disk = mountTinyDisk(context, 8)
  const library = join(disk.folder, 'library')
  await offprint(['import', captureFile(2), '--library', library])
  const before = filesUnder(library)
  disk.change('ro')
  const run = await offprint(['import', captureFile(3), '--library', library])
  expect(run.status).toBe(3)
  expect(run.err).toMatch(/cannot be written to. Nothing was changed.*right to write/s)
  const made = await offprint(['papers', '--library', join(disk.folder, 'another')])
  expect(made.status).toBe(3)
  expect(filesUnder(library)).toEqual(before)
})

test('a full disk stops an import with what was kept; with space again, the same file goes on', async (context) => {
  const disk = mountTinyDisk(context, 2)
  const library = join(disk.folder, 'library')
  expect((await offprint(['import', captureFile(2), '--library', library])).status).toBe(0)
  const many = captureFile(1500)
  const full = await offprint(['import', many, '--library', library, '--json'])
  expect(full.status).toBe(1)
  expect(full.err).toMatch(/is full or failing. What was saved before is safe.*Free some space/s)
  disk.change('size=64m')
  const verified = await offprint(['verify', '--json', '--library', library])
  expect(VerifyDocument.parse(documentOf(verified))).toEqual({ ok: true, problems: [] })
  const again = await offprint(['import', many, '--library', library, '--json'])
  expect(again.status).toBe(0)
  expect(ImportDocument.parse(documentOf(again)).snapshots).toMatchObject([
    { status: 'complete', counts: { found: 1500 } },
  ])
})

test('a library held by another process is refused with status 3; reading goes on meanwhile', async () => {
  const library = emptyLibrary()
  importEntries(library, [entry('Quiet Tokens')])
  const holder = spawn(process.execPath, [
    join(import.meta.dirname, '..', 'library', 'builders', 'holder.ts'),
    library.folder,
  ])
  onTestFinished(() => {
    holder.kill('SIGKILL')
  })
  await once(holder.stdout, 'data')
  const [refused, read] = await Promise.all([
    offprint(['import', captureFile(1), '--library', library.folder]),
    offprint(['papers', '--json', '--library', library.folder]),
  ])
  expect(refused.status).toBe(3)
  expect(refused.err).toMatch(/Another program holds.*Nothing was changed.*try again/s)
  expect(PapersDocument.parse(documentOf(read)).total).toBe(1)
  expect(titles(library)).toEqual(['Quiet Tokens'])
})

/** Starts an import of many papers and waits until it says that a part is written. */
async function startLongImport(library: string, path: string, words: string[] = []) {
  const child = startOffprint(['import', path, '--library', library, ...words])
  if (child.stdout === null || child.stderr === null) throw new Error('No pipes')
  const out = text(child.stdout)
  const ended = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>
  await once(child.stderr, 'data')
  return { child, out, ended }
}

test('an import that is killed leaves nothing half-written, and the same file goes on from there', async () => {
  const library = join(temporaryFolder(), 'library')
  const path = captureFile(3000)
  const { child, ended } = await startLongImport(library, path)
  child.kill('SIGKILL')
  expect((await ended)[1]).toBe('SIGKILL')
  const left = emptyLibrary(library)
  expect(titles(left).length).toBeGreaterThanOrEqual(1000)
  expect(titles(left).length % 100).toBe(0)
  expect(titles(left).length).toBeLessThan(3000)
  expect(verifyLibrary(left.database, library)).toEqual([])
  left.close()
  const run = await offprint(['import', path, '--library', library, '--json'])
  expect(run.status).toBe(0)
  expect(ImportDocument.parse(documentOf(run)).snapshots).toMatchObject([
    { status: 'complete', alreadyImported: false, counts: { found: 3000, new: 3000 } },
  ])
  const whole = emptyLibrary(library)
  expect(titles(whole)).toHaveLength(3000)
  expect(verifyLibrary(whole.database, library)).toEqual([])
})

test('Ctrl+C stops an import cleanly, keeps what was written and says how to go on', async () => {
  const library = join(temporaryFolder(), 'library')
  const { child, out, ended } = await startLongImport(library, captureFile(3000), ['--json'])
  child.kill('SIGINT')
  expect((await ended)[0]).toBe(1)
  const [snapshot] = ImportDocument.parse(JSON.parse(await out)).snapshots
  expect(snapshot?.status).toBe('cancelled')
  expect(snapshot?.problems.at(-1)?.message).toMatch(
    /Stopped after \d+ of 3000 papers, which were kept. Import the same file/,
  )
  expect(titles(emptyLibrary(library))).toHaveLength(snapshot?.counts.new ?? 0)
})

test('a database that was damaged in the middle is said to be damaged', async () => {
  const library = emptyLibrary()
  importEntries(
    library,
    Array.from({ length: 400 }, (_, index) => entry(`A Paper Numbered ${index}`)),
  )
  library.close()
  const bytes = readFileSync(databasePath(library.folder))
  bytes.fill(0x5a, 8192, bytes.length - 8192)
  writeFileSync(databasePath(library.folder), bytes)
  const listed = await offprint(['papers', '--json', '--library', library.folder])
  expect(listed.status).toBe(3)
  expect(listed.err).toMatch(/damaged.*left as it is.*backups folder/s)
  const verified = await offprint(['verify', '--json', '--library', library.folder])
  expect([1, 3]).toContain(verified.status)
  expect(readFileSync(databasePath(library.folder))).toEqual(bytes)
})

test('what a reader no longer reads is no error', async () => {
  const library = emptyLibrary()
  importEntries(
    library,
    Array.from({ length: 2000 }, (_, index) => entry(`A Paper Numbered ${index}`)),
  )
  const child = startOffprint(['papers', '--json', '--library', library.folder])
  if (child.stdout === null || child.stderr === null) throw new Error('No pipes')
  const err = text(child.stderr)
  const ended = once(child, 'close')
  await once(child.stdout, 'data')
  child.stdout.destroy()
  expect(await ended).toEqual([0, null])
  expect(await err).toBe('')
})

test('a folder without rights is said, and what lies in it is not touched', async ({ skip }) => {
  skip(
    process.getuid?.() === 0 || process.platform === 'win32',
    'Root may write everywhere; see the read-only disk.',
  )
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'locked'), { mode: 0o500 })
  const run = await offprint(['import', captureFile(1), '--library', join(folder, 'locked', 'library')])
  expect(run.status).toBe(3)
  expect(run.err).toMatch(/cannot be written to/)
})
