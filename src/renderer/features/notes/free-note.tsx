import { History, Trash2, X } from 'lucide-react'
import { type MouseEvent, useMemo, useRef } from 'react'
import type { NoteId } from '../../../shared/model/ids.ts'
import type { Note } from '../../../shared/model/note.ts'
import { noteTitle } from '../../../shared/notes/note-title.ts'
import { useCommands } from '../../state/commands.ts'
import { useLayer } from '../../state/layers.ts'
import { useLibraryChanges } from '../../state/library-changes.ts'
import { BareDialog } from '../../ui/bare-dialog.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Backlinks } from './backlinks.tsx'
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
import { VersionsDialog } from './versions-dialog.tsx'
import { showVersions } from './versions-store.ts'

/** The free note that is open, over the page: a sheet to write on; and over that the versions of a note. */
export function NoteDialogs() {
  const { id, note } = useFreeNote()
  useLayer(id !== null, closeFreeNote)
  useCommands(commands)
  return (
    <>
      {id !== null && <Sheet key={id} id={id} note={note} />}
      <VersionsDialog />
    </>
  )
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

/** A click below the text goes on with it. */
function writeBelow(event: MouseEvent, id: NoteId, note: Note | null): void {
  if (event.target !== event.currentTarget) return
  event.preventDefault()
  const editor = event.currentTarget.querySelector<HTMLElement>('[contenteditable="true"]')
  if (editor === null) writeNote({ kind: 'note', id }, note)
  else editor.focus()
}

function Sheet({ id, note }: { id: NoteId; note: Note | null }) {
  const sheet = useRef<HTMLDivElement>(null)
  const target = useMemo(() => ({ kind: 'note', id }) as const, [id])
  const hasNote = useHasNote(target, note)
  useLibraryChanges(['marks'], () => void refreshFreeNote())
  return (
    <BareDialog title="Note" className={styles.sheet} initialFocus={sheet} onClose={closeFreeNote}>
      <header className={styles.head}>
        <p className={styles.name}>{note === null ? 'New note' : noteTitle(note.body)}</p>
        <IconButton
          label="Versions of the note"
          isDisabled={note === null}
          onClick={() => void showVersions(id)}
        >
          <History />
        </IconButton>
        <IconButton label="Delete the note" isDisabled={note === null} onClick={() => void deleteFreeNote()}>
          <Trash2 />
        </IconButton>
        <IconButton label="Close" onClick={closeFreeNote}>
          <X />
        </IconButton>
      </header>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a click below the text is a convenience; the text has the focus. */}
      <div
        ref={sheet}
        className={styles.body}
        tabIndex={-1}
        onMouseDown={(event) => writeBelow(event, id, note)}
      >
        {hasNote ? (
          <NoteView target={target} note={note} name="note" onDone={closeFreeNote} />
        ) : (
          <button type="button" className={styles.begin} onClick={() => writeNote(target, note)}>
            Write something
          </button>
        )}
        <Backlinks to={target} />
      </div>
    </BareDialog>
  )
}
