import type { ReadableDatabase } from './database.ts'

/**
 * What is wrong with a library that was laid out from a document, in sentences: references to nothing, marks beyond the
 * end of their text, collections that lie in themselves.
 */
export function problemsOfStaged(database: ReadableDatabase): string[] {
  return [
    ...(database.all<{ table: string }>('PRAGMA foreign_key_check').length > 0
      ? ['Some of it names what is not in it.']
      : []),
    ...(countMisplaced(database) > 0 ? ['It holds marks on words that are not in their text.'] : []),
    ...(hasCycle(database) ? ['It holds collections that lie in themselves.'] : []),
    ...(countForeignTexts(database) > 0 ? ['It holds papers or marks with the text of another paper.'] : []),
  ]
}

/** How many bytes the capture of a snapshot holds; null where there is no such snapshot. */
export function sizeOfCapture(database: ReadableDatabase, sha256: string): number | null {
  return database.value<number>('SELECT byte_size FROM snapshot WHERE sha256 = ?', [sha256]) ?? null
}

/** In code and not in SQL, which counts characters and not the UTF-16 units of the offsets. */
function countMisplaced(database: ReadableDatabase): number {
  const places = ['highlight', 'placement', 'anchor'] as const
  let count = 0
  for (const table of places) {
    // An orphan stands nowhere.
    const isOrphan = table === 'anchor' ? "AND anchor.state <> 'orphan'" : ''
    const rows = database.each<{ start: number; end: number; text: string }>(
      `SELECT start, end, revision.text FROM ${table} JOIN revision ON revision.key = ${table}.revision
       WHERE true ${isOrphan}`,
    )
    for (const { start, end, text } of rows) if (end <= start || end > text.length) count += 1
  }
  return count
}

function hasCycle(database: ReadableDatabase): boolean {
  return findCollectionsInThemselves(database).length > 0
}

/** The collections that no way up leads out of. */
export function findCollectionsInThemselves(database: ReadableDatabase): string[] {
  return database.column<string>(
    `WITH RECURSIVE reached (id) AS (
       SELECT id FROM collection WHERE parent IS NULL
       UNION SELECT collection.id FROM collection JOIN reached ON collection.parent = reached.id)
     SELECT id FROM collection WHERE id NOT IN (SELECT id FROM reached) ORDER BY id`,
  )
}

function countForeignTexts(database: ReadableDatabase): number {
  return (
    database.value<number>(
      `SELECT
         (SELECT count(*) FROM paper JOIN revision ON revision.key IN (title_revision, abstract_revision)
          WHERE revision.paper <> paper.key AND removed_at IS NULL) +
         (SELECT count(*) FROM highlight JOIN revision ON revision.key = highlight.revision
          WHERE revision.paper <> highlight.paper OR revision.field <> highlight.field) +
         (SELECT count(*) FROM paper WHERE removed_at IS NULL AND title_revision IS NULL) +
         (SELECT count(*) FROM note JOIN highlight ON highlight.key = note.highlight
          WHERE note.paper <> highlight.paper)`,
    ) ?? 0
  )
}
