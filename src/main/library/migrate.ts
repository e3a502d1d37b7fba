import type { ReadableDatabase, WritableDatabase } from './database.ts'
import { LibraryError } from './library-error.ts'
import type { Migration } from './migrations/migration.ts'

/** "Ofpr": says that a SQLite file is an Offprint library (`PRAGMA application_id`). */
export const APPLICATION_ID = 0x4f667072

/**
 * Brings the library to the newest shape, one transaction for each migration. `backUp` runs once before the first,
 * and only when there is something to lose. A new library is made in one transaction, so that another program that
 * looks at the same moment meets it whole.
 *
 * @throws LibraryError as `assertUsable` does; the library is not touched then.
 */
export function migrate(
  database: WritableDatabase,
  folder: string,
  migrations: readonly Migration[],
  backUp: (version: number) => void,
): void {
  assertMonotonic(migrations)
  const version = assertUsable(database, folder, migrations)
  const pending = migrations.filter((migration) => migration.version > version)
  if (pending.length > 0 && version > 0) backUp(version)
  const migrateAll = (): void => {
    for (const migration of pending) database.transact(() => apply(database, migration))
  }
  if (version === 0) database.transact(migrateAll)
  else migrateAll()
}

function apply(database: WritableDatabase, migration: Migration): void {
  // Another process may have opened the library at the same moment and done it while we waited.
  if (readVersion(database) >= migration.version) return
  database.execute(migration.sql)
  migration.finish?.(database)
  database.pragma(`application_id = ${APPLICATION_ID}`)
  database.pragma(`user_version = ${migration.version}`)
}

/**
 * The version of a library that this code may open; 0 for a new file.
 *
 * @throws LibraryError `newer` when it was written by newer code; `damaged` when it is another program's database
 */
export function assertUsable(
  database: ReadableDatabase,
  folder: string,
  migrations: readonly Migration[],
): number {
  const { version, isOurs } = readIdentity(database)
  const newest = newestVersion(migrations)
  if (version > newest) {
    throw new LibraryError(
      'newer',
      `The library in ${folder} was written by a newer Offprint (format ${version}; this one knows up to ${newest}). ` +
        'It was left untouched. Install the newer version to open it.',
    )
  }
  if (!isOurs) {
    throw new LibraryError(
      'damaged',
      `The library.db in ${folder} is the database of some other program. It was left as it is. Name another folder by --library.`,
    )
  }
  return version
}

/** The version that these migrations lead to. */
export function newestVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0
}

/** The library's version by `PRAGMA user_version`; 0 for a new file. */
function readVersion(database: ReadableDatabase): number {
  return database.value<number>('PRAGMA user_version') ?? 0
}

function assertMonotonic(migrations: readonly Migration[]): void {
  migrations.forEach((migration, index) => {
    if (migration.version !== index + 1)
      throw new Error(`Migration ${migration.name} should be number ${index + 1}`)
  })
}

/** In one statement, and so at one moment: another process may be making the library right now. */
function readIdentity(database: ReadableDatabase): { version: number; isOurs: boolean } {
  const row = database.get<{ version: number; application: number; tables: number }>(
    `SELECT (SELECT count(*) FROM sqlite_schema) AS tables, user_version AS version, application_id AS application
     FROM pragma_user_version, pragma_application_id`,
  )
  const { version, application, tables } = row ?? { version: 0, application: 0, tables: 0 }
  const isNew = version === 0 && application === 0 && tables === 0
  return { version, isOurs: isNew || application === APPLICATION_ID }
}
