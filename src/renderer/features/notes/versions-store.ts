import { create } from 'zustand'
import type { NoteId } from '../../../shared/model/ids.ts'
import type { NoteVersion } from '../../../shared/model/note.ts'
import { announceFailure } from '../../state/announcements-store.ts'
import { call } from '../../state/bridge.ts'
import { leaveNote } from './note-store.ts'

/** The versions of a note that are looked at. */
interface Versions {
  /** Null while none are. */
  id: NoteId | null
  /** The newest first; null until they are known. */
  list: readonly NoteVersion[] | null
  /** The one that is shown, and what it says; `after` is what took its place. */
  shown: { key: number; body: string; after: string } | null
}

const nothing: Versions = { id: null, list: null, shown: null }

export const useVersions = create<Versions>(() => nothing)

/** Shows the versions of a note, once what is being written is among them. */
export async function showVersions(id: NoteId): Promise<void> {
  await leaveNote()
  useVersions.setState({ ...nothing, id })
  try {
    const list = await call('notes.versions', { id })
    useVersions.setState({ list })
    const [newest] = list
    if (newest) await showVersion(newest.key)
  } catch (error) {
    announceFailure('The versions of the note cannot be shown.', error)
    closeVersions()
  }
}

/** Shows what a version says, and what became of it. */
export async function showVersion(key: number): Promise<void> {
  const { id, list } = useVersions.getState()
  if (id === null || list === null) return
  const index = list.findIndex((one) => one.key === key)
  const next = list[index - 1]
  try {
    const [{ body }, after] = await Promise.all([
      call('notes.version', { id, version: key }),
      next === undefined
        ? call('notes.read', { id }).then(({ note }) => note.body)
        : call('notes.version', { id, version: next.key }).then((version) => version.body),
    ])
    if (useVersions.getState().id === id) useVersions.setState({ shown: { key, body, after } })
  } catch (error) {
    announceFailure('That version cannot be shown.', error)
  }
}

/** Gives the note the text back that is shown. It can be undone. */
export async function restoreVersion(): Promise<void> {
  const { id, shown } = useVersions.getState()
  if (id === null || shown === null) return
  try {
    await call('notes.restore', { id, version: shown.key })
    closeVersions()
  } catch (error) {
    announceFailure('The note is as it was.', error)
  }
}

export function closeVersions(): void {
  useVersions.setState(nothing)
}
