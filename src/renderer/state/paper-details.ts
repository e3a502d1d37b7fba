import { useCallback, useSyncExternalStore } from 'react'
import type { LibraryChanged } from '../../shared/contract/events.ts'
import type { PaperId } from '../../shared/model/ids.ts'
import type { PaperDetails } from '../../shared/model/paper.ts'
import { CallFailure, call } from './bridge.ts'
import { concerns, onLibraryChanged } from './library-changes.ts'

/** A paper as far as it is known here. While it is fetched again the one before stays, so that nothing flickers. */
export interface DetailsState {
  paper: PaperDetails | null
  status: 'loading' | 'ready' | 'gone' | 'failed'
}

interface Held {
  state: DetailsState
  /** Counts fetches, so that a late answer never lands on a newer one. */
  fetches: number
  isStale: boolean
}

/** So many papers are kept, the last looked at; the neighbours of the one on screen are among them. */
const HELD_PAPERS = 24

const nothing: DetailsState = { paper: null, status: 'loading' }
const held = new Map<PaperId, Held>()
const listeners = new Map<PaperId, Set<() => void>>()

/** The paper with this id, fetched, and fetched again whenever the library changes it. */
export function usePaperDetails(id: PaperId | null): DetailsState {
  const subscribe = useCallback(
    (listener: () => void) => (id === null ? () => {} : watch(id, listener)),
    [id],
  )
  return useSyncExternalStore(subscribe, () => (id === null ? nothing : (held.get(id)?.state ?? nothing)))
}

/** Fetches a paper before it is asked for, so that it can be painted at once when it is. */
export function prefetchPaper(id: PaperId): void {
  ensure(id)
}

/** Keeps what is held in step with the library. @returns how to stop */
export function beginPaperDetails(): () => void {
  return onLibraryChanged(['papers', 'reading', 'marks', 'snapshots', 'visits'], markStale)
}

function watch(id: PaperId, listener: () => void): () => void {
  const watching = listeners.get(id) ?? new Set()
  listeners.set(id, watching.add(listener))
  ensure(id)
  return () => {
    watching.delete(listener)
    if (watching.size === 0) listeners.delete(id)
  }
}

function ensure(id: PaperId): void {
  const found = held.get(id)
  const entry = found ?? { state: nothing, fetches: 0, isStale: true }
  // Taken out and put in again: the map's order is that of the last look.
  held.delete(id)
  held.set(id, entry)
  if (entry.isStale || entry.state.status === 'failed') fetchDetails(id, entry)
  for (const oldest of held.keys()) {
    if (held.size <= HELD_PAPERS) break
    if (!listeners.has(oldest)) held.delete(oldest)
  }
}

function fetchDetails(id: PaperId, entry: Held): void {
  entry.isStale = false
  entry.fetches += 1
  const { fetches } = entry
  const settle = (state: DetailsState) => {
    if (entry.fetches !== fetches) return
    entry.state = state
    for (const listener of listeners.get(id) ?? []) listener()
  }
  call('papers.details', { id }).then(
    (paper) => settle({ paper, status: 'ready' }),
    (error: unknown) => {
      const isGone = error instanceof CallFailure && error.code === 'not-found'
      settle({ paper: null, status: isGone ? 'gone' : 'failed' })
    },
  )
}

function markStale(change: LibraryChanged): void {
  for (const [id, entry] of held) {
    if (!concerns(change, id)) continue
    entry.isStale = true
    // A visit is told while it lasts; the page that is being read need not follow it.
    if (listeners.has(id) && change.kind !== 'visits') fetchDetails(id, entry)
  }
}
