import { create } from 'zustand'
import type { ReadableForm } from '../../../shared/contract/requests.ts'
import type { JobId, SnapshotId } from '../../../shared/model/ids.ts'
import type { JobProgress } from '../../../shared/model/job.ts'
import type { KeptSnapshot } from '../../../shared/model/snapshot.ts'
import type { TakeBackForecast } from '../../../shared/model/snapshot-comparison.ts'
import { announceFailure, withdrawAction } from '../../state/announcements-store.ts'
import { call, on } from '../../state/bridge.ts'
import { runCommand } from '../../state/commands.ts'
import { goToSource, usePlace } from '../../state/place-store.ts'
import { offerUndo } from '../history/index.ts'

/** What is shown of the chosen snapshot: what is known of it, or something that is about to be done. */
export type SnapshotsMode = 'details' | 'take-back' | 'reread' | 'compare'

/** What was done, in a sentence, and by what. */
interface Said {
  readonly message: string
  readonly by: 'take-back' | 'reread'
  /** Whether the next undo takes it back. */
  readonly canUndo: boolean
}

interface SnapshotsState {
  isOpen: boolean
  /** Null until the library was asked. */
  snapshots: readonly KeptSnapshot[] | null
  chosenId: SnapshotId | null
  mode: SnapshotsMode
  /** The forms that a capture can be read in. */
  forms: readonly ReadableForm[]
  /** What taking the chosen one back would do; null until the library was asked. */
  forecast: TakeBackForecast | null
  /** The snapshot that is being read again, and how far that is. */
  rereading: { readonly jobId: JobId; readonly progress: JobProgress | null } | null
  /** What was done last. */
  said: Said | null
}

export const useSnapshots = create<SnapshotsState>(() => ({
  isOpen: false,
  snapshots: null,
  chosenId: null,
  mode: 'details',
  forms: [],
  forecast: null,
  rereading: null,
  said: null,
}))

export function openSnapshots(): void {
  const { source } = usePlace.getState()
  useSnapshots.setState(({ chosenId }) => ({
    isOpen: true,
    mode: 'details',
    said: null,
    chosenId: source.kind === 'snapshot' ? source.id : chosenId,
  }))
  void refresh()
  call('snapshots.formats', {})
    .then((forms) => useSnapshots.setState({ forms }))
    .catch((error: unknown) => announceFailure('The forms could not be listed.', error))
}

export function closeSnapshots(): void {
  useSnapshots.setState({ isOpen: false, mode: 'details' })
}

/** Keeps the list in step while it is looked at, and follows what is read again. @returns how to stop */
export function followSnapshots(): () => void {
  const stops = [
    on('library.changed', ({ kind }) => {
      if (kind === 'snapshots' || kind === 'papers' || kind === 'all') void refresh()
      // Undo changes everything; reading again does not.
      if (kind === 'all' && useSnapshots.getState().said?.by === 'reread')
        useSnapshots.setState({ said: null })
    }),
    on('job.progress', followReread),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

async function refresh(): Promise<void> {
  if (!useSnapshots.getState().isOpen) return
  try {
    const snapshots = await call('snapshots.kept', {})
    useSnapshots.setState(({ chosenId }) => ({
      snapshots,
      chosenId: snapshots.some(({ id }) => id === chosenId) ? chosenId : (snapshots[0]?.id ?? null),
    }))
  } catch (error) {
    announceFailure('The snapshots could not be listed.', error)
  }
}

/** The snapshot at hand. */
export function chosenSnapshot(): KeptSnapshot | null {
  const { snapshots, chosenId } = useSnapshots.getState()
  return snapshots?.find(({ id }) => id === chosenId) ?? null
}

export function chooseSnapshot(chosenId: SnapshotId): void {
  useSnapshots.setState({ chosenId, mode: 'details', said: null })
}

/** Chooses the next snapshot, or the previous one. */
export function step(by: number): void {
  const { snapshots, chosenId } = useSnapshots.getState()
  if (snapshots === null) return
  const at = snapshots.findIndex(({ id }) => id === chosenId)
  const next = snapshots[Math.max(0, Math.min(at + by, snapshots.length - 1))]
  if (next !== undefined && next.id !== chosenId) chooseSnapshot(next.id)
}

export function showMode(mode: SnapshotsMode): void {
  useSnapshots.setState({ mode, ...(mode === 'details' ? {} : { said: null }) })
}

/** Lists the papers of the snapshot at hand, in the order of its capture. */
export function openPapers(): void {
  const chosen = chosenSnapshot()
  if (chosen === null || chosen.takenBackAt !== null) return
  goToSource({ kind: 'snapshot', id: chosen.id })
  closeSnapshots()
  // The dialog gives the focus back to what had it; the list should have it now.
  requestAnimationFrame(() => runCommand('list.back'))
}

/** Asks what taking the snapshot at hand back would do. */
export async function askToTakeBack(): Promise<void> {
  const chosen = chosenSnapshot()
  if (chosen === null || chosen.takenBackAt !== null) return
  useSnapshots.setState({ mode: 'take-back', forecast: null, said: null })
  try {
    useSnapshots.setState({ forecast: await call('snapshots.forecastTakeBack', { id: chosen.id }) })
  } catch (error) {
    showMode('details')
    announceFailure('Nothing was taken back.', error)
  }
}

export async function takeBack(): Promise<void> {
  const chosen = chosenSnapshot()
  if (chosen === null) return
  try {
    const { message } = await call('snapshots.takeBack', { id: chosen.id })
    useSnapshots.setState({ mode: 'details', said: { message, by: 'take-back', canUndo: true } })
    await offerUndo({ tone: 'info', message }, (key) => {
      withdrawAction(key)
      useSnapshots.setState({ said: null })
    })
  } catch (error) {
    showMode('details')
    announceFailure('The snapshot was not taken back.', error)
  }
}

/** Lets the person choose the form in which the snapshot at hand is read again. */
export function askToReread(): void {
  const chosen = chosenSnapshot()
  if (chosen === null || chosen.takenBackAt !== null || useSnapshots.getState().rereading !== null) return
  showMode('reread')
}

/** Reads the snapshot at hand again, in a form or in the likeliest one. */
export async function reread(format: string | null): Promise<void> {
  const chosen = chosenSnapshot()
  if (chosen === null || useSnapshots.getState().rereading !== null) return
  early = []
  try {
    const { jobId } = await call('snapshots.reread', { id: chosen.id, format })
    useSnapshots.setState({ mode: 'details', said: null, rereading: { jobId, progress: null } })
    for (const progress of takeEarly()) followReread(progress)
  } catch (error) {
    takeEarly()
    showMode('details')
    announceFailure('The snapshot was not read again.', error)
  }
}

export function cancelReread(): void {
  const { rereading } = useSnapshots.getState()
  if (rereading === null) return
  call('job.cancel', { jobId: rereading.jobId }).catch((error: unknown) =>
    announceFailure('It goes on.', error),
  )
}

/** What jobs said while it is not known yet which of them reads again: the job may end before that is answered. */
let early: JobProgress[] | null = null

function takeEarly(): readonly JobProgress[] {
  const heard = early ?? []
  early = null
  return heard
}

function followReread(progress: JobProgress): void {
  early?.push(progress)
  const { rereading } = useSnapshots.getState()
  if (rereading === null || rereading.jobId !== progress.jobId) return
  if (progress.status === 'running') {
    useSnapshots.setState({ rereading: { ...rereading, progress } })
    return
  }
  useSnapshots.setState({ rereading: null, said: { ...endOf(progress), by: 'reread' } })
}

function endOf({ status, outcomes, error }: JobProgress): Omit<Said, 'by'> {
  const [outcome] = outcomes
  if (outcome?.kind === 'reread')
    return { message: `${outcome.origin}, read again: ${outcome.changes}.`, canUndo: true }
  const message =
    status === 'cancelled'
      ? 'Stopped. Nothing was changed.'
      : outcome?.kind === 'refused'
        ? `${outcome.origin} was not read again. ${outcome.message}`
        : (error ?? 'Nothing was changed.')
  return { message, canUndo: false }
}
