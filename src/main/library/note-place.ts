import type { NoteId, PaperId, PaperKey } from '../../shared/model/ids.ts'
import type { NotePlace, NoteTarget } from '../../shared/model/note.ts'
import { noteTitle, TITLE_REACH } from '../../shared/notes/note-title.ts'
import type { ReadableDatabase } from './database.ts'
import { LibraryError } from './library-error.ts'
import { findPaperKey } from './paper-lookup.ts'

/** Where a note is written. */
export interface HeldPlace {
  /** Null for a free note. */
  readonly paper: PaperKey | null
  readonly paperId: PaperId | null
  /** Row number of the highlight, null for a note on none. */
  readonly highlight: number | null
  /** The note's own id where it is named by that, and not by what it is on. */
  readonly ownId: NoteId | null
}

/** Finds where a note is written. @throws LibraryError not-found when that has gone */
export function findNotePlace(database: ReadableDatabase, target: NoteTarget): HeldPlace {
  if (target.kind === 'note') return placeOfNote(database, target.id)
  if (target.kind === 'paper') {
    const paper = findPaperKey(database, target.id)
    return { paper, paperId: target.id, highlight: null, ownId: null }
  }
  const place = database.get<Pick<HeldPlace, 'paper' | 'paperId' | 'highlight'>>(
    `SELECT highlight.paper, paper.id AS paperId, highlight.key AS highlight
     FROM highlight JOIN paper ON paper.key = highlight.paper
     WHERE highlight.id = ? AND highlight.deleted_at IS NULL`,
    [target.id],
  )
  if (place === undefined) {
    throw new LibraryError('not-found', 'The highlight this note was written on is no longer there.')
  }
  return { ...place, ownId: null }
}

/** A note that is not there yet is a free one that begins. */
function placeOfNote(database: ReadableDatabase, ownId: NoteId): HeldPlace {
  const held = database.get<Pick<HeldPlace, 'paper' | 'paperId' | 'highlight'> & { isDeleted: number }>(
    `SELECT note.paper, paper.id AS paperId, note.highlight, note.deleted_at IS NOT NULL AS isDeleted
     FROM note LEFT JOIN paper ON paper.key = note.paper WHERE note.id = ?`,
    [ownId],
  )
  if (held === undefined) return { paper: null, paperId: null, highlight: null, ownId }
  const { isDeleted, ...place } = held
  if (isDeleted === 1 && place.paper !== null) {
    throw new LibraryError('not-found', 'That note is no longer there.')
  }
  return { ...place, ownId }
}

/** The columns of a `NotePlace`, of a note joined with `placeTables`. */
export const placeColumns = `note.id, substr(note.body, 1, ${TITLE_REACH}) AS title, paper.id AS paperId,
  highlight.id AS highlightId, title.text AS paperTitle, note.modified_at AS modifiedAt`

/** What a note stands on, if it does. */
export const placeTables = `LEFT JOIN paper ON paper.key = note.paper
  LEFT JOIN revision AS title ON title.key = paper.title_revision
  LEFT JOIN highlight ON highlight.key = note.highlight`

/** A row of `placeColumns`, with the title that its beginning tells. */
export function withTitle<Row extends NotePlace>(row: Row): Row {
  return { ...row, title: noteTitle(row.title) }
}

/** Where a note stands. @throws LibraryError not-found */
export function readNotePlace(database: ReadableDatabase, id: NoteId): NotePlace {
  const row = database.get<NotePlace>(
    `SELECT ${placeColumns} FROM note ${placeTables} WHERE note.id = ? AND note.deleted_at IS NULL`,
    [id],
  )
  if (row === undefined) throw new LibraryError('not-found', 'That note is no longer there.')
  return withTitle(row)
}
