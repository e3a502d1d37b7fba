import type { HistoryState } from '../../shared/contract/requests.ts'
import type { PaperId, SnapshotId } from '../../shared/model/ids.ts'
import { isConstraintError, type ReadableDatabase, type SqlValue } from './database.ts'
import {
  changedColumns,
  isSameContent,
  type JournalTable,
  type JournalTableName,
  journalTables,
  type Row,
  type RowChange,
} from './journal-tables.ts'
import type { WritableLibrary } from './open-library.ts'

/** How many steps are kept. Older ones can no longer be undone; what they did stays. */
const STEPS_KEPT = 1000

/** A step as it stands in the journal. */
export interface JournalStep {
  readonly key: number
  readonly name: string
  readonly paper: PaperId | null
  readonly what:
    | { kind: 'rows'; changes: RowChange[] }
    | { kind: 'import' | 'take-back'; snapshotId: SnapshotId }
    | ({ kind: 'reread' } & ReadingChange)
    // Its rows are kept apart: they may be more than fit into one value.
    | { kind: 'merge' }
}

/** One reading of a capture in the place of another; `before` and `after` are keys of snapshot rows. */
export interface ReadingChange {
  readonly snapshotId: SnapshotId
  readonly before: number
  readonly after: number
}

/** Notes the rows that a step changes, as it changes them. */
export interface StepRecorder {
  /** Call before the row is changed and again after: the first call keeps "before", the last one "after". */
  note(table: JournalTableName, key: string): void
}

/** A step to be recorded. */
export interface StepToRecord {
  /** Reads on from the verb: "Undo *highlight*". A step that grows may be named by how many rows it is about by now. */
  readonly name: string | ((rowCount: number) => string)
  /** The paper to show when the step is taken; null where it is about several, or none. */
  readonly paper: PaperId | null
  /** Steps of one session that follow each other directly become one. */
  readonly session?: string
  /** Set where they become one, the newest, whatever was done between them. */
  readonly isGathered?: boolean
}

/** The step that is being recorded in a library; there is one at most. */
const recording = new WeakMap<WritableLibrary, StepRecorder>()

/**
 * Runs `work` as one undoable step. Whatever was undone and not redone is forgotten, as a person expects after doing
 * something new. A step that changes nothing leaves no trace. What would be a step of its own is a part of the one
 * whose work it is done in. Call inside a transaction.
 */
export function recordStep<Result>(
  library: WritableLibrary,
  step: StepToRecord,
  work: (recorder: StepRecorder) => Result,
): Result {
  const outer = recording.get(library)
  if (outer !== undefined) return work(outer)
  const before = new Map<string, { table: JournalTableName; key: string; row: Row | null }>()
  const recorder: StepRecorder = {
    note: (table, key) => {
      const place = `${table}:${key}`
      if (!before.has(place)) before.set(place, { table, key, row: readRow(library.database, table, key) })
    },
  }
  recording.set(library, recorder)
  let result: Result
  try {
    result = work(recorder)
  } finally {
    recording.delete(library)
  }
  const changes = [...before.values()]
    .map(({ table, key, row }) => ({ table, key, before: row, after: readRow(library.database, table, key) }))
    .filter((change) => !isSameContent(change.table, change.before, change.after))
  if (changes.length > 0) append(library, step, changes)
  return result
}

/**
 * Adds the import of a snapshot as a step. An import that was stopped and goes on later is one step, the newest: the
 * step of its first part goes.
 */
export function recordImport(library: WritableLibrary, snapshotId: SnapshotId, origin: string): void {
  const last = library.database.get<{ key: number; kind: string }>(
    `SELECT key, kind FROM journal
     WHERE kind IN ('import', 'take-back') AND is_undone = 0 AND json_extract(changes, '$.snapshotId') = ? ORDER BY key DESC LIMIT 1`,
    [snapshotId],
  )
  if (last?.kind === 'import') dropStep(library, last.key)
  insert(
    library,
    { name: `import of ${origin}`, paper: null },
    'import',
    JSON.stringify({ snapshotId }),
    null,
  )
}

/** Adds the taking back of a snapshot as a step. */
export function recordTakeBack(library: WritableLibrary, snapshotId: SnapshotId, origin: string): void {
  const changes = JSON.stringify({ snapshotId })
  insert(library, { name: `taking back of ${origin}`, paper: null }, 'take-back', changes, null)
}

/** Adds the reading again of a snapshot as a step. */
export function recordReread(library: WritableLibrary, change: ReadingChange, origin: string): void {
  insert(library, { name: `reading again of ${origin}`, paper: null }, 'reread', JSON.stringify(change), null)
}

/** Adds the merge of a whole library as a step. @returns its key, under which its rows are to be kept */
export function recordMerge(library: WritableLibrary, origin: string): number {
  return insert(library, { name: `import of ${origin}`, paper: null }, 'merge', '{}', null)
}

/** The next step to undo and to redo, by key and name. */
export function readHistoryState(database: ReadableDatabase): HistoryState {
  const undo = database.get<{ key: number; name: string }>(
    `SELECT key, name FROM journal WHERE is_undone = 0 ORDER BY key DESC LIMIT 1`,
  )
  const redo = database.get<{ key: number; name: string }>(
    `SELECT key, name FROM journal WHERE is_undone = 1 ORDER BY key LIMIT 1`,
  )
  return { undo: undo ?? null, redo: redo ?? null }
}

/** Notes that a step was undone, or is done again. */
export function markStep(library: WritableLibrary, key: number, isUndone: boolean): void {
  library.database.run('UPDATE journal SET is_undone = ? WHERE key = ?', [isUndone ? 1 : 0, key])
}

/** Forgets a step that can no longer be taken, so that it does not stand in the way of the ones before it. */
export function dropStep(library: WritableLibrary, key: number): void {
  library.database.run('DELETE FROM journal WHERE key = ?', [key])
}

/**
 * Puts the rows of a step back (undo) or forth (redo): of a row that was edited, only the columns that the step changed.
 *
 * @returns the changes made, or null, with nothing changed, when a row is no longer as the step left it or its place is
 *   taken.
 */
export function applyStep(
  library: WritableLibrary,
  changes: readonly RowChange[],
  direction: 'undo' | 'redo',
): RowChange[] | null {
  const { database } = library
  const wanted = changes.map((change) =>
    direction === 'undo' ? { ...change, before: change.after, after: change.before } : change,
  )
  const isUntouched = wanted.every((change) => {
    const row = readRow(database, change.table, change.key)
    return isSameContent(change.table, row, change.before, changedColumns(change))
  })
  if (!isUntouched) return null
  try {
    database.attempt(() => {
      for (const change of wanted) writeRow(library, change)
    })
    return wanted
  } catch (error) {
    if (isConstraintError(error)) return null
    throw error
  }
}

function append(library: WritableLibrary, step: StepToRecord, changes: RowChange[]): void {
  const earlier = stepToJoin(library.database, step)
  if (earlier === null) {
    insertRows(library, step, changes)
    return
  }
  const joined = joinChanges(JSON.parse(earlier.changes), changes)
  if (joined.length === 0 || !earlier.isLast) dropStep(library, earlier.key)
  if (joined.length === 0) return
  if (!earlier.isLast) insertRows(library, step, joined)
  else
    library.database.run('UPDATE journal SET name = coalesce(?, name), changes = ? WHERE key = ?', [
      // Any other step keeps the name that it began with: a note that is written on is still a new note.
      typeof step.name === 'string' ? null : step.name(joined.length),
      JSON.stringify(joined),
      earlier.key,
    ])
}

/** The step that another one of its session goes into, if there is one. */
function stepToJoin(
  database: ReadableDatabase,
  { session, isGathered = false }: StepToRecord,
): { key: number; changes: string; isLast: boolean } | null {
  if (session === undefined) return null
  const lastKey = database.value<number>('SELECT key FROM journal ORDER BY key DESC LIMIT 1')
  const found = database.get<{ key: number; changes: string }>(
    `SELECT key, changes FROM journal WHERE session = ? AND is_undone = 0 ORDER BY key DESC LIMIT 1`,
    [session],
  )
  if (found === undefined) return null
  const isLast = found.key === lastKey
  return isLast || isGathered ? { ...found, isLast } : null
}

function insertRows(library: WritableLibrary, step: StepToRecord, changes: readonly RowChange[]): void {
  const { paper, session = null } = step
  const name = typeof step.name === 'string' ? step.name : step.name(changes.length)
  insert(library, { name, paper }, 'rows', JSON.stringify(changes), session)
}

function joinChanges(earlier: RowChange[], later: RowChange[]): RowChange[] {
  const joined = new Map(earlier.map((change) => [`${change.table}:${change.key}`, change]))
  for (const change of later) {
    const place = `${change.table}:${change.key}`
    const first = joined.get(place)
    joined.set(place, first === undefined ? change : { ...first, after: change.after })
  }
  return [...joined.values()].filter((change) => !isSameContent(change.table, change.before, change.after))
}

function insert(
  library: WritableLibrary,
  step: { name: string; paper: PaperId | null },
  kind: JournalStep['what']['kind'],
  changes: string,
  session: string | null,
): number {
  const { database } = library
  database.run('DELETE FROM journal WHERE is_undone = 1')
  const { lastKey } = database.run(
    `INSERT INTO journal (name, kind, session, paper, changes, created_at) VALUES (?, ?, ?, ?, ?, ?)`,
    [step.name, kind, session, step.paper, changes, library.now()],
  )
  database.run('DELETE FROM journal WHERE key <= ?', [lastKey - STEPS_KEPT])
  return lastKey
}

function readRow(database: ReadableDatabase, table: JournalTableName, key: string): Row | null {
  return database.get<Row>(`SELECT * FROM ${table} WHERE ${journalTables[table].key} = ?`, [key]) ?? null
}

function writeRow(library: WritableLibrary, change: RowChange): void {
  const { table: name, key, after } = change
  const table: JournalTable = journalTables[name]
  const stamp = library.stamp()
  const values: Row = {}
  const target = after ?? table.absent ?? null
  if (target === null) {
    // What was undone before it was anything else was never there; what a person deletes was, until then.
    values.deleted_at = change.before?.created_at ?? library.now()
    values[table.columns.deleted_at ?? ''] = stamp
  } else {
    for (const column of changedColumns(change)) {
      values[column] = target[column] ?? null
      values[table.columns[column] ?? ''] = stamp
    }
  }
  if (name === 'note') values.modified_at = library.now()
  const columns = Object.keys(values)
  const parameters: SqlValue[] = [...columns.map((column) => values[column] ?? null), key]
  library.database.run(
    `UPDATE ${name} SET ${columns.map((column) => `"${column}" = ?`).join(', ')} WHERE ${table.key} = ?`,
    parameters,
  )
}
