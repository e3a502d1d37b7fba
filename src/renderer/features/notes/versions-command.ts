import type { Note } from '../../../shared/model/note.ts'
import type { Command } from '../../state/commands.ts'
import { useFreeNote } from './free-note-store.ts'
import { showVersions } from './versions-store.ts'

/** Shows what the free note that is open said before, or else the one on the paper. */
export function versionsCommand(ofPaper: Note | null): Command {
  const current = () => useFreeNote.getState().note ?? ofPaper
  return {
    id: 'note.versions',
    title: 'Versions of the note',
    group: 'Notes',
    keys: [],
    isOnce: true,
    isEnabled: () => current() !== null,
    run: () => {
      const note = current()
      if (note !== null) void showVersions(note.id)
    },
  }
}
