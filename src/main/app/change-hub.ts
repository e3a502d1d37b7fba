import type { LibraryChanged } from '../../shared/contract/events.ts'

/** The window hears of one kind of change at most so often, in milliseconds: an import makes a hundred a second. */
const QUIET_MS = 100

export interface ChangeHub {
  add(changes: readonly LibraryChanged[]): void
}

/**
 * Passes on what changed in the library: the first of its kind at once, those that follow closely together as one.
 *
 * @param later calls back after so many milliseconds
 */
export function changeHub(
  send: (change: LibraryChanged) => void,
  later: (callback: () => void, milliseconds: number) => void,
): ChangeHub {
  const quiet = new Set<LibraryChanged['kind']>()
  const waiting = new Map<LibraryChanged['kind'], LibraryChanged>()
  const emit = (change: LibraryChanged): void => {
    quiet.add(change.kind)
    send(change)
    later(() => {
      quiet.delete(change.kind)
      const next = waiting.get(change.kind)
      waiting.delete(change.kind)
      if (next !== undefined) emit(next)
    }, QUIET_MS)
  }
  return {
    add: (changes) => {
      for (const change of changes) {
        if (quiet.has(change.kind)) waiting.set(change.kind, joined(waiting.get(change.kind), change))
        else emit(change)
      }
    },
  }
}

function joined(one: LibraryChanged | undefined, other: LibraryChanged): LibraryChanged {
  if (one === undefined) return other
  if (one.ids === null || other.ids === null) return { kind: other.kind, ids: null }
  return { kind: other.kind, ids: [...new Set([...one.ids, ...other.ids])] }
}
