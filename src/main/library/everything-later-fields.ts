import type { Merging } from './everything-merging.ts'
import { camelCase, type DocumentRow } from './everything-reading.ts'
import type { Section } from './everything-section.ts'
import { changeRow } from './everything-writing.ts'

/** Takes over the fields whose stamp is later than the one here. */
export function takeLater({ library }: Merging, section: Section, row: DocumentRow): 'changed' | 'none' {
  const { database } = library
  const [keyColumn = ''] = section.key
  const key = String(row[camelCase(keyColumn)])
  const held = database.get<Record<string, unknown>>(
    `SELECT * FROM ${section.table} WHERE "${keyColumn}" = ?`,
    [key],
  )
  const columns = Object.keys(section.columns).filter((column) => column !== keyColumn)
  const later = columns.filter((column) => {
    const stamp = stampOf(section, column)
    return stamp !== null && String(row[camelCase(stamp)]) > String(held?.[stamp] ?? '')
  })
  if (later.length === 0) return 'none'
  changeRow(
    database,
    section,
    key,
    Object.fromEntries(later.map((column) => [column, row[camelCase(column)]])),
  )
  return 'changed'
}

/** The column that says when another one changed last; null where nothing does. */
function stampOf(section: Section, column: string): string | null {
  if ('stamp' in section.columns) return column === 'created_at' ? null : 'stamp'
  return readingStamps[column] ?? (column.endsWith('_stamp') ? column : null)
}

const readingStamps: Readonly<Record<string, string>> = {
  state: 'state_stamp',
  read_at: 'read_stamp',
  read_by: 'read_stamp',
  is_starred: 'star_stamp',
  rating: 'rating_stamp',
  remark: 'remark_stamp',
}
