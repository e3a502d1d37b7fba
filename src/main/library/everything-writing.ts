import * as z from 'zod'
import type { ReadableDatabase, SqlValue, WritableDatabase } from './database.ts'
import type { Column, ReferredTable } from './everything-columns.ts'
import { camelCase, type DocumentRow } from './everything-reading.ts'
import type { Section } from './everything-section.ts'
import { LibraryError } from './library-error.ts'

/** The row number of what a document names, as SQL with one parameter. */
const rowNumber: Record<ReferredTable, string> = {
  paper: 'SELECT key FROM paper WHERE id = ?',
  snapshot: 'SELECT key FROM snapshot WHERE id = ?',
  revision: 'SELECT key FROM revision WHERE id = ?',
  highlight: 'SELECT key FROM highlight WHERE id = ?',
  duplicate: 'SELECT key FROM duplicate WHERE id = ?',
  author: 'SELECT key FROM author WHERE name = ?',
  appearance: `SELECT appearance.key FROM appearance JOIN snapshot ON snapshot.key = appearance.snapshot
    WHERE snapshot.id || '#' || appearance.ordinal = ?`,
}

const schemas = new Map<Section, z.ZodType>()

/** What is wrong with a row of a document, for a person, or null. */
export function problemOfRow(section: Section, row: unknown): string | null {
  let schema = schemas.get(section)
  if (schema === undefined) {
    const shape = Object.entries(section.columns).map(([name, column]) => [camelCase(name), column.schema])
    schema = z.strictObject(Object.fromEntries(shape))
    schemas.set(section, schema)
  }
  const result = schema.safeParse(row)
  if (result.success) return null
  const [issue] = result.error.issues
  return `${issue?.path.join('.') || 'the row'}: ${issue?.message ?? 'not as it should be'}`
}

/**
 * Writes a row of a document; of a section that adds to an earlier one, what it adds.
 *
 * @throws LibraryError `invalid` when it names what is not in the library
 */
export function writeRow(database: WritableDatabase, section: Section, row: DocumentRow): void {
  const values = Object.entries(section.columns).map(
    ([name, column]) => [name, heldValue(database, section, column, row[camelCase(name)] ?? null)] as const,
  )
  if (section.isAddition === true) {
    const changed = values.filter(([name]) => !section.key.includes(name))
    database.run(
      `UPDATE ${section.table} SET ${changed.map(([name]) => `"${name}" = ?`).join(', ')} WHERE ${keyCondition(section)}`,
      [...changed.map(([, value]) => value), ...keyValues(section, values)],
    )
    return
  }
  database.run(
    `INSERT INTO ${section.table} (${values.map(([name]) => `"${name}"`).join(', ')})
     VALUES (${values.map(() => '?').join(', ')})`,
    values.map(([, value]) => value),
  )
}

/** Whether the library has this row, told by its key. */
export function hasRow(database: WritableDatabase, section: Section, row: DocumentRow): boolean {
  const values = section.key.map((name) => {
    const column = section.columns[name]
    if (column === undefined) throw new Error(`${section.name} has no column ${name}`)
    return [name, heldValue(database, section, column, row[camelCase(name)] ?? null)] as const
  })
  return (
    database.value(
      `SELECT 1 FROM ${section.table} WHERE ${keyCondition(section)}`,
      keyValues(section, values),
    ) === 1
  )
}

/** The row number behind a lasting name, or null. */
export function findRowNumber(database: ReadableDatabase, table: ReferredTable, name: string): number | null {
  return database.value<number>(rowNumber[table], [name]) ?? null
}

/** Changes columns of a row that is there; `values` as a document holds them. */
export function changeRow(
  database: WritableDatabase,
  section: Section,
  key: string,
  values: Readonly<Record<string, unknown>>,
): void {
  const names = Object.keys(values)
  const held = names.map((name) => {
    const column = section.columns[name]
    if (column === undefined) throw new Error(`${section.name} has no column ${name}`)
    return heldValue(database, section, column, values[name] ?? null)
  })
  database.run(
    `UPDATE ${section.table} SET ${names.map((name) => `"${name}" = ?`).join(', ')} WHERE ${keyCondition(section)}`,
    [...held, key],
  )
}

function keyCondition({ key }: Section): string {
  return key.map((name) => `"${name}" = ?`).join(' AND ')
}

function keyValues({ key }: Section, values: readonly (readonly [string, SqlValue])[]): SqlValue[] {
  const byName = new Map(values)
  return key.map((name) => byName.get(name) ?? null)
}

function heldValue(
  database: WritableDatabase,
  section: Section,
  { refersTo, held }: Column,
  value: unknown,
): SqlValue {
  if (value === null) return null
  if (held === 'flag') return value === true ? 1 : 0
  if (held === 'json') return JSON.stringify(value)
  if (refersTo === undefined) return value as SqlValue
  const name = String(value)
  if (refersTo === 'author') database.run('INSERT OR IGNORE INTO author (name) VALUES (?)', [name])
  const number = findRowNumber(database, refersTo, name)
  if (number !== null) return number
  throw new LibraryError(
    'invalid',
    `Its ${section.name} name the ${refersTo} ${name.slice(0, 60)}, which is not in it.`,
  )
}
