import type { AnchorState, CategoryId, Field } from '../../shared/model/highlight.ts'
import type { HighlightId, NoteId, PaperId } from '../../shared/model/ids.ts'
import type { NotebookKey, NotebookKind, NotebookRow } from '../../shared/model/notebook.ts'
import { placeToCut } from '../../shared/text/index.ts'
import type { ReadableDatabase } from './database.ts'
import { findMatches } from './search-matches.ts'
import { parseSearch } from './search-query.ts'

/** How much of a note a row carries, in UTF-16 units: more than a row shows. */
const NOTE_SHOWN = 1200

/** An entry as the tables hold it: quote and title are source text, the note is whole. */
export interface MarkRow {
  key: NotebookKey
  kind: NotebookKind
  id: HighlightId | NoteId
  paperId: PaperId | null
  paperTitle: string | null
  field: Field | null
  category: CategoryId | null
  anchor: AnchorState | null
  quote: string | null
  note: string | null
  createdAt: string
}

/**
 * Rows of the notebook for these entries, in the order asked; one that has gone is left out. With a search, each says
 * where its words stand.
 */
export function readNotebookRows(
  database: ReadableDatabase,
  keys: readonly NotebookKey[],
  search: string,
): NotebookRow[] {
  const rows = readMarkRows(database, keys)
  const tagNames = readTagNames(database, rows)
  const query = parseSearch(search)
  const texts = rows.flatMap(({ quote, note }) => [quote ?? '', cutNote(note ?? '')])
  const matches = query === null ? [] : findMatches(database, query, texts)
  return rows.map((row, index) => {
    const note = row.note === null ? null : cutNote(row.note)
    return {
      ...row,
      note,
      isNoteCut: note !== null && row.note !== null && note.length < row.note.length,
      tags: tagNames.get(row.key) ?? [],
      quoteMatches: matches[index * 2] ?? [],
      noteMatches: matches[index * 2 + 1] ?? [],
    }
  })
}

/** Entries as the tables hold them, in the order asked; one that has gone is left out. */
export function readMarkRows(database: ReadableDatabase, keys: readonly NotebookKey[]): MarkRow[] {
  return database
    .all<MarkRow>(
      `SELECT wanted.value AS key, 'highlight' AS kind, highlight.id, paper.id AS paperId, title.text AS paperTitle,
       highlight.field, highlight.category, coalesce(anchor.state, 'orphan') AS anchor, highlight.quote,
       note.body AS note, highlight.created_at AS createdAt, wanted.key AS place
     FROM json_each(:keys) AS wanted
     CROSS JOIN highlight ON highlight.key = wanted.value / 2 AND highlight.deleted_at IS NULL
     CROSS JOIN paper ON paper.key = highlight.paper
     CROSS JOIN revision AS title ON title.key = paper.title_revision
     LEFT JOIN anchor ON anchor.highlight = highlight.key AND anchor.revision =
       CASE highlight.field WHEN 'title' THEN paper.title_revision ELSE paper.abstract_revision END
     LEFT JOIN note ON note.highlight = highlight.key AND note.deleted_at IS NULL
     WHERE wanted.value % 2 = 0
     UNION ALL
     SELECT wanted.value, iif(note.paper IS NULL, 'free-note', 'paper-note'), note.id, paper.id, title.text,
       NULL, NULL, NULL, NULL, note.body, note.created_at, wanted.key
     FROM json_each(:keys) AS wanted
     CROSS JOIN note ON note.key = wanted.value / 2 AND note.deleted_at IS NULL
     LEFT JOIN paper ON paper.key = note.paper
     LEFT JOIN revision AS title ON title.key = paper.title_revision
     WHERE wanted.value % 2 = 1
     ORDER BY place`,
      { keys: JSON.stringify(keys) },
    )
    .map(({ place: _place, ...row }: MarkRow & { place?: number }) => row)
}

/** The names of the tags of entries, by the entries' keys, in the order of the alphabet. */
export function readTagNames(database: ReadableDatabase, rows: readonly MarkRow[]): Map<number, string[]> {
  const wanted = rows.map(({ key, kind, id, paperId }) => ({
    key,
    target: kind === 'highlight' ? id : kind === 'paper-note' ? paperId : null,
  }))
  const found = database.all<{ key: number; name: string }>(
    `SELECT wanted.value ->> 'key' AS key, tag.name
     FROM json_each(:wanted) AS wanted
     CROSS JOIN tagging ON tagging.target = wanted.value ->> 'target' AND tagging.deleted_at IS NULL
     CROSS JOIN tag ON tag.id = tagging.tag AND tag.deleted_at IS NULL
     UNION
     SELECT wanted.value ->> 'key', tag.name
     FROM json_each(:wanted) AS wanted
     CROSS JOIN note ON note.key = (wanted.value ->> 'key') / 2 AND note.deleted_at IS NULL
     CROSS JOIN note_mention ON note_mention.note = note.key AND note_mention.kind = 'tag'
     CROSS JOIN tag ON tag.name_key = note_mention.target AND tag.deleted_at IS NULL
     WHERE (wanted.value ->> 'key') % 2 = 1
     UNION
     SELECT wanted.value ->> 'key', tag.name
     FROM json_each(:wanted) AS wanted
     CROSS JOIN note ON note.highlight = (wanted.value ->> 'key') / 2 AND note.deleted_at IS NULL
     CROSS JOIN note_mention ON note_mention.note = note.key AND note_mention.kind = 'tag'
     CROSS JOIN tag ON tag.name_key = note_mention.target AND tag.deleted_at IS NULL
     WHERE (wanted.value ->> 'key') % 2 = 0
     ORDER BY 2`,
    { wanted: JSON.stringify(wanted) },
  )
  const names = new Map<number, string[]>()
  for (const { key, name } of found) names.set(key, [...(names.get(key) ?? []), name])
  return names
}

/** The beginning of a note that is drawn; it ends at a word, and cuts no formula. */
function cutNote(body: string): string {
  if (body.length <= NOTE_SHOWN) return body
  const place = placeToCut(body.slice(0, NOTE_SHOWN * 2), NOTE_SHOWN)
  return body.slice(0, place > 0 ? place : NOTE_SHOWN)
}
