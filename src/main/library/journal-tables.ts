import type { SqlValue } from './database.ts'

export type Row = Record<string, SqlValue>

/**
 * A table whose rows a step of undo may put back. `content` are the columns that count when we ask whether a row has
 * changed since; stamps are not among them: putting a row back is itself a change and gets a new one.
 */
export interface JournalTable {
  readonly key: string
  readonly content: readonly string[]
  readonly stamps: readonly string[]
  /** Whether rows leave a tombstone (`deleted_at`) instead of being removed. */
  readonly hasTombstone: boolean
  /** What an absent row means, for tables where absence has a meaning of its own. */
  readonly absent?: Row
}

export const journalTables = {
  highlight: {
    key: 'id',
    content: ['paper', 'field', 'revision', 'start', 'end', 'quote', 'category', 'deleted_at'],
    stamps: ['stamp'],
    hasTombstone: true,
  },
  note: {
    key: 'id',
    content: ['paper', 'highlight', 'body', 'deleted_at'],
    stamps: ['stamp'],
    hasTombstone: true,
  },
  reading: {
    key: 'paper',
    content: ['state', 'read_at', 'read_by', 'is_starred', 'rating', 'remark'],
    stamps: ['state_stamp', 'read_stamp', 'star_stamp', 'rating_stamp', 'remark_stamp'],
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
