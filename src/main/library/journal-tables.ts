import type { SqlValue } from './database.ts'

export type Row = Record<string, SqlValue>

/**
 * A table whose rows a step of undo may put back. `columns` are those whose content counts, each with the column that
 * holds the stamp of its last change: putting a value back is itself a change and gets a new stamp.
 */
export interface JournalTable {
  readonly key: string
  readonly columns: Readonly<Record<string, string>>
  /** Whether rows leave a tombstone (`deleted_at`) instead of being removed. */
  readonly hasTombstone: boolean
  /** What an absent row means, for tables where absence has a meaning of its own. */
  readonly absent?: Row
}

export const journalTables = {
  highlight: {
    key: 'id',
    columns: {
      paper: 'stamp',
      field: 'stamp',
      revision: 'stamp',
      start: 'stamp',
      end: 'stamp',
      quote: 'stamp',
      prefix: 'stamp',
      suffix: 'stamp',
      text_hash: 'stamp',
      category: 'stamp',
      deleted_at: 'stamp',
    },
    hasTombstone: true,
  },
  note: {
    key: 'id',
    columns: { paper: 'stamp', highlight: 'stamp', body: 'stamp', deleted_at: 'stamp' },
    hasTombstone: true,
  },
  tag: {
    key: 'id',
    columns: { name: 'stamp', name_key: 'stamp', hue: 'stamp', deleted_at: 'stamp' },
    hasTombstone: true,
  },
  tagging: { key: 'id', columns: { tag: 'stamp', target: 'stamp', deleted_at: 'stamp' }, hasTombstone: true },
  collection: {
    key: 'id',
    columns: { name: 'stamp', parent: 'stamp', position: 'stamp', deleted_at: 'stamp' },
    hasTombstone: true,
  },
  collection_paper: {
    key: 'id',
    columns: { collection: 'stamp', paper: 'stamp', deleted_at: 'stamp' },
    hasTombstone: true,
  },
  saved_search: {
    key: 'id',
    columns: { name: 'stamp', query: 'stamp', list_order: 'stamp', deleted_at: 'stamp' },
    hasTombstone: true,
  },
  placement: {
    key: 'id',
    columns: {
      highlight: 'stamp',
      revision: 'stamp',
      decision: 'stamp',
      start: 'stamp',
      deleted_at: 'stamp',
    },
    hasTombstone: true,
  },
  category: {
    key: 'id',
    columns: { name: 'stamp', place: 'stamp', hues: 'stamp' },
    hasTombstone: false,
  },
  review: {
    key: 'mark',
    columns: { interval_days: 'stamp', due_on: 'stamp', reviewed_on: 'stamp', is_done: 'stamp' },
    hasTombstone: false,
    // A mark that was never looked at again; the dates are those of no day.
    absent: { interval_days: 0, due_on: '', reviewed_on: '', is_done: 0 },
  },
  duplicate: { key: 'id', columns: { decision: 'stamp' }, hasTombstone: false },
  subscription: {
    key: 'id',
    columns: {
      title: 'stamp',
      url: 'stamp',
      every_minutes: 'stamp',
      is_paused: 'stamp',
      deleted_at: 'stamp',
    },
    hasTombstone: true,
  },
  reading: {
    key: 'paper',
    columns: {
      state: 'state_stamp',
      read_at: 'read_stamp',
      read_by: 'read_stamp',
      is_starred: 'star_stamp',
      rating: 'rating_stamp',
      remark: 'remark_stamp',
    },
    hasTombstone: false,
    absent: { state: 'inbox', read_at: null, read_by: null, is_starred: 0, rating: null, remark: null },
  },
} satisfies Record<string, JournalTable>

export type JournalTableName = keyof typeof journalTables

/** A row before and after a step; null where there was none (or a tombstone). Whole rows, as the table holds them. */
export interface RowChange {
  readonly table: JournalTableName
  readonly key: string
  readonly before: Row | null
  readonly after: Row | null
}

/** Whether two rows mean the same, in these columns or in all that count. */
export function isSameContent(
  name: JournalTableName,
  one: Row | null,
  other: Row | null,
  columns: readonly string[] = Object.keys(journalTables[name].columns),
): boolean {
  const left = meaning(name, one)
  const right = meaning(name, other)
  if (left === null || right === null) return left === right
  return columns.every((column) => left[column] === right[column])
}

/**
 * The columns that a change is about. A row that was made or deleted is about all of them; a row that was edited only
 * about those that differ, so that undoing a star neither minds nor undoes that the paper was read since.
 */
export function changedColumns({ table, before, after }: RowChange): string[] {
  const left = meaning(table, before)
  const right = meaning(table, after)
  const all = Object.keys(journalTables[table].columns)
  return left === null || right === null ? all : all.filter((column) => left[column] !== right[column])
}

/** A tombstone means the same as no row; where absence has a meaning of its own, no row means that. */
function meaning(name: JournalTableName, row: Row | null): Row | null {
  const table: JournalTable = journalTables[name]
  if (row === null) return table.absent ?? null
  return table.hasTombstone && row.deleted_at !== null ? null : row
}
