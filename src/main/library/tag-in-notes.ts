import type { Note } from '../../shared/model/note.ts'
import { readNoteMentions } from '../../shared/notes/note-mentions.ts'
import { noteTagAt } from '../../shared/notes/note-tag.ts'
import { tagKey } from '../../shared/text/index.ts'
import type { StepRecorder } from './journal.ts'
import { indexNote } from './mark-index.ts'
import { keepVersion } from './note-versions.ts'
import type { WritableLibrary } from './open-library.ts'

/**
 * Lets notes name a tag by its new name, as part of a step; what they said before is kept as a version. A name that
 * cannot stand behind a hash, such as one of two words, leaves notes as they are written.
 *
 * @param key the key of the name before (`tagKey`)
 */
export function renameInNotes(
  library: WritableLibrary,
  recorder: StepRecorder,
  key: string,
  name: string,
): void {
  const { database } = library
  if (noteTagAt(`#${name}`, 0)?.name !== name) return
  const notes = database.all<Pick<Note, 'id' | 'body' | 'modifiedAt'>>(
    `SELECT note.id, note.body, note.modified_at AS modifiedAt
     FROM note_mention CROSS JOIN note ON note.key = note_mention.note
     WHERE note_mention.kind = 'tag' AND note_mention.target = ? AND note.deleted_at IS NULL`,
    [key],
  )
  const session = library.newId()
  for (const note of notes) {
    recorder.note('note', note.id)
    keepVersion(library, note, session)
    database.run('UPDATE note SET body = ?, modified_at = ?, stamp = ? WHERE id = ?', [
      withTagNamed(note.body, key, name),
      library.now(),
      library.stamp(),
      note.id,
    ])
    indexNote(database, note.id)
  }
}

/** The text with another name wherever the tag of this key is named. */
function withTagNamed(body: string, key: string, name: string): string {
  return readNoteMentions(body).reduceRight(
    (text, mention) =>
      mention.kind === 'tag' && tagKey(mention.name) === key
        ? `${text.slice(0, mention.start)}#${name}${text.slice(mention.end)}`
        : text,
    body,
  )
}
