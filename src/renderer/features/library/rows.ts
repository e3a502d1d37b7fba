import { useSyncExternalStore } from 'react'
import { announceFailure } from '../../state/announcements-store.ts'
import { call } from '../../state/bridge.ts'
import { createRowCache } from './row-cache.ts'

let version = 0
const listeners = new Set<() => void>()

/** The rows that the list shows, and those around them. */
export const rows = createRowCache({
  fetch: (keys, query) => call('papers.rows', { keys, query }),
  onChange: () => {
    version += 1
    for (const listener of listeners) listener()
  },
  onFailure: (error) => announceFailure('Some papers of the list could not be read.', error),
})

/** Draws a component again whenever rows have come or changed. */
export function useRows(): number {
  return useSyncExternalStore(listen, () => version)
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
