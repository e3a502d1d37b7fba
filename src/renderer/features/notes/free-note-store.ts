import { v7 } from 'uuid'
import { create } from 'zustand'
import type { NoteId } from '../../../shared/model/ids.ts'
import type { Note } from '../../../shared/model/note.ts'
import { announceFailure } from '../../state/announcements-store.ts'
import { CallFailure, call } from '../../state/bridge.ts'
import { leaveNote, writeNote } from './note-store.ts'

/** The free note that lies over the page. */
interface FreeNote {
  /** Null while there is none. */
  id: NoteId | null
  /** As the library has it; null for one that is not written yet, or that was emptied. */
  note: Note | null
}

export const useFreeNote = create<FreeNote>(() => ({ id: null, note: null }))

/** What had the focus before a note came over the page. */
let cameFrom: Element | null = null

/** Begins a note that is on nothing. It is kept from its first letter on. */
export function newFreeNote(): void {
  show(v7() as NoteId, null)
}

/** Opens a note that is on nothing, to read and to write. */
export async function openFreeNote(id: NoteId): Promise<void> {
  try {
    const { note } = await call('notes.read', { id })
    show(id, note)
  } catch (error) {
    announceFailure('The note was not opened.', error)
  }
}

/** Saves the free note and takes it off the page; the focus goes back to where it was. */
export function closeFreeNote(): void {
  if (useFreeNote.getState().id === null) return
  void leaveNote()
  useFreeNote.setState({ id: null, note: null })
  const before = cameFrom
  cameFrom = null
  if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
}

/** Deletes the free note that is open. It can be undone. */
export async function deleteFreeNote(): Promise<void> {
  const { id } = useFreeNote.getState()
  if (id === null) return
  await leaveNote()
  closeFreeNote()
  try {
    await call('notes.save', { target: { kind: 'note', id }, body: '', session: crypto.randomUUID() })
  } catch (error) {
    announceFailure('The note is still there.', error)
  }
}

/** Looks again at what the library has of the note that is open; an undo may have changed it. */
export async function refreshFreeNote(): Promise<void> {
  const { id } = useFreeNote.getState()
  if (id === null) return
  try {
    const { note } = await call('notes.read', { id })
    if (useFreeNote.getState().id === id) useFreeNote.setState({ note })
  } catch (error) {
    const isGone = error instanceof CallFailure && error.code === 'not-found'
    if (isGone && useFreeNote.getState().id === id) useFreeNote.setState({ note: null })
  }
}

function show(id: NoteId, note: Note | null): void {
  if (useFreeNote.getState().id === null) cameFrom = document.activeElement
  useFreeNote.setState({ id, note })
  writeNote({ kind: 'note', id }, note)
}
