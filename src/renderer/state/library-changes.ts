import { useEffect, useRef } from 'react'
import type { LibraryChanged } from '../../shared/contract/events.ts'
import { on } from './bridge.ts'

type Kind = LibraryChanged['kind']

/** Calls `listener` when one of these parts of the library has changed, or all of it. @returns how to stop */
export function onLibraryChanged(
  kinds: readonly Kind[],
  listener: (change: LibraryChanged) => void,
): () => void {
  return on('library.changed', (change) => {
    if (change.kind === 'all' || kinds.includes(change.kind)) listener(change)
  })
}

/** The same for a component; `kinds` are read once. */
export function useLibraryChanges(kinds: readonly Kind[], listener: (change: LibraryChanged) => void): void {
  const latest = useRef(listener)
  const firstKinds = useRef(kinds)
  useEffect(() => {
    latest.current = listener
  })
  useEffect(() => onLibraryChanged(firstKinds.current, (change) => latest.current(change)), [])
}

/** Whether a change may concern a paper. */
export function concerns(change: LibraryChanged, paperId: string): boolean {
  return change.ids === null || change.ids.includes(paperId)
}
