import type { ReadableDatabase } from './database.ts'
import { sections } from './everything-sections.ts'
import { type JournalTableName, journalTables } from './journal-tables.ts'

/** Tables that a merge may change, each after those that its rows name. */
export const mergedTables: readonly string[] = [
  ...new Set([...sections.map(({ table }) => table), 'note_mention', 'fetching']),
]

/**
 * How much a later change of a row counts when a merge is undone. `person`: it was made by a person, and keeps the merge
 * from being undone. `source`: it is what papers are made of; nobody changes it, and its number must not be taken.
 * `trace`: it is left behind by the way, and stays where it changed again. `follows`: it is told from others, and put
 * back whatever it is.
 */
export type Weight = 'person' | 'source' | 'trace' | 'follows'

export function weightOf(table: string): Weight {
  return isJournalTable(table) ? 'person' : (weights[table] ?? 'follows')
}

const weights: Readonly<Record<string, Weight>> = {
  snapshot: 'source',
  paper: 'source',
  revision: 'source',
  appearance: 'source',
  note_version: 'source',
  identifier: 'trace',
  paper_alias: 'trace',
  visit: 'trace',
  seen_revision: 'trace',
  draft: 'trace',
  exported_text: 'trace',
  setting: 'trace',
  fetching: 'trace',
}

/** The columns of a table of which a change counts as one of a person's; null where all of them are alike. */
export function countedColumns(table: string): string[] | null {
  return isJournalTable(table) ? Object.keys(journalTables[table].columns) : null
}

export function isJournalTable(table: string): table is JournalTableName {
  return table in journalTables
}

/** A table by the names of its columns. */
export interface TableShape {
  readonly table: string
  readonly columns: readonly string[]
  /** Of each column, as it was declared. */
  readonly types: Readonly<Record<string, string>>
  /** The columns of its primary key, in their order. */
  readonly key: readonly string[]
}

/** The shapes of all tables that a merge may change. */
export function shapesOf(database: ReadableDatabase): TableShape[] {
  return mergedTables.map((table) => {
    const columns = database.all<{ name: string; type: string; place: number }>(
      'SELECT name, type, pk AS place FROM pragma_table_info(?) ORDER BY cid',
      [table],
    )
    const key = columns.filter(({ place }) => place > 0).sort((one, other) => one.place - other.place)
    return {
      table,
      columns: columns.map(({ name }) => name),
      types: Object.fromEntries(columns.map(({ name, type }) => [name, type])),
      key: key.map(({ name }) => name),
    }
  })
}

/** SQL: the key of a row is what is bound. */
export function isKey({ key }: TableShape): string {
  return key.map((column) => `"${column}" = ?`).join(' AND ')
}

/** Columns with their types: without those no index of a copy would be used to compare it with its original. */
export function declared({ types }: TableShape, columns: readonly string[]): string {
  return columns.map((column) => `"${column}" ${types[column] ?? ''}`).join(', ')
}

/** Names of columns as SQL, each after what stands before it: `new.`, say. */
export function listed(columns: readonly string[], before = ''): string {
  return columns.map((column) => `${before}"${column}"`).join(', ')
}
