import { v7 } from 'uuid'
import { create } from 'zustand'
import type { NoteId } from '../../../shared/model/ids.ts'
import type { CompiledPaper } from '../../../shared/model/notebook.ts'
import { announce, announceFailure } from '../../state/announcements-store.ts'
import { call } from '../../state/bridge.ts'
import { offerUndo } from '../history/index.ts'
import { keysToCompile } from './picking.ts'

/** A note that is being compiled; `papers` is null while the marks are read. */
interface Compiling {
  isOpen: boolean
  papers: readonly CompiledPaper[] | null
}

export const useCompiling = create<Compiling>(() => ({ isOpen: false, papers: null }))

/** Asks for the template of a note of what is picked, or of all that is shown. */
export function openCompiling(): void {
  const keys = keysToCompile()
  if (keys.length === 0) return
  useCompiling.setState({ isOpen: true, papers: null })
  void read(keys)
}

export function closeCompiling(): void {
  useCompiling.setState({ isOpen: false })
}

async function read(keys: ReturnType<typeof keysToCompile>): Promise<void> {
  try {
    const papers = await call('notebook.compile', { keys })
    useCompiling.setState({ papers })
  } catch (error) {
    closeCompiling()
    announceFailure('The marks could not be read.', error)
  }
}

/** Keeps a compiled note as a free note. One step to undo. */
export async function keepCompiled(body: string): Promise<void> {
  const id = v7() as NoteId
  try {
    await call('notes.save', { target: { kind: 'note', id }, body, session: crypto.randomUUID() })
    closeCompiling()
    await offerUndo({ tone: 'info', message: 'The note is kept among your free notes.' })
  } catch (error) {
    announceFailure('The note was not kept; it is still here.', error)
  }
}

/** Copies a compiled note as Markdown. */
export async function copyCompiled(body: string): Promise<void> {
  try {
    await call('app.copyText', { text: body })
    announce({ tone: 'info', message: 'Copied the note as Markdown.' })
  } catch (error) {
    announceFailure('Nothing was copied.', error)
  }
}
