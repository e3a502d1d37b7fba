import type { AnchorState, CategoryId } from '../../shared/model/highlight.ts'
import type { PaperId } from '../../shared/model/ids.ts'
import type { ReadableDatabase } from './database.ts'
import { matchPrefix, matchWords, parseSearch, type SearchQuery } from './search-query.ts'

/**
 * A highlight or a note as the command line prints it. `start` and `end` are UTF-16 offsets into the field's current
 * source text; all of quote to anchor are null for a note on a paper or on nothing, which has no `paperId`.
 */
export interface ListedMark {
  readonly id: string
  readonly paperId: PaperId | null
  readonly kind: 'highlight' | 'note'
  readonly field: 'title' | 'abstract' | null
  readonly quote: string | null
  readonly start: number | null
  readonly end: number | null
  readonly category: CategoryId | null
  readonly note: string | null
  readonly anchor: AnchorState | null
  readonly createdAt: string
}

/** Highlights with the notes on them, and notes on papers and free ones: those that hold every word of the search, newest first. */
export function listMarks(database: ReadableDatabase, search: string): ListedMark[] {
  const query = parseSearch(search)
  if (query === null && search.trim() !== '') return []
  const all = database.all<ListedMark & { highlightKey: number | null; noteKey: number | null }>(
    `SELECT highlight.id, paper.id AS paperId, 'highlight' AS kind, highlight.field, highlight.quote,
       anchor.start, anchor.end, highlight.category, note.body AS note, anchor.state AS anchor,
       highlight.created_at AS createdAt, highlight.key AS highlightKey, note.key AS noteKey
     FROM highlight
     JOIN paper ON paper.key = highlight.paper
     JOIN anchor ON anchor.highlight = highlight.key AND anchor.revision =
       CASE highlight.field WHEN 'title' THEN paper.title_revision ELSE paper.abstract_revision END
     LEFT JOIN note ON note.highlight = highlight.key AND note.deleted_at IS NULL
     WHERE highlight.deleted_at IS NULL
     UNION ALL
     SELECT note.id, paper.id, 'note', NULL, NULL, NULL, NULL, NULL, note.body, NULL, note.created_at, NULL, note.key
     FROM note LEFT JOIN paper ON paper.key = note.paper
     WHERE note.deleted_at IS NULL AND note.highlight IS NULL
     ORDER BY createdAt DESC, 1`,
  )
  const found = query === null ? null : new Set(findMarkRows(database, query))
  return all
    .filter(
      ({ highlightKey, noteKey }) =>
        found === null ||
        (highlightKey !== null && found.has(highlightKey * 2)) ||
        (noteKey !== null && found.has(noteKey * 2 + 1)),
    )
    .map(({ highlightKey: _highlight, noteKey: _note, ...mark }) => mark)
}

function findMarkRows(database: ReadableDatabase, { words, prefix }: SearchQuery): number[] {
  const terms = [matchWords(words), prefix === null ? '' : matchPrefix(prefix)]
  return database.column<number>('SELECT rowid FROM mark_fts WHERE mark_fts MATCH ?', [
    terms.join(' ').trim(),
  ])
}
