import { type MouseEvent, useEffect } from 'react'
import type { Note, NoteTarget } from '../../../shared/model/note.ts'
import { MarkdownView } from './markdown-view.tsx'
import { NoteEditor } from './note-editor.tsx'
import { keyOf, leaveNote, libraryShows, shownNote, useNotes, writeNote } from './note-store.ts'
import styles from './note-view.module.css'
import { showVersions } from './versions-store.ts'

interface NoteViewProps {
  target: NoteTarget
  note: Note | null
  /** What the note is on, for a screen reader. */
  name: string
  /** What Escape and Ctrl/Cmd+Enter do in the editor, where it is more than leaving the note. */
  onDone?: () => void
}

/** A note, drawn, and edited in place: by a click on it, or by its button. */
export function NoteView({ target, note, name, onDone }: NoteViewProps) {
  const key = keyOf(target)
  const session = useNotes(({ writing }) =>
    writing && keyOf(writing.target) === key ? writing.session : null,
  )
  const kept = useNotes((notes) => notes.kept[key])
  useEffect(() => libraryShows(target, note), [target, note])
  if (session) {
    return (
      <div className={styles.editing} data-note={target.id}>
        <NoteEditor session={session} name={name} onDone={onDone ?? leaveNote} />
      </div>
    )
  }
  const { body, isSaved } = shownNote(kept, note)
  const edit = () => writeNote(target, note)
  const editByClick = (event: MouseEvent) => {
    const isOnLink = event.target instanceof Element && event.target.closest('a, button')
    if (!isOnLink && document.getSelection()?.isCollapsed !== false) edit()
  }
  if (body.trim() === '') return null
  return (
    // biome-ignore lint/a11y: a click anywhere on the note is a convenience; the keyboard has the button inside it.
    <div className={styles.view} data-note={target.id} onClick={editByClick}>
      <MarkdownView body={body} />
      {!isSaved && <p className={styles.unsaved}>Not saved yet</p>}
      <div className={styles.buttons}>
        {note !== null && (
          <button type="button" aria-label={`Versions of ${name}`} onClick={() => void showVersions(note.id)}>
            Versions
          </button>
        )}
        <button type="button" aria-label={`Edit ${name}`} onClick={edit}>
          Edit
        </button>
      </div>
    </div>
  )
}

/** True where a target has something to show: a note, words that are not saved yet, or an open editor. */
export function useHasNote(target: NoteTarget, note: Note | null): boolean {
  const key = keyOf(target)
  return useNotes(({ writing, kept }) => {
    if (writing && keyOf(writing.target) === key) return true
    return shownNote(kept[key], note).body.trim() !== ''
  })
}
