import type { NoteSave } from '../../shared/contract/requests.ts'
import type { PaperId } from '../../shared/model/ids.ts'
import type { Note, NoteTarget } from '../../shared/model/note.ts'
import { recoverDrafts, saveDraft, saveNote } from './note-repository.ts'
import type { WritableLibrary } from './open-library.ts'
import { byPerson, changed, type Written } from './written.ts'

/** What the reader answers about notes and their versions. */
export const noteReads = {}

/** What the writer does about notes and their versions; each in one transaction. */
export const noteWrites = {
  'notes.save': (library: WritableLibrary, input: NoteSave): Written<Note | null> =>
    byPerson(library, () => {
      const { note, paperId } = saveNote(library, input)
      return { value: note, changes: [changed('marks', [paperId])] }
    }),
  'notes.saveDraft': (library: WritableLibrary, input: { target: NoteTarget; body: string }): Written<void> =>
    byPerson(library, () => ({ value: saveDraft(library, input.target, input.body), changes: [] })),
  'drafts.recover': (library: WritableLibrary, _input: Record<string, never>): Written<PaperId[]> =>
    byPerson(library, () => {
      const papers = recoverDrafts(library)
      return { value: papers, changes: papers.length === 0 ? [] : [changed('marks', papers)] }
    }),
}
