import type { SnapshotId } from '../../shared/model/ids.ts'
import type { KeptSnapshot, Snapshot, SnapshotStatus } from '../../shared/model/snapshot.ts'
import type { ReadableDatabase, WritableDatabase } from './database.ts'
import { LibraryError } from './library-error.ts'

interface SnapshotRow {
  id: SnapshotId
  origin: string
  format: string
  formatTitle: string
  confidence: number
  capturedOn: string | null
  isYearInferred: number
  importedAt: string
  status: SnapshotStatus
  found: number
  new: number
  held: number
  upgraded: number
  refused: number
  problems: string
  paperCount: number
  unreadCount: number
}

/** A snapshot as the import needs to know it. */
export interface HeldSnapshot {
  readonly key: number
  readonly id: SnapshotId
  readonly status: SnapshotStatus
  readonly isTakenBack: boolean
}

const columns = `
  snapshot.id, origin, format, format_title AS formatTitle, confidence, captured_on AS capturedOn,
  is_year_inferred AS isYearInferred, imported_at AS importedAt, status, found, new, held, upgraded, refused, problems,
  (SELECT count(DISTINCT appearance.paper) FROM appearance WHERE appearance.snapshot = snapshot.key) AS paperCount,
  (SELECT count(DISTINCT appearance.paper) FROM appearance JOIN paper ON paper.key = appearance.paper
   WHERE appearance.snapshot = snapshot.key AND paper.is_read = 0) AS unreadCount`

/** Neither taken back nor another reading of one that is shown. */
const stands = 'taken_back_at IS NULL AND shown_as IS NULL'

/** The snapshots that stand, newest import first. */
export function listSnapshots(database: ReadableDatabase): Snapshot[] {
  return database
    .all<SnapshotRow>(`SELECT ${columns} FROM snapshot WHERE ${stands} ORDER BY imported_at DESC, key DESC`)
    .map(toSnapshot)
}

/** Every snapshot that was ever imported, those that were taken back too, newest import first. */
export function listKeptSnapshots(database: ReadableDatabase): KeptSnapshot[] {
  return database
    .all<SnapshotRow & Omit<KeptSnapshot, keyof Snapshot>>(
      `SELECT ${columns}, encoding, byte_size AS byteSize, parser_version AS parserVersion, taken_back_at AS takenBackAt
       FROM snapshot WHERE shown_as IS NULL ORDER BY imported_at DESC, key DESC`,
    )
    .map(({ encoding, byteSize, parserVersion, takenBackAt, ...row }) => ({
      ...toSnapshot(row),
      encoding,
      byteSize,
      parserVersion,
      takenBackAt,
    }))
}

/** @throws LibraryError not-found */
export function readSnapshot(database: ReadableDatabase, id: SnapshotId): Snapshot {
  const row = database.get<SnapshotRow>(`SELECT ${columns} FROM snapshot WHERE id = ?`, [id])
  if (row === undefined) throw new LibraryError('not-found', 'That snapshot is not in the library.')
  return toSnapshot(row)
}

/** The snapshot made of bytes with this hash, if they were ever imported. */
export function findSnapshot(database: ReadableDatabase, sha256: string): HeldSnapshot | null {
  const row = database.get<{ key: number; id: SnapshotId; status: SnapshotStatus; isTakenBack: number }>(
    `SELECT key, id, status, taken_back_at IS NOT NULL AS isTakenBack FROM snapshot WHERE sha256 = ?`,
    [sha256],
  )
  return row === undefined ? null : { ...row, isTakenBack: row.isTakenBack === 1 }
}

/** Snapshots whose import was cut short by a killed process: their bytes are kept and can be read on. */
export function listInterrupted(
  database: ReadableDatabase,
): { sha256: string; origin: string; format: string }[] {
  return database.all(
    `SELECT sha256, origin, format FROM snapshot WHERE status = 'importing' AND ${stands} ORDER BY key`,
  )
}

/** Closes a snapshot whose import was cut short and cannot go on. What was written of it stays. */
export function closeInterrupted(database: WritableDatabase, sha256: string): void {
  database.run(`UPDATE snapshot SET status = 'cancelled' WHERE sha256 = ? AND status = 'importing'`, [sha256])
}

function toSnapshot({ found, new: isNew, held, upgraded, refused, ...row }: SnapshotRow): Snapshot {
  return {
    ...row,
    isYearInferred: row.isYearInferred === 1,
    counts: { found, new: isNew, held, upgraded, refused },
    problems: JSON.parse(row.problems),
  }
}
