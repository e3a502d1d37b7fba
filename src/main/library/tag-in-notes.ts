import { noteTagAt } from '../../shared/notes/note-tag.ts'
import { tagKey } from '../../shared/text/index.ts'
import type { StepRecorder } from './journal.ts'
import type { WritableLibrary } from './open-library.ts'
import { rewriteNotes } from './rewrite-notes.ts'

/**
 * Lets notes name a tag by its new name, as part of a step. A name that cannot stand behind a hash, such as one of two
 * words, leaves notes as they are written.
 *
 * @param key the key of the name before (`tagKey`)
 */
export function renameInNotes(
  library: WritableLibrary,
  recorder: StepRecorder,
  key: string,
  name: string,
): void {
  if (noteTagAt(`#${name}`, 0)?.name !== name) return
  rewriteNotes(library, recorder, { kind: 'tag', target: key }, (mention) =>
    mention.kind === 'tag' && tagKey(mention.name) === key ? `#${name}` : null,
  )
}
