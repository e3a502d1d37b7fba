import { Trash2, X } from 'lucide-react'
import { useMemo, useRef } from 'react'
import type { NoteId } from '../../../shared/model/ids.ts'
import type { Note } from '../../../shared/model/note.ts'
import { noteTitle } from '../../../shared/notes/note-title.ts'
import { useCommands } from '../../state/commands.ts'
import { useLayer } from '../../state/layers.ts'
import { useLibraryChanges } from '../../state/library-changes.ts'
import { BareDialog } from '../../ui/bare-dialog.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import styles from './free-note.module.css'
import {
  closeFreeNote,
  deleteFreeNote,
  newFreeNote,
  refreshFreeNote,
  useFreeNote,
} from './free-note-store.ts'
import { writeNote } from './note-store.ts'
import { NoteView, useHasNote } from './note-view.tsx'

/** The free note that is open, over the page: a sheet to write on. */
export function FreeNote() {
  const { id, note } = useFreeNote()
  useLayer(id !== null, closeFreeNote)
  useCommands(commands)
  return id === null ? null : <Sheet key={id} id={id} note={note} />
}

const commands = [
  {
    id: 'note.new',
    title: 'New note',
    group: 'Notes',
    keys: ['Shift+n'],
    isOnce: true,
    isEnabled: () => document.querySelector('[role="dialog"]') === null,
    run: newFreeNote,
  },
]

function Sheet({ id, note }: { id: NoteId; note: Note | null }) {
  const sheet = useRef<HTMLDivElement>(null)
  const target = useMemo(() => ({ kind: 'note', id }) as const, [id])
  const hasNote = useHasNote(target, note)
  useLibraryChanges(['marks'], () => void refreshFreeNote())
  return (
    <BareDialog title="Note" className={styles.sheet} initialFocus={sheet} onClose={closeFreeNote}>
      <header className={styles.head}>
        <p className={styles.name}>{note === null ? 'New note' : noteTitle(note.body)}</p>
        <IconButton label="Delete the note" isDisabled={note === null} onClick={() => void deleteFreeNote()}>
          <Trash2 />
        </IconButton>
        <IconButton label="Close" onClick={closeFreeNote}>
          <X />
        </IconButton>
      </header>
      <div ref={sheet} className={styles.body} tabIndex={-1}>
        {hasNote ? (
          <NoteView target={target} note={note} name="note" onDone={closeFreeNote} />
        ) : (
          <button type="button" className={styles.begin} onClick={() => writeNote(target, note)}>
            Write something
          </button>
        )}
      </div>
    </BareDialog>
  )
}
