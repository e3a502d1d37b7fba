import { create } from 'zustand'
import type { ExchangeDone, ExchangePreview } from '../../../shared/model/exchange.ts'
import type { PreviewId } from '../../../shared/model/ids.ts'
import { announce, announceFailure } from '../../state/announcements-store.ts'
import { call } from '../../state/bridge.ts'
import { refreshHistory, travel, useHistory } from '../history/index.ts'

interface MarkImport {
  /** The files that wait to be looked at, the one at hand first. */
  readonly waiting: readonly PreviewId[]
  /** What the one at hand holds; null while it is read. */
  readonly preview: ExchangePreview | null
  /** What importing it did; null before. */
  readonly done: ExchangeDone | null
  /** Why it cannot be taken. */
  readonly refusal: string | null
  readonly isBusy: boolean
  /** How many of its marks were kept as free notes; null before a person asked for it. */
  readonly kept: number | null
  /** The key of the step that a merge became; null where there is none. */
  readonly step: number | null
}

const nothing: MarkImport = {
  waiting: [],
  preview: null,
  done: null,
  refusal: null,
  isBusy: false,
  kept: null,
  step: null,
}

export const useMarkImport = create<MarkImport>(() => nothing)

/** Shows files of marks or of whole libraries, one after the other, for a person to say what to do. */
export function lookAtExchanges(previewIds: readonly PreviewId[]): void {
  if (previewIds.length === 0) return
  const { waiting } = useMarkImport.getState()
  useMarkImport.setState({ waiting: [...waiting, ...previewIds] })
  if (waiting.length === 0) void readAtHand()
}

/** Shows the file dialog, and what is in the files chosen. */
export async function chooseMarks(): Promise<void> {
  try {
    lookAtExchanges((await call('exchange.choose', {})) ?? [])
  } catch (error) {
    announceFailure('No file was opened.', error)
  }
}

/** Imports what is at hand. */
export async function accept(): Promise<void> {
  const [previewId] = useMarkImport.getState().waiting
  if (previewId === undefined) return
  useMarkImport.setState({ isBusy: true })
  try {
    const done = await call('exchange.accept', { previewId })
    useMarkImport.setState({ done, step: await stepOf(done) })
  } catch (error) {
    announceFailure('Nothing was imported.', error)
  }
  useMarkImport.setState({ isBusy: false })
}

/** Takes back what was merged, and puts the file aside. */
export async function undo(): Promise<void> {
  close()
  await travel('undo')
}

/** Puts the file at hand aside, and shows the next one. */
export function close(): void {
  const [previewId, ...rest] = useMarkImport.getState().waiting
  if (previewId === undefined) return
  void call('exchange.dismiss', { previewId }).catch(() => undefined)
  useMarkImport.setState({ ...nothing, waiting: rest })
  if (rest.length > 0) void readAtHand()
}

/** Keeps the marks whose papers are not here as free notes. */
export async function keepRest(): Promise<void> {
  const [previewId] = useMarkImport.getState().waiting
  if (previewId === undefined) return
  try {
    const { kept } = await call('exchange.keepRest', { previewId })
    useMarkImport.setState({ kept })
  } catch (error) {
    announceFailure('The marks were not kept as notes.', error)
  }
}

/** Writes the marks whose papers are not here into a file of the person's choice. */
export async function saveRest(): Promise<void> {
  const [previewId] = useMarkImport.getState().waiting
  if (previewId === undefined) return
  try {
    if (await call('exchange.saveRest', { previewId }))
      announce({ tone: 'info', message: 'The marks without a paper were saved.' })
  } catch (error) {
    announceFailure('The marks were not saved.', error)
  }
}

async function stepOf(done: ExchangeDone): Promise<number | null> {
  if (done.kind !== 'library' || done.report.undo !== 'step') return null
  await refreshHistory()
  return useHistory.getState().undo?.key ?? null
}

async function readAtHand(): Promise<void> {
  const [previewId] = useMarkImport.getState().waiting
  if (previewId === undefined) return
  const isStillAtHand = (): boolean => useMarkImport.getState().waiting[0] === previewId
  try {
    const preview = await call('exchange.read', { previewId })
    if (isStillAtHand()) useMarkImport.setState({ preview })
  } catch (error) {
    const refusal = error instanceof Error ? error.message : String(error)
    if (isStillAtHand()) useMarkImport.setState({ refusal })
  }
}
