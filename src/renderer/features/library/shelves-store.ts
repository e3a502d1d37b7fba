import { useEffect } from 'react'
import { create } from 'zustand'
import type { ShelfCounts } from '../../../shared/contract/requests.ts'
import type { Snapshot } from '../../../shared/model/snapshot.ts'
import { announceFailure } from '../../state/announcements-store.ts'
import { call } from '../../state/bridge.ts'
import { onLibraryChanged } from '../../state/library-changes.ts'
import { refresher } from '../../state/refresher.ts'

/** What the library holds, by shelf and by snapshot; `counts` is null until it is known. */
interface Shelves {
  counts: ShelfCounts | null
  snapshots: readonly Snapshot[]
}

export const useShelves = create<Shelves>(() => ({ counts: null, snapshots: [] }))

const shelves = refresher(async () => {
  try {
    const [counts, snapshots] = await Promise.all([call('papers.shelves', {}), call('snapshots.list', {})])
    useShelves.setState({ counts, snapshots })
  } catch (error) {
    announceFailure('The papers could not be counted.', error)
  }
})

let users = 0
let stop: () => void = () => {}

/** Keeps the shelves in step with the library for as long as a component that shows them is there. */
export function useShelvesInStep(): void {
  useEffect(() => {
    users += 1
    if (users === 1) {
      shelves.now()
      stop = onLibraryChanged(['papers', 'reading', 'snapshots'], ({ kind }) =>
        kind === 'reading' ? shelves.whenQuiet() : shelves.soon(),
      )
    }
    return () => {
      users -= 1
      if (users === 0) stop()
    }
  }, [])
}
