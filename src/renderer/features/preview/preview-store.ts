import { create } from 'zustand'
import type { PreviewId } from '../../../shared/model/ids.ts'
import type { CapturePart, ImportPreview } from '../../../shared/model/preview.ts'
import { announceFailure } from '../../state/announcements-store.ts'
import { CallFailure, call } from '../../state/bridge.ts'
import type { Edited } from './edit-parts.ts'

interface PreviewState {
  /** The captures that wait to be looked at, the one at hand first. */
  waiting: readonly PreviewId[]
  /** The capture at hand as it was read; null while it is being read. */
  preview: ImportPreview | null
  /** Its parts as the person labelled them: the list that was read, until they change one. */
  parts: readonly CapturePart[]
  selected: number
  /** What the parts were before each change, for undo. */
  past: readonly Edited[]
  /** Why it cannot be read in the form that was chosen. */
  trouble: string | null
}

const nothing = { preview: null, parts: [], selected: 0, past: [], trouble: null }

export const usePreview = create<PreviewState>(() => ({ waiting: [], ...nothing }))

/** Puts captures at the end of those that a person is to look at; the first is shown at once. */
export function lookAt(ids: readonly PreviewId[]): void {
  const isIdle = usePreview.getState().waiting.length === 0
  usePreview.setState(({ waiting }) => ({ waiting: [...waiting, ...ids] }))
  if (isIdle) void read(null)
}

/** Reads the capture at hand once more, in another form. What was labelled by hand is given up. */
export async function read(format: string | null): Promise<void> {
  const [previewId] = usePreview.getState().waiting
  if (previewId === undefined) return
  try {
    const preview = await call('preview.read', { previewId, format })
    if (usePreview.getState().waiting[0] !== previewId) return
    usePreview.setState({ ...nothing, preview, parts: preview.parts, selected: firstTitle(preview.parts) })
  } catch (error) {
    if (usePreview.getState().waiting[0] !== previewId) return
    const message = error instanceof CallFailure ? error.message : 'It could not be read.'
    if (usePreview.getState().preview === null) {
      announceFailure('The capture was not imported.', error)
      next()
    } else usePreview.setState({ trouble: message })
  }
}

export function select(index: number): void {
  usePreview.setState(({ parts }) => ({ selected: Math.max(0, Math.min(index, parts.length - 1)) }))
}

/** Takes over an edit, if there is one. */
export function edit(change: Edited | null): void {
  if (change === null) return
  usePreview.setState(({ parts, selected, past }) => ({ ...change, past: [...past, { parts, selected }] }))
}

export function undoEdit(): void {
  usePreview.setState(({ past }) => {
    const last = past.at(-1)
    return last === undefined ? {} : { ...last, past: past.slice(0, -1) }
  })
}

/** Imports the capture at hand as it is shown. */
export async function accept(): Promise<void> {
  const { preview, parts } = usePreview.getState()
  if (preview === null) return
  const { previewId, format } = preview
  const edited = parts === preview.parts ? null : [...parts]
  next()
  await call('preview.accept', { previewId, format, parts: edited }).catch((error: unknown) =>
    announceFailure('The import was not started.', error),
  )
}

/** Puts the capture at hand aside; nothing of it is imported. */
export function dismiss(): void {
  const [previewId] = usePreview.getState().waiting
  if (previewId === undefined) return
  next()
  call('preview.dismiss', { previewId }).catch(() => undefined)
}

function next(): void {
  usePreview.setState(({ waiting }) => ({ waiting: waiting.slice(1), ...nothing }))
  void read(null)
}

function firstTitle(parts: readonly CapturePart[]): number {
  return Math.max(
    0,
    parts.findIndex((part) => part.kind === 'title'),
  )
}
