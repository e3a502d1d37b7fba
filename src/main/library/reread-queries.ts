import type { SnapshotId } from '../../shared/model/ids.ts'
import type { ReadableDatabase } from './database.ts'
import { LibraryError } from './library-error.ts'

/** A capture whose reading again was cut short by a killed process. */
export interface UnfinishedReread {
  readonly id: SnapshotId
  readonly format: string
}

/** What a killed process left half-way: readings to go on with, and readings whose papers are to be settled. */
export function listUnfinishedRereads(database: ReadableDatabase): {
  rereads: UnfinishedReread[]
  unsettled: number[]
} {
  return {
    rereads: database.all<UnfinishedReread>(
      `SELECT shown.id, reading.format FROM snapshot AS reading JOIN snapshot AS shown ON shown.key = reading.shown_as
       WHERE reading.shown_as IS NOT NULL AND reading.status = 'importing' ORDER BY reading.key`,
    ),
    unsettled: database.column<number>(
      'SELECT key FROM snapshot WHERE shown_as IS NOT NULL AND is_settled = 0 ORDER BY key',
    ),
  }
}

/** What reading a capture again takes: its bytes' name, and the day that its dates are near. @throws LibraryError not-found */
export function readRereadSource(
  database: ReadableDatabase,
  id: SnapshotId,
): { id: SnapshotId; sha256: string; origin: string; referenceDay: string } {
  const row = database.get<{ id: SnapshotId; sha256: string; origin: string; referenceDay: string }>(
    `SELECT id, sha256, origin, coalesce(captured_on, substr(imported_at, 1, 10)) AS referenceDay
     FROM snapshot WHERE id = ? AND shown_as IS NULL`,
    [id],
  )
  if (row === undefined) throw new LibraryError('not-found', 'That snapshot is not in the library.')
  return row
}
