import { create } from 'zustand'
import type { Note, NoteTarget } from '../../../shared/model/note.ts'
import { NOTE_LENGTH_LIMIT } from '../../../shared/model/note-limit.ts'
import { announce } from '../../state/announcements-store.ts'
import { CallFailure, call } from '../../state/bridge.ts'
import { onFlush } from '../../state/flush.ts'
import { beginNoteSession, type NoteSession } from './note-session.ts'

/** The note being written. */
interface Writing {
  target: NoteTarget
  session: NoteSession
}

/** A note that was just left: what it says until the library shows it, and whether the library has it. */
export interface KeptNote {
  body: string
  isSaved: boolean
}

/** The sessions of notes that were left and could not be saved, by the key of their target. */
const unsavedSessions = new Map<string, NoteSession>()

/** The notes that were left and are being saved. */
const leaving = new Set<Promise<void>>()

interface Notes {
  writing: Writing | null
  /** By the key of their target. */
  kept: Readonly<Record<string, KeptNote>>
}

/** How long a saved note may wait for the library to show it before the library is believed, in milliseconds. */
const KEPT_TIME = 1000

export const useNotes = create<Notes>(() => ({ writing: null, kept: {} }))

/** A name for a target that no other target has. */
export function keyOf(target: NoteTarget): string {
  return `${target.kind} ${target.id}`
}

/** Begins to write on a target, whose note in the library is `note`; a note being written elsewhere is left first. */
export function writeNote(target: NoteTarget, note: Note | null): void {
  const { writing, kept } = useNotes.getState()
  if (writing && keyOf(writing.target) === keyOf(target)) return
  void leaveNote()
  unsavedSessions.delete(keyOf(target))
  const unsaved = kept[keyOf(target)]
  const id = crypto.randomUUID()
  const session = beginNoteSession({
    savedBody: note?.body ?? '',
    save: async (body, isUnfinished, base) => {
      await call('notes.save', { target, body, session: id, base, isUnfinished })
    },
    saveDraft: (body) => call('notes.saveDraft', { target, body }),
    onFailure: announceFailure,
  })
  if (unsaved && unsaved.body !== session.body()) session.typed(unsaved.body)
  useNotes.setState({ writing: { target, session } })
}

/**
 * Leaves the note being written and saves it. What could not be saved stays on screen, with a way to try again. Resolves
 * once every note that was left is saved or could not be: the editor may have been left a moment before, by its focus.
 */
export async function leaveNote(): Promise<void> {
  const { writing } = useNotes.getState()
  if (writing) {
    const saved = saveLeft(writing).finally(() => leaving.delete(saved))
    leaving.add(saved)
    useNotes.setState({ writing: null })
  }
  await Promise.all(leaving)
}

async function saveLeft({ target, session }: Writing): Promise<void> {
  keep(target, { body: session.body(), isSaved: true })
  if (await session.flush()) {
    setTimeout(() => forget(target, session.body()), KEPT_TIME)
    return
  }
  // Unless it is being written on again, which takes over what was not saved.
  const now = useNotes.getState().writing
  if (now === null || keyOf(now.target) !== keyOf(target)) unsavedSessions.set(keyOf(target), session)
  keep(target, { body: session.body(), isSaved: false })
}

/** Says that what was typed or pasted last was left out of the note. */
export function announceTooLong(): void {
  const limit = NOTE_LENGTH_LIMIT.toLocaleString('en-GB')
  announce({
    tone: 'error',
    message: `A note holds at most ${limit} characters. What you added last was left out; the note is as it was.`,
  })
}

/** What to show of a target's note: what was typed last, if the library may not show it yet, else its note. */
export function shownNote(kept: KeptNote | undefined, note: Note | null): KeptNote {
  return kept ?? { body: note?.body ?? '', isSaved: true }
}

/** Forgets what was kept of a target once the library shows the same. */
export function libraryShows(target: NoteTarget, note: Note | null): void {
  forget(target, note?.body ?? '')
}

onFlush(async () => {
  await Promise.all(leaving)
  for (const session of unsavedSessions.values()) await session.flush()
  await useNotes.getState().writing?.session.flush()
})

function keep(target: NoteTarget, kept: KeptNote): void {
  useNotes.setState((notes) => ({ kept: { ...notes.kept, [keyOf(target)]: kept } }))
}

function forget(target: NoteTarget, body: string): void {
  const key = keyOf(target)
  const found = useNotes.getState().kept[key]
  if (!found?.isSaved || found.body !== body) return
  useNotes.setState((notes) => {
    const { [key]: _, ...kept } = notes.kept
    return { kept }
  })
}

function announceFailure(error: unknown): void {
  const reason = error instanceof CallFailure ? ` ${error.message}` : ''
  announce({ tone: 'error', message: `The note is not saved yet; what you typed is still here.${reason}` })
}
