import type { ReadableDatabase, SqlValue, WritableDatabase } from './database.ts'
import { declared, isKey, listed, shapesOf, type TableShape, weightOf } from './everything-tables.ts'
import type { Row } from './journal-tables.ts'

/**
 * A row that was changed, and how it is put back. `to` is what it was: null where it was not there; else the columns
 * that changed, or all of them where it went. `from` is what it became, in the same columns: null where it went, and
 * empty where nobody can change it.
 */
export interface ChangedRow {
  readonly table: string
  /** The values of the columns of its primary key. */
  readonly key: readonly SqlValue[]
  readonly to: Row | null
  readonly from: Row | null
}

/** The rows that are changed from its beginning to its end. */
export interface RowRecording {
  /** How many rows were touched so far; some may be as they were. */
  count(): number
  /** The rows that are not as they were, by table. Changes that are made meanwhile may be among them or not. */
  changes(): Generator<ChangedRow, void>
  end(): void
}

/** Rows that are looked at together. */
const PAGE = 500

/** Copies of what stands in another table, kept by triggers. */
const copies = new Set(['paper.state', 'paper.is_read', 'paper.is_starred'])

/**
 * Records each row of the library as it was before its first change, whoever changes it, by triggers of this connection.
 * Call inside a transaction: where that is rolled back, the recording goes with it.
 */
export function recordRows(database: WritableDatabase): RowRecording {
  const shapes = shapesOf(database)
  for (const shape of shapes) database.execute(beginning(shape))
  return {
    count: () => shapes.reduce((sum, { table }) => sum + countOf(database, table), 0),
    changes: function* () {
      for (const shape of shapes) yield* changesOf(database, shape)
    },
    end: () => {
      for (const { table } of shapes) database.execute(ending(table))
    },
  }
}

function beginning(shape: TableShape): string {
  const { table, columns, key } = shape
  const keep = (row: 'old' | 'new', kept: readonly string[], wasThere: 0 | 1): string =>
    `INSERT INTO recorded_${table} (${listed(kept)}, was_there) SELECT ${listed(kept, `${row}.`)}, ${wasThere}
     WHERE NOT EXISTS (SELECT 1 FROM recorded_${table} WHERE ${key.map((one) => `"${one}" = ${row}."${one}"`).join(' AND ')});`
  return `
    CREATE TEMP TABLE recorded_${table} (${declared(shape, columns)}, was_there, UNIQUE (${listed(key)}));
    CREATE TEMP TRIGGER recorded_${table}_inserted AFTER INSERT ON main.${table} BEGIN ${keep('new', key, 0)} END;
    CREATE TEMP TRIGGER recorded_${table}_updated AFTER UPDATE ON main.${table} BEGIN ${keep('old', columns, 1)} END;
    CREATE TEMP TRIGGER recorded_${table}_deleted AFTER DELETE ON main.${table} BEGIN ${keep('old', columns, 1)} END;`
}

function ending(table: string): string {
  return `
    DROP TRIGGER temp.recorded_${table}_inserted;
    DROP TRIGGER temp.recorded_${table}_updated;
    DROP TRIGGER temp.recorded_${table}_deleted;
    DROP TABLE temp.recorded_${table};`
}

function countOf(database: ReadableDatabase, table: string): number {
  return database.value<number>(`SELECT coalesce(max(rowid), 0) FROM recorded_${table}`) ?? 0
}

function* changesOf(database: ReadableDatabase, shape: TableShape): Generator<ChangedRow, void> {
  const { table } = shape
  for (let after = 0; ; ) {
    const page = database.all<Row & { recordedPlace: number }>(
      `SELECT rowid AS recordedPlace, * FROM recorded_${table} WHERE rowid > ? ORDER BY rowid LIMIT ${PAGE}`,
      [after],
    )
    for (const recorded of page) {
      const key = shape.key.map((column) => recorded[column] ?? null)
      const now = database.get<Row>(`SELECT * FROM ${table} WHERE ${isKey(shape)}`, key) ?? null
      const change = changeOf(shape, recorded.was_there === 1 ? recorded : null, now)
      if (change !== null) yield { table, key, ...change }
    }
    after = page.at(-1)?.recordedPlace ?? after
    if (page.length < PAGE) return
  }
}

function changeOf(
  { table, columns, key }: TableShape,
  before: Row | null,
  now: Row | null,
): Pick<ChangedRow, 'to' | 'from'> | null {
  const counted = columns.filter((column) => !key.includes(column))
  if (before === null && now === null) return null
  if (now === null) return { to: pick(before, columns), from: null }
  if (before === null) return { to: null, from: weightOf(table) === 'source' ? {} : pick(now, counted) }
  const changed = counted.filter((one) => before[one] !== now[one] && !copies.has(`${table}.${one}`))
  return changed.length === 0 ? null : { to: pick(before, changed), from: pick(now, changed) }
}

function pick(row: Row | null, columns: readonly string[]): Row {
  return Object.fromEntries(columns.map((column) => [column, row?.[column] ?? null]))
}
