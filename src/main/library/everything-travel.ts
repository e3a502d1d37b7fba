import type { PaperKey } from '../../shared/model/ids.ts'
import { isConstraintError, type ReadableDatabase, type SqlValue, type WritableDatabase } from './database.ts'
import { type GoingRows, removeRows } from './everything-dependents.ts'
import { keepRows, readKeptRows } from './everything-kept-rows.ts'
import { type ChangedRow, recordRows } from './everything-recording.ts'
import { settleRecorded } from './everything-settling.ts'
import { countedColumns, isKey, listed, shapesOf, type TableShape, weightOf } from './everything-tables.ts'
import type { Row } from './journal-tables.ts'
import type { WritableLibrary } from './open-library.ts'
import { recomputePaper } from './paper-repository.ts'
import { settlePaper } from './take-back.ts'

/** A row is no longer as the step left it. */
class ChangedSince extends Error {}

/**
 * Puts back the rows that a merge changed, or changes them again: each as it was, stamps included, so that the library is
 * as if the merge had never been, and merging the same document again brings all of it again. Rows that came go, with
 * what names them and nobody would miss. What this changes is kept in the place of what it was told by, for the way
 * there and back is the same.
 *
 * In a transaction of its own, while which references are not checked; call outside of another one.
 *
 * @param step a key of the journal
 * @param conclude runs at the end of the transaction
 * @returns what `conclude` returns; null, with nothing changed, where a person changed one of the rows since, or made
 *   something that stands on one
 */
export function travelMerge<Result>(
  library: WritableLibrary,
  step: number,
  conclude: () => Result,
): Result | null {
  const { database } = library
  // Each row that goes would be looked for in whole tables.
  database.pragma('foreign_keys = OFF')
  try {
    // Not a part of a transaction that is given up by itself: with many rows, each would take longer than the one before.
    return library.change('person', () => {
      travel(library, step)
      return conclude()
    })
  } catch (error) {
    if (error instanceof ChangedSince || isConstraintError(error)) return null
    throw error
  } finally {
    database.pragma('foreign_keys = ON')
  }
}

function travel(library: WritableLibrary, step: number): void {
  const { database } = library
  const shapes = shapesOf(database)
  const shapeOf = new Map(shapes.map((shape) => [shape.table, shape]))
  const rows = function* (): Generator<PlacedRow, void> {
    for (const row of readKeptRows(database, step)) {
      const shape = shapeOf.get(row.table)
      if (shape !== undefined) yield { shape, row, now: readRow(database, shape, row.key) }
    }
  }
  const recording = recordRows(database)
  const going = removeRows(database, shapes)
  const stale = putBack(library, rows, going)
  const left = going.removeDependents()
  if (left === null) throw new ChangedSince()
  for (const paper of new Set([...stale, ...left])) computeAnew(library, paper)
  settleRecorded(library)
  if (database.all('PRAGMA foreign_key_check').length > 0) throw new ChangedSince()
  keepRows(database, step, recording.changes())
  going.end()
  recording.end()
}

/** A row that is kept, and how it stands in the library at this moment. */
interface PlacedRow {
  readonly shape: TableShape
  readonly row: ChangedRow
  readonly now: Row | null
}

/**
 * Rows that came go first, for others to have their places; those that went come last.
 *
 * @returns the papers of which something was put back that was computed anew since
 */
function putBack(
  { database }: WritableLibrary,
  rows: () => Iterable<PlacedRow>,
  going: GoingRows,
): Set<PaperKey> {
  const stale = new Set<PaperKey>()
  for (const placed of rows()) {
    const { shape, row, now } = placed
    const fate = fateOf(placed)
    if (fate === 'refused') throw new ChangedSince()
    const paper = shape.key.indexOf(shape.table === 'paper' ? 'key' : 'paper')
    if (fate === 'stale' && paper >= 0) stale.add(row.key[paper] as PaperKey)
    if (row.to === null && now !== null && fate !== 'left') going.remove(shape, row.key, now.id ?? null)
  }
  for (const placed of rows()) {
    const { shape, row, now } = placed
    if (row.to !== null && now !== null && fateOf(placed) !== 'left')
      changeRow(database, shape, row.key, row.to)
  }
  for (const { shape, row, now } of rows())
    if (row.to !== null && row.from === null && now === null) insertRow(database, shape, row.to)
  return stale
}

/**
 * What becomes of a row: put back; put back, with its paper to be computed anew; left as it is now; or it keeps the whole
 * step from being taken.
 */
function fateOf({ row, now }: PlacedRow): 'put-back' | 'stale' | 'left' | 'refused' {
  const weight = weightOf(row.table)
  if (isAsLeft(row, now)) return 'put-back'
  if (weight === 'trace') return 'left'
  if (weight === 'follows') return 'stale'
  if (weight === 'person') return 'refused'
  if (now === null) return row.to === null ? 'left' : 'refused'
  return row.from === null ? 'refused' : 'stale'
}

/** Whether a row is as the step left it, in what counts of it. */
function isAsLeft({ table, from }: ChangedRow, now: Row | null): boolean {
  if (from === null || now === null) return from === now
  const counted = countedColumns(table) ?? Object.keys(from)
  return counted.every((column) => {
    if (!(column in from)) return true
    if (column === 'deleted_at') return (from.deleted_at === null) === (now.deleted_at === null)
    return from[column] === now[column] || isSeenSince(table, column, now)
  })
}

/** That a paper stood on the screen is no change of a person's. */
function isSeenSince(table: string, column: string, now: Row): boolean {
  return table === 'reading' && (column === 'read_at' || column === 'read_by') && now.read_by === 'screen'
}

function readRow(database: ReadableDatabase, shape: TableShape, key: readonly SqlValue[]): Row | null {
  return database.get<Row>(`SELECT * FROM ${shape.table} WHERE ${isKey(shape)}`, key) ?? null
}

function changeRow(
  database: WritableDatabase,
  shape: TableShape,
  key: readonly SqlValue[],
  values: Row,
): void {
  const columns = Object.keys(values).filter((column) => !shape.key.includes(column))
  if (columns.length === 0) return
  database.run(
    `UPDATE ${shape.table} SET ${columns.map((column) => `"${column}" = ?`).join(', ')} WHERE ${isKey(shape)}`,
    [...columns.map((column) => values[column] ?? null), ...key],
  )
}

function insertRow(database: WritableDatabase, { table, columns }: TableShape, row: Row): void {
  database.run(
    `INSERT INTO ${table} (${listed(columns)}) VALUES (${columns.map(() => '?').join(', ')})`,
    columns.map((column) => row[column] ?? null),
  )
}

/** As after a capture was taken back: a paper that nobody worked on and no capture holds is not shown. */
function computeAnew(library: WritableLibrary, paper: PaperKey): void {
  if (library.database.value('SELECT 1 FROM paper WHERE key = ?', [paper]) === undefined) return
  recomputePaper(library, paper)
  settlePaper(library, paper)
}
