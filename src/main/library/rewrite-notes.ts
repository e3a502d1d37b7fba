import type { Note } from '../../shared/model/note.ts'
import { type NoteMention, readNoteMentions } from '../../shared/notes/note-mentions.ts'
import type { StepRecorder } from './journal.ts'
import { indexNote } from './mark-index.ts'
import { keepVersion } from './note-versions.ts'
import type { WritableLibrary } from './open-library.ts'

/**
 * Writes notes anew that name something, as part of a step; what they said before is kept as a version.
 *
 * @param named what they name, as the table of mentions holds it
 * @param inPlaceOf what stands in the place of a mention from now on; null leaves it
 */
export function rewriteNotes(
  library: WritableLibrary,
  recorder: StepRecorder,
  named: { readonly kind: 'tag' | 'highlight'; readonly target: string },
  inPlaceOf: (mention: NoteMention) => string | null,
): void {
  const { database } = library
  const notes = database.all<Pick<Note, 'id' | 'body' | 'modifiedAt'>>(
    `SELECT note.id, note.body, note.modified_at AS modifiedAt
     FROM note_mention CROSS JOIN note ON note.key = note_mention.note
     WHERE note_mention.kind = :kind AND note_mention.target = :target AND note.deleted_at IS NULL`,
    named,
  )
  const session = library.newId()
  for (const note of notes) {
    recorder.note('note', note.id)
    keepVersion(library, note, session)
    database.run('UPDATE note SET body = ?, modified_at = ?, stamp = ? WHERE id = ?', [
      rewritten(note.body, inPlaceOf),
      library.now(),
      library.stamp(),
      note.id,
    ])
    indexNote(database, note.id)
  }
}

function rewritten(body: string, inPlaceOf: (mention: NoteMention) => string | null): string {
  return readNoteMentions(body).reduceRight((text, mention) => {
    const words = inPlaceOf(mention)
    return words === null ? text : `${text.slice(0, mention.start)}${words}${text.slice(mention.end)}`
  }, body)
}
