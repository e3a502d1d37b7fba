import type { ReadableDatabase, SqlValue } from './database.ts'
import type { Column, ReferredTable } from './everything-columns.ts'
import type { Section } from './everything-section.ts'

/** A row as a document holds it: by the names of its columns in camel case. */
export type DocumentRow = Readonly<Record<string, unknown>>

/** What a document says in the place of a row number, as SQL over the column that holds it. */
const lastingName: Record<ReferredTable, (column: string) => string> = {
  paper: (column) => `(SELECT named.id FROM paper AS named WHERE named.key = ${column})`,
  snapshot: (column) => `(SELECT named.id FROM snapshot AS named WHERE named.key = ${column})`,
  revision: (column) => `(SELECT named.id FROM revision AS named WHERE named.key = ${column})`,
  highlight: (column) => `(SELECT named.id FROM highlight AS named WHERE named.key = ${column})`,
  duplicate: (column) => `(SELECT named.id FROM duplicate AS named WHERE named.key = ${column})`,
  author: (column) => `(SELECT named.name FROM author AS named WHERE named.key = ${column})`,
  appearance: (column) =>
    `(SELECT snapshot.id || '#' || named.ordinal FROM appearance AS named
      JOIN snapshot ON snapshot.key = named.snapshot WHERE named.key = ${column})`,
}

/**
 * The rows of a section, one after the other and never all at once. The database cannot be written to while they are
 * being read.
 */
export function* readSection(database: ReadableDatabase, section: Section): Generator<DocumentRow, void> {
  const columns = Object.entries(section.columns)
  for (const row of database.each<Record<string, SqlValue>>(selectOf(section)))
    yield Object.fromEntries(
      columns.map(([name, column]) => [camelCase(name), readableValue(column, row[name] ?? null)]),
    )
}

/** How many rows a section has. */
export function countSection(database: ReadableDatabase, { table, where }: Section): number {
  return (
    database.value<number>(`SELECT count(*) FROM ${table} ${where === undefined ? '' : `WHERE ${where}`}`) ??
    0
  )
}

/** The sha256 of every capture whose bytes are kept, in the order of the snapshots. */
export function listCaptureNames(database: ReadableDatabase): string[] {
  return database.column<string>('SELECT sha256 FROM snapshot WHERE shown_as IS NULL ORDER BY key')
}

/** Runs `work` on the library as it is at this moment, whatever is written meanwhile by others. */
export function* onOneState<Item>(
  database: ReadableDatabase,
  work: () => Iterable<Item>,
): Generator<Item, void> {
  database.scratch('BEGIN')
  try {
    yield* work()
  } finally {
    database.scratch('COMMIT')
  }
}

export function camelCase(column: string): string {
  return column.replace(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase())
}

function selectOf({ table, columns, where, order }: Section): string {
  const selected = Object.entries(columns).map(([name, { refersTo }]) => {
    const column = `${table}."${name}"`
    return `${refersTo === undefined ? column : lastingName[refersTo](column)} AS "${name}"`
  })
  const condition = where === undefined ? '' : `WHERE ${where}`
  // The order is that of the table: a name that the document gives something else must not decide it.
  const ordered = order
    .split(', ')
    .map((column) => `${table}."${column}"`)
    .join(', ')
  return `SELECT ${selected.join(', ')} FROM ${table} ${condition} ORDER BY ${ordered}`
}

function readableValue({ held }: Column, value: SqlValue): unknown {
  if (value === null) return null
  if (held === 'flag') return value === 1
  return held === 'json' ? JSON.parse(String(value)) : value
}
