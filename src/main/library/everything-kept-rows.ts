import type { ReadableDatabase, WritableDatabase } from './database.ts'
import type { ChangedRow } from './everything-recording.ts'

/** Rows that are kept as one text. */
const ROWS_IN_PART = 200

/** Keeps the rows of a step, in the place of those that are kept of it. `step` is a key of the journal. */
export function keepRows(database: WritableDatabase, step: number, rows: Iterable<ChangedRow>): void {
  const last = database.value<number>('SELECT coalesce(max(key), 0) FROM journal_part WHERE step = ?', [step])
  const write = (part: readonly ChangedRow[]): void => {
    database.run('INSERT INTO journal_part (step, rows) VALUES (?, ?)', [step, JSON.stringify(part)])
  }
  let part: ChangedRow[] = []
  for (const row of rows) {
    part.push(row)
    if (part.length < ROWS_IN_PART) continue
    write(part)
    part = []
  }
  if (part.length > 0) write(part)
  database.run('DELETE FROM journal_part WHERE step = ? AND key <= ?', [step, last ?? 0])
}

/** The rows that are kept of a step, in the order in which they were; a part of them is held at a time. */
export function* readKeptRows(database: ReadableDatabase, step: number): Generator<ChangedRow, void> {
  for (let after = 0; ; ) {
    const part = database.get<{ key: number; rows: string }>(
      'SELECT key, rows FROM journal_part WHERE step = ? AND key > ? ORDER BY key LIMIT 1',
      [step, after],
    )
    if (part === undefined) return
    yield* JSON.parse(part.rows) as ChangedRow[]
    after = part.key
  }
}
