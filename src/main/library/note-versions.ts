import type { NoteId } from '../../shared/model/ids.ts'
import type { Note, NoteVersion } from '../../shared/model/note.ts'
import { noteTitle, TITLE_REACH } from '../../shared/notes/note-title.ts'
import type { ReadableDatabase } from './database.ts'
import { LibraryError } from './library-error.ts'
import type { WritableLibrary } from './open-library.ts'

/** So many older texts of a note are kept, the newest. */
const VERSIONS_KEPT = 100

/**
 * Keeps what a note says before something else takes its place: once for each session of writing, however often it saves.
 * Call before the note is changed.
 */
export function keepVersion(
  { database }: WritableLibrary,
  note: Pick<Note, 'id' | 'body' | 'modifiedAt'>,
  session: string,
): void {
  const isKept = database.value<number>('SELECT 1 FROM note_version WHERE note = ? AND session = ?', [
    note.id,
    session,
  ])
  if (isKept !== undefined) return
  database.run('INSERT INTO note_version (note, body, created_at, session) VALUES (?, ?, ?, ?)', [
    note.id,
    note.body,
    note.modifiedAt,
    session,
  ])
  database.run(
    `DELETE FROM note_version WHERE note = ? AND key <= (
       SELECT key FROM note_version WHERE note = ? ORDER BY key DESC LIMIT 1 OFFSET ${VERSIONS_KEPT})`,
    [note.id, note.id],
  )
}

/** The texts that a note had, the newest first, without the one that it has. */
export function listVersions(database: ReadableDatabase, id: NoteId): NoteVersion[] {
  const rows = database.all<NoteVersion>(
    `SELECT key, created_at AS createdAt, length(body) AS length, substr(body, 1, ${TITLE_REACH}) AS title
     FROM note_version WHERE note = ? ORDER BY key DESC`,
    [id],
  )
  return rows.map((row) => ({ ...row, title: noteTitle(row.title) }))
}

/** A text that a note had. @throws LibraryError not-found */
export function readVersion(database: ReadableDatabase, id: NoteId, version: number): string {
  const body = database.value<string>('SELECT body FROM note_version WHERE key = ? AND note = ?', [
    version,
    id,
  ])
  if (body === undefined) throw new LibraryError('not-found', 'That version of the note is no longer kept.')
  return body
}
