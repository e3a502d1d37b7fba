import type { PaperKey, SnapshotId } from '../../shared/model/ids.ts'
import type { ImportProblem, Snapshot } from '../../shared/model/snapshot.ts'
import type { ReadableDatabase } from './database.ts'
import type { BegunSnapshot, SnapshotToBegin } from './import-writing.ts'
import { type ReadingChange, recordReread } from './journal.ts'
import { LibraryError } from './library-error.ts'
import type { WritableLibrary } from './open-library.ts'
import { readSnapshot } from './snapshot-repository.ts'
import { papersOf, settlePaper } from './take-back.ts'

/*
 * Reading a capture again imports its bytes once more, as a second reading that stands beside the first: every paper
 * that both hold is computed from both. Then, in one small transaction, the new reading takes the place (and the id) of
 * the old one; the papers that only the old one held are settled afterwards, batch by batch. Whenever this is cut
 * short, the library is whole, and what is left to do can be told from the rows.
 */

/** What is known of a new reading before its first entry is written. */
export type RereadToBegin = Pick<
  SnapshotToBegin,
  'format' | 'formatTitle' | 'parserVersion' | 'confidence' | 'encoding' | 'capturedOn' | 'isYearInferred'
> & { readonly id: SnapshotId }

/** What became of the papers when one reading took the place of another. */
export interface ReadingChanged {
  /** Papers of the reading that counts now. */
  readonly papers: number
  readonly removed: number
  readonly touched: number
}

interface ReadingRow {
  key: number
  id: SnapshotId
  sha256: string
  origin: string
  status: string
  format: string
  parserVersion: number
  shownAs: number | null
  isTakenBack: number
  new: number
  upgraded: number
}

const columns = `key, id, sha256, origin, status, format, parser_version AS parserVersion, shown_as AS shownAs,
  taken_back_at IS NOT NULL AS isTakenBack, new, upgraded`

/**
 * Opens another reading of a snapshot for its entries, or goes on with one of the same form that was cut short. One of
 * another form that was cut short is given up.
 *
 * @throws LibraryError not-found; `conflict` when the snapshot was taken back or is still being imported
 */
export function beginReread(library: WritableLibrary, begin: RereadToBegin): BegunSnapshot {
  const shown = findShown(library.database, begin.id)
  const unfinished = findUnfinished(library.database, shown.key)
  if (shown.isTakenBack === 1) throw takenBack()
  if (shown.status === 'importing') throw stillImporting()
  if (unfinished?.format === begin.format && unfinished.parserVersion === begin.parserVersion) {
    const written = library.database.value<number>(
      'SELECT coalesce(max(ordinal) + 1, 0) FROM appearance WHERE snapshot = ?',
      [unfinished.key],
    )
    return { key: unfinished.key, id: unfinished.id, written: written ?? 0 }
  }
  if (unfinished !== undefined) abandonRereads(library, begin)
  return insertReading(library, shown, begin)
}

/**
 * Puts a reading that is written to its end in the place of the one it was made from: one step to undo. The papers of
 * the old one are still to be settled, by its key.
 *
 * @returns the snapshot as it is now; the key of the old reading; how many papers came and how many gained something.
 *   Null when another program has done it.
 * @throws LibraryError `conflict` when the snapshot was taken back meanwhile
 */
export function finishReread(
  library: WritableLibrary,
  { key, refused, problems }: { key: number; refused: number; problems: readonly ImportProblem[] },
): { snapshot: Snapshot; old: number; came: number; gained: number } | null {
  const { database } = library
  const reading = readReading(database, key)
  if (reading.status !== 'importing' || reading.shownAs === null) return null
  const shown = readReading(database, reading.shownAs)
  if (shown.isTakenBack === 1) throw takenBack()
  exchange(library, shown, reading)
  database.run(`UPDATE snapshot SET status = 'complete', refused = ?, problems = ? WHERE key = ?`, [
    refused,
    JSON.stringify(problems),
    key,
  ])
  countAnew(library, shown.key, key)
  database.run('UPDATE snapshot SET is_settled = 0 WHERE key = ?', [shown.key])
  recordReread(library, { snapshotId: shown.id, before: shown.key, after: key }, shown.origin)
  const { new: came, upgraded: gained } = reading
  return { snapshot: readSnapshot(database, shown.id), old: shown.key, came, gained }
}

/**
 * Gives up what was read anew of a snapshot and not finished: nothing of it counts any more. Its papers are still to be
 * settled.
 */
export function abandonRereads(library: WritableLibrary, { id }: { id: SnapshotId }): void {
  library.database.run(
    `UPDATE snapshot SET status = 'cancelled', taken_back_at = ?, is_settled = 0
     WHERE shown_as = (SELECT key FROM snapshot WHERE id = ? AND shown_as IS NULL) AND status = 'importing'`,
    [library.now(), id],
  )
}

/** Papers that are settled at once; each may be written anew and indexed. */
const SETTLED_AT_ONCE = 100

/**
 * Settles the next papers, by their keys, of a reading that no longer counts.
 *
 * @param after the key to go on after; 0 at the beginning
 * @returns where to go on, null at the end, and what became of these papers
 */
export function settleReading(
  library: WritableLibrary,
  { key, after }: { key: number; after: number },
): { next: number | null; removed: number; touched: number } {
  const { database } = library
  const papers = database.column<PaperKey>(
    `SELECT DISTINCT appearance.paper FROM appearance JOIN snapshot ON snapshot.key = appearance.snapshot
     WHERE snapshot.key = ? AND snapshot.is_settled = 0 AND appearance.paper > ?
     ORDER BY appearance.paper LIMIT ?`,
    [key, after, SETTLED_AT_ONCE],
  )
  const fates = papers.map((paper) => settlePaper(library, paper))
  const next = papers.length < SETTLED_AT_ONCE ? null : (papers.at(-1) ?? null)
  if (next === null) database.run('UPDATE snapshot SET is_settled = 1 WHERE key = ?', [key])
  return { next, removed: countOf(fates, 'removed'), touched: countOf(fates, 'touched') }
}

/** Undoes or redoes the step in which one reading took the place of another. @throws LibraryError `conflict` */
export function changeReading(
  library: WritableLibrary,
  { snapshotId, before, after }: ReadingChange,
  direction: 'undo' | 'redo',
): ReadingChanged {
  const { database } = library
  const [from, to] = direction === 'undo' ? [after, before] : [before, after]
  const shown = findShown(database, snapshotId)
  if (shown.isTakenBack === 1) throw takenBack()
  if (shown.key !== from)
    throw new LibraryError('conflict', 'It was read again since. It stays as it is now.')
  exchange(library, shown, readReading(database, to))
  const fates = papersOf(library, from).map((paper) => settlePaper(library, paper))
  const papers = papersOf(library, to)
  for (const paper of papers) settlePaper(library, paper)
  return { papers: papers.length, removed: countOf(fates, 'removed'), touched: countOf(fates, 'touched') }
}

function findShown(database: ReadableDatabase, id: SnapshotId): ReadingRow {
  const row = database.get<ReadingRow>(`SELECT ${columns} FROM snapshot WHERE id = ? AND shown_as IS NULL`, [
    id,
  ])
  if (row === undefined) throw notFound()
  return row
}

function findUnfinished(database: ReadableDatabase, shown: number): ReadingRow | undefined {
  return database.get<ReadingRow>(
    `SELECT ${columns} FROM snapshot WHERE shown_as = ? AND status = 'importing' ORDER BY key DESC LIMIT 1`,
    [shown],
  )
}

function readReading(database: ReadableDatabase, key: number): ReadingRow {
  const row = database.get<ReadingRow>(`SELECT ${columns} FROM snapshot WHERE key = ?`, [key])
  if (row === undefined) throw notFound()
  return row
}

function insertReading(library: WritableLibrary, shown: ReadingRow, begin: RereadToBegin): BegunSnapshot {
  const id = library.newId() as SnapshotId
  // The day that an earlier reading found stands where this one finds none: the bytes are the same.
  const { lastKey } = library.database.run(
    `INSERT INTO snapshot
       (id, sha256, byte_size, origin, format, format_title, parser_version, confidence, encoding, captured_on,
        is_year_inferred, imported_at, status, shown_as)
     SELECT ?, ?, byte_size, origin, ?, ?, ?, ?, ?, coalesce(?, captured_on),
       iif(? IS NULL, is_year_inferred, ?), imported_at, 'importing', key FROM snapshot WHERE key = ?`,
    [
      id,
      `reading ${id}`,
      begin.format,
      begin.formatTitle,
      begin.parserVersion,
      begin.confidence,
      begin.encoding,
      begin.capturedOn,
      begin.capturedOn,
      begin.isYearInferred ? 1 : 0,
      shown.key,
    ],
  )
  return { key: lastKey, id, written: 0 }
}

/** Lets one reading count in the place of another, under the id and the sha256 by which the capture is known. */
function exchange(library: WritableLibrary, shown: ReadingRow, hidden: ReadingRow): void {
  const { database } = library
  database.run('UPDATE snapshot SET id = ?, sha256 = ? WHERE key = ?', [
    library.newId(),
    `reading ${library.newId()}`,
    shown.key,
  ])
  database.run(
    'UPDATE snapshot SET id = ?, sha256 = ?, shown_as = NULL, taken_back_at = NULL, is_settled = 1 WHERE key = ?',
    [shown.id, shown.sha256, hidden.key],
  )
  database.run('UPDATE snapshot SET id = ?, sha256 = ?, shown_as = ?, taken_back_at = ? WHERE key = ?', [
    hidden.id,
    hidden.sha256,
    hidden.key,
    library.now(),
    shown.key,
  ])
  database.run('UPDATE snapshot SET shown_as = ? WHERE shown_as = ?', [hidden.key, shown.key])
}

/**
 * Counts a reading as if it had been imported when the capture was: beside the reading it replaces everything is held.
 * New is what no earlier import holds; how much was upgraded then is told by the old counts.
 */
function countAnew(library: WritableLibrary, old: number, key: number): void {
  const { database } = library
  const total = database.value<number>('SELECT count(*) FROM appearance WHERE snapshot = ?', [key]) ?? 0
  const fresh =
    database.value<number>(
      `SELECT count(DISTINCT appearance.paper) FROM appearance JOIN snapshot ON snapshot.key = appearance.snapshot
       WHERE appearance.snapshot = :key AND NOT EXISTS (
         SELECT 1 FROM appearance AS other JOIN snapshot AS earlier ON earlier.key = other.snapshot
         WHERE other.paper = appearance.paper AND earlier.taken_back_at IS NULL AND earlier.key <> :key
           AND (earlier.imported_at, earlier.key) < (snapshot.imported_at, :old))`,
      { key, old },
    ) ?? 0
  const upgraded = database.value<number>('SELECT upgraded FROM snapshot WHERE key = ?', [old]) ?? 0
  const gained = Math.min(upgraded, total - fresh)
  database.run('UPDATE snapshot SET found = ? + refused, new = ?, held = ?, upgraded = ? WHERE key = ?', [
    total,
    fresh,
    total - fresh - gained,
    gained,
    key,
  ])
}

function countOf<Value>(values: readonly Value[], wanted: Value): number {
  return values.filter((value) => value === wanted).length
}

function takenBack(): LibraryError {
  return new LibraryError(
    'conflict',
    'That snapshot was taken back. Nothing was changed. Import the same file again, and read that.',
  )
}

function stillImporting(): LibraryError {
  return new LibraryError(
    'conflict',
    'That snapshot is still being imported. Wait until it is, and try again.',
  )
}

function notFound(): LibraryError {
  return new LibraryError('not-found', 'That snapshot is not in the library.')
}
