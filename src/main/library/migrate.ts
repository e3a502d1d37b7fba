import type { WritableDatabase } from './database.ts'
import { LibraryError } from './library-error.ts'
import type { Migration } from './migrations/migration.ts'

/** "Ofpr": says that a SQLite file is an Offprint library (`PRAGMA application_id`). */
export const APPLICATION_ID = 0x4f667072

/**
 * Brings the library to the newest shape, one transaction for each migration. `backUp` runs once before the first,
 * and only when there is something to lose.
 *
 * @throws LibraryError `newer` when the library was written by newer code; `damaged` when it is another program's
 *   database. Neither is touched.
 */
export function migrate(
  database: WritableDatabase,
  folder: string,
  migrations: readonly Migration[],
  backUp: (version: number) => void,
): void {
  assertMonotonic(migrations)
  const version = readVersion(database)
  const newest = migrations.at(-1)?.version ?? 0
  if (version > newest) {
    throw new LibraryError(
      'newer',
      `The library in ${folder} was written by a newer Offprint (format ${version}; this one knows up to ${newest}). ` +
        'It was left untouched. Install the newer version to open it.',
    )
  }
  assertOurs(database, folder, version)
  const pending = migrations.filter((migration) => migration.version > version)
  if (pending.length > 0 && version > 0) backUp(version)
  for (const migration of pending) {
    database.transact(() => {
      database.execute(migration.sql)
      database.pragma(`application_id = ${APPLICATION_ID}`)
      database.pragma(`user_version = ${migration.version}`)
    })
  }
}

/** The library's version by `PRAGMA user_version`; 0 for a new file. */
export function readVersion(database: WritableDatabase): number {
  return database.value<number>('PRAGMA user_version') ?? 0
}

function assertMonotonic(migrations: readonly Migration[]): void {
  migrations.forEach((migration, index) => {
    if (migration.version !== index + 1)
      throw new Error(`Migration ${migration.name} should be number ${index + 1}`)
  })
}

function assertOurs(database: WritableDatabase, folder: string, version: number): void {
  const applicationId = database.value<number>('PRAGMA application_id') ?? 0
  const tables = database.value<number>('SELECT count(*) FROM sqlite_schema') ?? 0
  const isNew = version === 0 && applicationId === 0 && tables === 0
  if (isNew || applicationId === APPLICATION_ID) return
  throw new LibraryError(
    'damaged',
    `The library.db in ${folder} is the database of some other program. It was left as it is. Name another folder by --library.`,
  )
}
