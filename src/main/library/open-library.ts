import { statSync } from 'node:fs'
import { join } from 'node:path'
import { v4 as uuidv4, v7 as uuidv7 } from 'uuid'
import { backUpDatabase, migrationBackupPath } from './backup.ts'
import { formatStamp, tick } from './change-clock.ts'
import {
  isBusyError,
  type OpenDatabase,
  openDatabase,
  type ReadableDatabase,
  type WritableDatabase,
} from './database.ts'
import { LibraryError, toLibraryError } from './library-error.ts'
import { makeFolder } from './make-folder.ts'
import { assertUsable, migrate, newestVersion } from './migrate.ts'
import { migrations as allMigrations } from './migrations/index.ts'
import type { Migration } from './migrations/migration.ts'
import { randomPool } from './random-pool.ts'

/** A library that can be asked. */
export interface ReadableLibrary {
  readonly folder: string
  readonly database: ReadableDatabase
  close(): void
}

/** A library that can be asked and changed. */
export interface WritableLibrary {
  readonly folder: string
  readonly database: WritableDatabase
  /** The stamp of a change made now; call it inside the transaction of the change. */
  stamp(): string
  /** A moment for `created_at` and its kind: ISO 8601, UTC. */
  now(): string
  newId(): string
  /**
   * Runs `work` in one transaction: fully synced to the disk for what a person did, or synced at checkpoints for an
   * import, whose bytes are kept and can be read again.
   */
  change<Result>(durability: 'person' | 'import', work: () => Result): Result
  /** Runs `work` inside a transaction that is rolled back at its end, whatever it did. */
  rehearse<Result>(work: () => Promise<Result>): Promise<Result>
  /** Changes whenever another connection has written since (`PRAGMA data_version`). */
  dataVersion(): number
  close(): void
}

export interface OpenOptions {
  /** How long to wait for another process that is writing, in milliseconds. */
  readonly busyTimeoutMs?: number
  readonly migrations?: readonly Migration[]
}

const DEFAULT_BUSY_TIMEOUT_MS = 5000
const RETRY_AFTER_MS = 10

/** The database file of a library folder. */
export function databasePath(folder: string): string {
  return join(folder, 'library.db')
}

/**
 * Opens a library for writing: makes the folder when it is missing, takes a backup before migrating, migrates.
 *
 * @throws LibraryError; the library is then as it was.
 */
export function openWritable(folder: string, options: OpenOptions = {}): WritableLibrary {
  return explained(folder, () => {
    probe(folder, options)
    prepareFolder(folder)
    const database = openDatabase(databasePath(folder), {
      readonly: false,
      busyTimeoutMs: options.busyTimeoutMs ?? DEFAULT_BUSY_TIMEOUT_MS,
    })
    try {
      setUp(database, folder, options)
      return writableOver(database, folder)
    } catch (error) {
      database.close()
      throw error
    }
  })
}

/** Opens an existing library for queries only. @throws LibraryError */
export function openReadable(folder: string, options: OpenOptions = {}): ReadableLibrary {
  return explained(folder, () => {
    const database = openDatabase(databasePath(folder), {
      readonly: true,
      busyTimeoutMs: options.busyTimeoutMs ?? DEFAULT_BUSY_TIMEOUT_MS,
    })
    database.pragma('trusted_schema = OFF')
    database.pragma('temp_store = MEMORY')
    database.pragma('cache_size = -32000')
    return { folder, database, close: () => database.close() }
  })
}

/**
 * Whether there is a library of the newest shape in the folder, so that it can be read without anything being written.
 *
 * @throws LibraryError when what is there cannot be used
 */
export function isLibraryCurrent(folder: string, options: OpenOptions = {}): boolean {
  return explained(
    folder,
    () => probe(folder, options) === newestVersion(options.migrations ?? allMigrations),
  )
}

/**
 * The version of the library in a folder, 0 when there is none yet. Looks through a connection that only reads: one
 * that may write would tidy the database up on closing, and a library from newer code must stay byte for byte.
 */
function probe(folder: string, options: OpenOptions): number {
  const path = databasePath(folder)
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) === 0) return 0
  const database = openDatabase(path, {
    readonly: true,
    busyTimeoutMs: options.busyTimeoutMs ?? DEFAULT_BUSY_TIMEOUT_MS,
  })
  try {
    return assertUsable(database, folder, options.migrations ?? allMigrations)
  } finally {
    database.close()
  }
}

function explained<Result>(folder: string, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    throw toLibraryError(error, folder)
  }
}

function prepareFolder(folder: string): void {
  const existing = statSync(folder, { throwIfNoEntry: false })
  if (existing !== undefined && !existing.isDirectory()) {
    throw new LibraryError(
      'not-a-folder',
      `A library is a folder, and ${folder} is a file. Nothing was changed. Name a folder.`,
    )
  }
  makeFolder(join(folder, 'captures'))
  makeFolder(join(folder, 'backups'))
}

function setUp(database: OpenDatabase, folder: string, options: OpenOptions): void {
  database.pragma('trusted_schema = OFF')
  database.pragma('foreign_keys = ON')
  migrateGuarded(database, folder, options.migrations ?? allMigrations)
  switchToLog(database, options.busyTimeoutMs ?? DEFAULT_BUSY_TIMEOUT_MS)
  // In words: the build's default for WAL would say NORMAL and mean something else after the mode was changed.
  database.pragma('synchronous = FULL')
  database.pragma('temp_store = MEMORY')
  database.pragma('cache_size = -32000')
  // Looked for before it is written: opening a library must not wait for whoever is writing.
  if (database.value('SELECT 1 FROM device') !== undefined) return
  database.transact(() => {
    database.run(
      'INSERT OR IGNORE INTO device (only, library, device, clock_time, clock_counter) VALUES (1, ?, ?, 0, 0)',
      [uuidv4(), uuidv4().slice(0, 8)],
    )
  })
}

/** Switches to WAL. SQLite does not wait for others who open the new library at the same moment; we do. */
function switchToLog(database: OpenDatabase, timeoutMs: number): void {
  for (let waited = 0; ; waited += RETRY_AFTER_MS) {
    try {
      database.pragma('journal_mode = WAL')
      return
    } catch (error) {
      if (!isBusyError(error) || waited >= timeoutMs) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, RETRY_AFTER_MS)
    }
  }
}

function migrateGuarded(database: OpenDatabase, folder: string, migrations: readonly Migration[]): void {
  migrate(database, folder, migrations, (version) => {
    backUpDatabase(databasePath(folder), migrationBackupPath(folder, version, new Date()))
  })
}

function writableOver(database: OpenDatabase, folder: string): WritableLibrary {
  let durability: 'person' | 'import' = 'person'
  let isRehearsing = false
  const now = (): string => new Date().toISOString()
  return {
    folder,
    database,
    now,
    newId: () => uuidv7({ random: randomPool.take() }),
    stamp: () => {
      const clock = database.get<{ device: string; time: number; counter: number }>(
        'SELECT device, clock_time AS time, clock_counter AS counter FROM device',
      )
      if (clock === undefined) throw new Error('The library has no device row')
      const reading = tick(clock, Date.now())
      database.run('UPDATE device SET clock_time = ?, clock_counter = ?', [reading.time, reading.counter])
      return formatStamp(reading, clock.device)
    },
    change: (wanted, work) => {
      // Inside a rehearsal nothing reaches the disk, and SQLite does not let the level change.
      if (wanted !== durability && !isRehearsing) {
        database.pragma(`synchronous = ${wanted === 'person' ? 'FULL' : 'NORMAL'}`)
        durability = wanted
      }
      return explained(folder, () => database.transact(work))
    },
    rehearse: async (work) => {
      database.execute('BEGIN IMMEDIATE')
      isRehearsing = true
      try {
        return await work()
      } finally {
        isRehearsing = false
        database.execute('ROLLBACK')
      }
    },
    dataVersion: () => database.value<number>('PRAGMA data_version') ?? 0,
    close: () => database.close(),
  }
}
