import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { LibraryError } from '../../src/main/library/library-error.ts'
import { migrations } from '../../src/main/library/migrations/index.ts'
import {
  databasePath,
  isLibraryCurrent,
  openReadable,
  openWritable,
} from '../../src/main/library/open-library.ts'
import { verifyLibrary } from '../../src/main/library/verify.ts'
import { emptyLibrary, entry, importEntries, temporaryFolder, titles } from './builders/library.ts'

const nextMigration = {
  version: migrations.length + 1,
  name: 'next',
  sql: 'CREATE TABLE shelf (name TEXT) STRICT;',
}

function errorOf(work: () => unknown): LibraryError {
  try {
    work()
  } catch (error) {
    if (error instanceof LibraryError) return error
    throw error
  }
  throw new Error('Nothing was thrown')
}

test('a missing library is made, with its folders, and is sound', () => {
  const library = emptyLibrary()
  expect(readdirSync(library.folder)).toEqual(expect.arrayContaining(['backups', 'captures', 'library.db']))
  expect(verifyLibrary(library.database, library.folder)).toEqual([])
})

test('the connection is set as the design says', () => {
  const { database } = emptyLibrary()
  expect(database.value('PRAGMA journal_mode')).toBe('wal')
  expect(database.value('PRAGMA foreign_keys')).toBe(1)
  expect(database.value('PRAGMA trusted_schema')).toBe(0)
  expect(database.value('PRAGMA synchronous')).toBe(2)
})

test('an import is written at the lighter level of synchronising, a person at the full one', () => {
  const library = emptyLibrary()
  const level = (): number | undefined => library.database.value('PRAGMA synchronous')
  library.change('import', () => expect(level()).toBe(1))
  library.change('person', () => expect(level()).toBe(2))
})

test('a library from a newer version is refused and stays byte for byte as it was', () => {
  const folder = temporaryFolder()
  openWritable(folder, { migrations: [...migrations, nextMigration] }).close()
  const before = readFileSync(databasePath(folder))
  const error = errorOf(() => openWritable(folder))
  expect(error.code).toBe('newer')
  expect(error.message).toContain('newer Offprint')
  expect(error.message).toContain('left untouched')
  expect(readFileSync(databasePath(folder))).toEqual(before)
})

test('a library from a newer version stays as it was, also what its log still holds', () => {
  const folder = temporaryFolder()
  const open = openWritable(folder, { migrations: [...migrations, nextMigration] })
  importEntries(open, [entry('Quiet Tokens')])
  const killed = temporaryFolder()
  cpSync(folder, killed, { recursive: true })
  open.close()
  const log = `${databasePath(killed)}-wal`
  const before = [readFileSync(databasePath(killed)), readFileSync(log)]
  expect(before[1]?.length).toBeGreaterThan(0)
  expect(errorOf(() => openWritable(killed)).code).toBe('newer')
  expect([readFileSync(databasePath(killed)), readFileSync(log)]).toEqual(before)
})

test('several programs may make and open a library at the same moment', async () => {
  const folder = join(temporaryFolder(), 'library')
  const opener = join(import.meta.dirname, 'builders', 'opener.ts')
  const programs = Array.from({ length: 4 }, () =>
    spawn(process.execPath, [opener, folder], { stdio: ['pipe', 'pipe', 'inherit'] }),
  )
  await Promise.all(programs.map((program) => once(program.stdout, 'data')))
  const ends = programs.map((program) => once(program, 'exit'))
  for (const program of programs) program.stdin.write('go\n')
  expect(await Promise.all(ends)).toEqual(programs.map(() => [0, null]))
  const library = emptyLibrary(folder)
  expect(library.database.value('SELECT count(*) FROM device')).toBe(1)
  expect(verifyLibrary(library.database, folder)).toEqual([])
})

test('opening a library does not wait for whoever is writing, nor does reading', () => {
  const writing = emptyLibrary()
  writing.change('person', () => {
    const other = openWritable(writing.folder, { busyTimeoutMs: 0 })
    expect(titles(other)).toEqual([])
    other.close()
    expect(isLibraryCurrent(writing.folder, { busyTimeoutMs: 0 })).toBe(true)
    openReadable(writing.folder, { busyTimeoutMs: 0 }).close()
  })
})

test('whether a library can be read without being made or migrated is known beforehand', () => {
  const folder = temporaryFolder()
  expect(isLibraryCurrent(folder)).toBe(false)
  openWritable(folder).close()
  expect(isLibraryCurrent(folder)).toBe(true)
  expect(isLibraryCurrent(folder, { migrations: [...migrations, nextMigration] })).toBe(false)
  expect(readdirSync(join(folder, 'backups'))).toEqual([])
})

test('a migration takes a checked backup first, and only when there is something to lose', () => {
  const folder = temporaryFolder()
  const library = openWritable(folder)
  importEntries(library, [entry('Quiet Tokens')])
  library.close()
  expect(readdirSync(join(folder, 'backups'))).toEqual([])
  openWritable(folder, { migrations: [...migrations, nextMigration] }).close()
  const [backup] = readdirSync(join(folder, 'backups'))
  expect(backup).toMatch(new RegExp(`^\\d{4}-\\d\\d-\\d\\d before format ${migrations.length + 1}\\.db$`))
  const restored = temporaryFolder()
  copyFileSync(join(folder, 'backups', backup ?? ''), databasePath(restored))
  expect(titles(emptyLibrary(restored))).toEqual(['Quiet Tokens'])
})

test('a migration that fails leaves the library in its old shape', () => {
  const folder = temporaryFolder()
  openWritable(folder).close()
  const broken = {
    ...nextMigration,
    sql: 'CREATE TABLE shelf (name TEXT) STRICT; INSERT INTO nowhere VALUES (1);',
  }
  expect(() => openWritable(folder, { migrations: [...migrations, broken] })).toThrow()
  const library = emptyLibrary(folder)
  expect(library.database.value('PRAGMA user_version')).toBe(migrations.length)
  expect(library.database.value(`SELECT count(*) FROM sqlite_schema WHERE name = 'shelf'`)).toBe(0)
})

test('migrations must be numbered from 1 without gaps', () => {
  const gap = { ...nextMigration, version: migrations.length + 2 }
  expect(() => openWritable(temporaryFolder(), { migrations: [...migrations, gap] })).toThrow(
    /should be number/,
  )
})

test('a library.db that is not a database is refused and left as it is', () => {
  const folder = temporaryFolder()
  writeFileSync(
    databasePath(folder),
    'these are not the bytes of a database, though there are quite a few of them',
  )
  const error = errorOf(() => openWritable(folder))
  expect(error.code).toBe('damaged')
  expect(error.message).toContain('left as it is')
  expect(error.message).toContain('backups')
  expect(readFileSync(databasePath(folder), 'utf8')).toMatch(/^these are not/)
})

test("another program's database is refused and left as it is", () => {
  const folder = temporaryFolder()
  const other = new Database(databasePath(folder))
  other.exec('CREATE TABLE recipe (name TEXT)')
  other.close()
  const before = readFileSync(databasePath(folder))
  expect(errorOf(() => openWritable(folder)).message).toContain('some other program')
  expect(readFileSync(databasePath(folder))).toEqual(before)
})

test('a file where the library folder should be is refused', () => {
  const path = join(temporaryFolder(), 'library')
  writeFileSync(path, 'a file')
  expect(errorOf(() => openWritable(path)).code).toBe('not-a-folder')
  expect(errorOf(() => openWritable(join(path, 'inside'))).code).toBe('not-a-folder')
})

test('a folder that cannot be made is said to be missing', () => {
  const error = errorOf(() => openWritable('/proc/offprint/library'))
  expect(['missing', 'read-only']).toContain(error.code)
  expect(error.message).toContain('Nothing was changed')
})

test('a library held by another program is refused with what to do', () => {
  const folder = temporaryFolder()
  openWritable(folder).close()
  const holder = new Database(databasePath(folder))
  onTestFinished(() => {
    holder.close()
  })
  holder.pragma('locking_mode = EXCLUSIVE')
  holder.exec('BEGIN EXCLUSIVE')
  const error = errorOf(() => openWritable(folder, { busyTimeoutMs: 20 }))
  expect(error.code).toBe('locked')
  expect(error.message).toContain('Another program')
  expect(error.message).toContain('try again')
})

test('a full disk is said to be full, and what was saved before stays', () => {
  const library = emptyLibrary()
  importEntries(library, [entry('Quiet Tokens')])
  const pages = library.database.value<number>('PRAGMA page_count') ?? 0
  library.database.pragma(`max_page_count = ${pages}`)
  const many = Array.from({ length: 400 }, (_, index) => entry(`A Paper Numbered ${index}`))
  const error = errorOf(() => importEntries(library, many))
  expect(error.code).toBe('full')
  expect(error.message).toContain('What was saved before is safe')
  expect(titles(library)).toEqual(['Quiet Tokens'])
  library.database.pragma('max_page_count = 1000000')
  expect(verifyLibrary(library.database, library.folder).filter((one) => one.check !== 'capture')).toEqual([])
})

test('a reader cannot write', () => {
  const library = emptyLibrary()
  const reader = openReadable(library.folder)
  onTestFinished(() => reader.close())
  expect(() => reader.database.scratch('DELETE FROM paper')).toThrow(/readonly/)
})

test('a reader of a library that is not there is refused and makes nothing', () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'captures'))
  expect(errorOf(() => openReadable(folder)).message).toContain('Nothing was changed')
  expect(existsSync(databasePath(folder))).toBe(false)
})
