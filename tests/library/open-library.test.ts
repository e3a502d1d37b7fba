import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { LibraryError } from '../../src/main/library/library-error.ts'
import { migrations } from '../../src/main/library/migrations/index.ts'
import { databasePath, openReadable, openWritable } from '../../src/main/library/open-library.ts'
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

test('a migration takes a checked backup first, and only when there is something to lose', () => {
  const folder = temporaryFolder()
  const library = openWritable(folder)
  importEntries(library, [entry('Quiet Tokens')])
  library.close()
  expect(readdirSync(join(folder, 'backups'))).toEqual([])
  openWritable(folder, { migrations: [...migrations, nextMigration] }).close()
  const [backup] = readdirSync(join(folder, 'backups'))
  expect(backup).toMatch(/^\d{4}-\d\d-\d\d before format 2\.db$/)
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
