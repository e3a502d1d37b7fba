import type { PaperKey } from '../../shared/model/ids.ts'
import type { ReadableDatabase } from './database.ts'
import {
  indexHighlight,
  indexNote,
  indexRemark,
  unindexHighlight,
  unindexNote,
  unindexRemark,
} from './mark-index.ts'
import type { WritableLibrary } from './open-library.ts'
import { indexPaper, unindexPaper } from './paper-index.ts'

/**
 * Makes what follows from the rows that are being recorded: the search indexes, what papers repeat of their readings, and
 * how far the glossary is.
 */
export function settleRecorded({ database }: WritableLibrary): void {
  database.execute(`
    UPDATE paper SET (state, is_read, is_starred) = (
      SELECT coalesce(reading.state, 'inbox'), reading.read_at IS NOT NULL, coalesce(reading.is_starred, 0)
      FROM (SELECT paper.id AS id) AS own LEFT JOIN reading ON reading.paper = own.id)
    WHERE id IN (SELECT paper FROM recorded_reading);
    UPDATE glossary_progress SET last_revision =
      min(last_revision, coalesce((SELECT min("key") - 1 FROM recorded_revision), last_revision));`)
  for (const { key, title, abstract } of recordedPapers(database)) {
    if (title === null) unindexPaper(database, key)
    else indexPaper(database, key, title, abstract)
  }
  for (const { key, id } of recorded(database, 'highlight')) {
    if (id === null) unindexHighlight(database, key)
    else indexHighlight(database, id)
  }
  for (const { key, id } of recorded(database, 'note')) {
    if (id === null) unindexNote(database, key)
    else indexNote(database, id)
  }
  for (const { key, id } of recorded(database, 'paper')) if (id === null) unindexRemark(database, key)
  for (const paper of database.column<string>('SELECT paper FROM recorded_reading'))
    indexRemark(database, paper)
}

/** The papers of which something was recorded, with what they show; no title for one that is not in the lists. */
function recordedPapers(
  database: ReadableDatabase,
): { key: PaperKey; title: string | null; abstract: string | null }[] {
  return database.all(
    `SELECT recorded."key" AS "key", title.text AS title, abstract.text AS abstract
     FROM recorded_paper AS recorded
     LEFT JOIN paper ON paper.key = recorded."key" AND paper.removed_at IS NULL
     LEFT JOIN revision AS title ON title.key = paper.title_revision
     LEFT JOIN revision AS abstract ON abstract.key = paper.abstract_revision`,
  )
}

/** The rows of a table of which something was recorded; no uid for one that is not there any more. */
function recorded<Key extends number>(
  database: ReadableDatabase,
  table: 'paper' | 'highlight' | 'note',
): { key: Key; id: string | null }[] {
  return database.all(
    `SELECT recorded."key" AS "key", held.id AS id
     FROM recorded_${table} AS recorded LEFT JOIN ${table} AS held ON held.key = recorded."key"`,
  )
}
