import type { WritableDatabase } from '../database.ts'

/** One step of the library's shape. `version` is what `PRAGMA user_version` says after it. */
export interface Migration {
  readonly version: number
  readonly name: string
  readonly sql: string
  /** What SQL cannot say, in the same transaction, after it. */
  readonly finish?: (database: WritableDatabase) => void
}
