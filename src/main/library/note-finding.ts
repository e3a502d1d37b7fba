import type { LinkOffer, NotePlace } from '../../shared/model/note.ts'
import { fuzzyMatch } from '../../shared/text/fuzzy-match.ts'
import { plainText } from '../../shared/text/index.ts'
import type { ReadableDatabase } from './database.ts'
import { placeColumns, placeTables, withTitle } from './note-place.ts'
import { matchPrefix, matchWords, parseSearch } from './search-query.ts'

/** So many of each kind are offered to link to, and so many notes are found. */
const OFFERED_PAPERS = 8
const OFFERED_OTHERS = 5
const NOTES_FOUND = 20
/** So many of what was read or made last are looked through letter by letter; words are found in all. */
const LOOKED_THROUGH = 300

/**
 * Notes whose title has the letters that were typed, the best first, then those that hold every word; without words the
 * ones made last.
 */
export function findNotes(database: ReadableDatabase, query: string, limit = NOTES_FOUND): NotePlace[] {
  const newest = (count: number) =>
    database
      .all<NotePlace>(
        `SELECT ${placeColumns} FROM note ${placeTables}
         WHERE note.deleted_at IS NULL ORDER BY note.created_at DESC LIMIT ?`,
        [count],
      )
      .map(withTitle)
  if (query.trim() === '') return newest(limit)
  const titled = newest(LOOKED_THROUGH)
    .flatMap((place) => {
      const match = fuzzyMatch(query, place.title)
      return match === null ? [] : [{ place, score: match.score }]
    })
    .sort((one, other) => other.score - one.score)
    .map(({ place }) => place)
  const worded = marksWith(database, query, 1).flatMap((key) =>
    database
      .all<NotePlace>(`SELECT ${placeColumns} FROM note ${placeTables} WHERE note.key = ?`, [key])
      .map(withTitle),
  )
  return eachOnce([...titled, ...worded]).slice(0, limit)
}

/** What a note may link to: papers (those read last first), highlights by their quote, and notes. */
export function offerLinks(database: ReadableDatabase, query: string): LinkOffer[] {
  return [
    ...offerPapers(database, query),
    ...offerMarks(database, query),
    ...findNotes(database, query, OFFERED_OTHERS).map(
      ({ id, title, paperTitle }): LinkOffer => ({
        kind: 'note',
        id,
        title,
        detail: paperTitle === null ? null : plainText(paperTitle),
      }),
    ),
  ]
}

function offerPapers(database: ReadableDatabase, query: string): LinkOffer[] {
  const isFitting = ({ title }: { title: string }) => query.trim() === '' || fuzzyMatch(query, title) !== null
  const read = database.all<{ id: string; title: string }>(
    `SELECT paper.id, title.text AS title
     FROM visit
     -- Cross: the index of visits leads, which gives their order.
     CROSS JOIN paper ON paper.id = visit.paper
     JOIN revision AS title ON title.key = paper.title_revision
     WHERE paper.removed_at IS NULL
     ORDER BY visit.last_read_at DESC
     LIMIT ${LOOKED_THROUGH}`,
  )
  const found = titledPapers(database, query).flatMap((key) =>
    database.all<{ id: string; title: string }>(
      `SELECT paper.id, title.text AS title
       FROM paper JOIN revision AS title ON title.key = paper.title_revision
       WHERE paper.key = ? AND paper.removed_at IS NULL`,
      [key],
    ),
  )
  // Of those that nobody read the title that fits best comes first.
  const worth = ({ title }: { title: string }) => fuzzyMatch(query, title)?.score ?? 0
  found.sort((one, other) => worth(other) - worth(one))
  return eachOnce([...read, ...found])
    .map(({ id, title }): LinkOffer => ({ kind: 'paper', id, title: plainText(title), detail: null }))
    .filter(isFitting)
    .slice(0, OFFERED_PAPERS)
}

/** Row numbers of papers whose title has words that begin as those that were typed, or without words of the newest ones. */
function titledPapers(database: ReadableDatabase, query: string): number[] {
  if (query.trim() === '') {
    return database.column<number>(
      `SELECT key FROM paper WHERE removed_at IS NULL
       ORDER BY list_day DESC, latest_snapshot DESC, rank, key LIMIT ${OFFERED_PAPERS}`,
    )
  }
  const parsed = parseSearch(query)
  if (parsed === null) return []
  const words = [...parsed.words, ...(parsed.prefix === null ? [] : [parsed.prefix])]
  return database.column<number>(
    `SELECT rowid FROM paper_prefix WHERE paper_prefix MATCH ? ORDER BY rowid DESC LIMIT ${LOOKED_THROUGH}`,
    [`title : (${words.map(matchPrefix).join(' ')})`],
  )
}

function offerMarks(database: ReadableDatabase, query: string): LinkOffer[] {
  const keys =
    query.trim() === ''
      ? database.column<number>(
          'SELECT key FROM highlight WHERE deleted_at IS NULL ORDER BY created_at DESC LIMIT ?',
          [OFFERED_OTHERS],
        )
      : marksWith(database, query, 0).slice(0, OFFERED_OTHERS)
  return keys
    .flatMap((key) =>
      database.all<{ id: string; quote: string; title: string }>(
        `SELECT highlight.id, highlight.quote, title.text AS title
         FROM highlight JOIN paper ON paper.key = highlight.paper
         JOIN revision AS title ON title.key = paper.title_revision
         WHERE highlight.key = ? AND highlight.deleted_at IS NULL AND paper.removed_at IS NULL`,
        [key],
      ),
    )
    .map(({ id, quote, title }) => ({
      kind: 'mark',
      id,
      title: plainText(quote).replace(/\s+/g, ' ').slice(0, 200),
      detail: plainText(title),
    }))
}

/** Row numbers of the highlights (`parity` 0) or notes (1) that hold every word, the newest first. */
function marksWith(database: ReadableDatabase, query: string, parity: 0 | 1): number[] {
  const parsed = parseSearch(query)
  if (parsed === null) return []
  const { words, prefix } = parsed
  const terms = `${matchWords(words)} ${prefix === null ? '' : matchPrefix(prefix)}`.trim()
  return database
    .column<number>(
      `SELECT rowid FROM mark_fts WHERE mark_fts MATCH ? AND rowid > 0 AND rowid % 2 = ?
       ORDER BY rowid DESC LIMIT ${NOTES_FOUND}`,
      [terms, parity],
    )
    .map((row) => (row - parity) / 2)
}

function eachOnce<Thing extends { id: string }>(things: readonly Thing[]): Thing[] {
  return [...new Map(things.map((thing) => [thing.id, thing])).values()]
}
