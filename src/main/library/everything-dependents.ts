import type { PaperKey } from '../../shared/model/ids.ts'
import type { ReadableDatabase, SqlValue, WritableDatabase } from './database.ts'
import { declared, isJournalTable, isKey, listed, type TableShape } from './everything-tables.ts'
import { journalTables } from './journal-tables.ts'

/** Rows that are to go from the library, with all that names them. */
export interface GoingRows {
  /** Adds a row that is there; it is removed at once. `key` holds the values of its primary key. */
  remove(shape: TableShape, key: readonly SqlValue[], name: SqlValue): void
  /**
   * Removes what names the removed ones, and what names that. Of what a person made since, nothing is removed.
   *
   * @returns the papers that stay and show a text, or are counted to a capture, that went: they are to be computed anew.
   *   Null, with some of it removed, where a person made something since that stands on one of the removed rows.
   */
  removeDependents(): PaperKey[] | null
  end(): void
}

/** Rows of one table that name rows of others, as SQL over the temporary tables of what goes. */
interface Relation {
  readonly child: TableShape
  readonly parents: readonly string[]
  readonly condition: string
}

/**
 * Begins to remove rows. That nothing is left which names them is seen to here: call it where references are not
 * checked, for that takes a look through whole tables for each row.
 */
export function removeRows(database: WritableDatabase, shapes: readonly TableShape[]): GoingRows {
  for (const shape of shapes) {
    const { table, key } = shape
    database.execute(
      `CREATE TEMP TABLE going_${table} (
         ${declared(shape, key)}, going_name TEXT, is_own INTEGER, PRIMARY KEY (${listed(key)})
       ) WITHOUT ROWID`,
    )
  }
  return {
    remove: (shape, values, name) => {
      const { table, key } = shape
      database.run(
        `INSERT OR IGNORE INTO going_${table} (${listed(key)}, going_name, is_own) VALUES (${key.map(() => '?').join(', ')}, ?, 1)`,
        [...values, name],
      )
      database.run(`DELETE FROM ${table} WHERE ${isKey(shape)}`, values)
    },
    removeDependents: () => {
      spread(database, shapes)
      const going = shapes.filter(({ table }) => !isEmpty(database, table))
      if (going.some((shape) => isPersons(database, shape))) return null
      for (const { table, key } of going)
        database.run(
          `DELETE FROM ${table} WHERE (${listed(key)}) IN (SELECT ${listed(key)} FROM going_${table})`,
        )
      // Told from the texts, and told again.
      database.run('DELETE FROM short_form WHERE revision IN (SELECT "key" FROM going_revision)')
      return papersLeft(database)
    },
    end: () => {
      for (const { table } of shapes) database.execute(`DROP TABLE temp.going_${table}`)
    },
  }
}

/** Finds what names what goes until nothing more is found. */
function spread(database: WritableDatabase, shapes: readonly TableShape[]): void {
  const relations = [...references(database, shapes), ...namings(shapes)]
  for (let isGrowing = true; isGrowing; ) {
    isGrowing = false
    for (const { child, parents, condition } of relations) {
      if (parents.every((parent) => isEmpty(database, parent))) continue
      const name = child.columns.includes('id') ? '"id"' : 'NULL'
      const { changes } = database.run(
        `INSERT OR IGNORE INTO going_${child.table} (${listed(child.key)}, going_name, is_own)
         SELECT ${listed(child.key)}, ${name}, 0 FROM ${child.table} WHERE ${condition}`,
      )
      isGrowing ||= changes > 0
    }
  }
}

function isEmpty(database: ReadableDatabase, table: string): boolean {
  return database.value(`SELECT 1 FROM going_${table} LIMIT 1`) === undefined
}

/** By row number or by uid, as the tables say it. */
function references(database: ReadableDatabase, shapes: readonly TableShape[]): Relation[] {
  const known = new Map(shapes.map((shape) => [shape.table, shape]))
  return shapes.flatMap((child) =>
    database
      .all<{ parent: string; column: string; target: string }>(
        'SELECT "table" AS parent, "from" AS "column", "to" AS target FROM pragma_foreign_key_list(?)',
        [child.table],
      )
      .flatMap(({ parent, column, target }) => {
        const shape = known.get(parent)
        if (shape === undefined) return []
        const named = shape.key.includes(target) ? `"${target}"` : 'going_name'
        const isLast = child.table === 'paper' ? ` AND ${hasNoAppearance}` : ''
        const condition = `"${column}" IN (SELECT ${named} FROM going_${parent})${isLast}`
        return [{ child, parents: [parent], condition }]
      }),
  )
}

/** A paper that an entry is left of does not go with its newest capture. */
const hasNoAppearance = `NOT EXISTS (SELECT 1 FROM appearance WHERE appearance.paper = paper.key
  AND appearance.key NOT IN (SELECT "key" FROM going_appearance))`

function papersLeft(database: ReadableDatabase): PaperKey[] {
  return database.column(
    `SELECT key FROM paper WHERE title_revision IN (SELECT "key" FROM going_revision)
       OR abstract_revision IN (SELECT "key" FROM going_revision)
       OR latest_snapshot IN (SELECT "key" FROM going_snapshot)`,
  )
}

/** By a name that no reference stands for. */
function namings(shapes: readonly TableShape[]): Relation[] {
  const names = (...parents: string[]): string =>
    parents.map((parent) => `SELECT going_name FROM going_${parent}`).join(' UNION ALL ')
  const targets = ['paper', 'highlight', 'note']
    .map((kind) => `SELECT '${kind}:' || going_name FROM going_${kind}`)
    .join(' UNION ALL ')
  const conditions: readonly (readonly [child: string, parents: readonly string[], condition: string])[] = [
    ['tagging', ['paper', 'highlight'], `target IN (${names('paper', 'highlight')})`],
    ['review', ['highlight', 'note'], `mark IN (${names('highlight', 'note')})`],
    ['draft', ['paper', 'highlight', 'note'], `target IN (${targets})`],
    ['exported_text', ['paper', 'highlight', 'note'], `target IN (${targets})`],
    ['absorbed', ['appearance'], `kind = 'appearance' AND row IN (SELECT "key" FROM going_appearance)`],
    ['absorbed', ['revision'], `kind = 'revision' AND row IN (SELECT "key" FROM going_revision)`],
    // A capture of which an entry goes would never be whole again. Importing its bytes brings it anew.
    [
      'snapshot',
      ['appearance'],
      `"key" IN (SELECT snapshot FROM appearance WHERE "key" IN (SELECT "key" FROM going_appearance WHERE is_own = 0))`,
    ],
  ]
  return conditions.flatMap(([table, parents, condition]) => {
    const child = shapes.find((shape) => shape.table === table)
    return child === undefined ? [] : [{ child, parents, condition }]
  })
}

/** Whether a person would miss one of the rows that are to go and were not named: they made it, or imported it. */
function isPersons(database: ReadableDatabase, { table, key }: TableShape): boolean {
  const condition = missed[table] ?? (hasTombstone(table) ? 'deleted_at IS NULL' : null)
  if (condition === null) return false
  const found = database.value(
    `SELECT 1 FROM ${table} WHERE (${listed(key)}) IN (SELECT ${listed(key)} FROM going_${table} WHERE is_own = 0)
     AND (${condition}) LIMIT 1`,
  )
  return found !== undefined
}

const missed: Readonly<Record<string, string>> = {
  snapshot: "status = 'importing' OR (taken_back_at IS NULL AND shown_as IS NULL)",
  paper: 'removed_at IS NULL',
  // As in telling whether a person worked on a paper: that it stood on the screen does not count.
  reading: `state <> 'inbox' OR is_starred = 1 OR read_by = 'hand' OR rating IS NOT NULL OR remark IS NOT NULL`,
  review: `is_done = 1 OR due_on <> ''`,
  duplicate: `decision <> 'open'`,
  draft: `trim(body) <> ''`,
}

function hasTombstone(table: string): boolean {
  return isJournalTable(table) && journalTables[table].hasTombstone
}
