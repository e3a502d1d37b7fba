import type { LibraryChanged } from '../../shared/contract/events.ts'
import type { WritableLibrary } from './open-library.ts'

/** What a write gives back: its value, and which parts of the library it changed. */
export interface Written<Value> {
  readonly value: Value
  readonly changes: readonly LibraryChanged[]
}

/** Everything may have changed. */
export const everything: LibraryChanged = { kind: 'all', ids: null }

/** A part of the library, in these papers or (null) anywhere. */
export function changed(kind: LibraryChanged['kind'], ids: readonly string[] | null): LibraryChanged {
  return { kind, ids: ids === null ? null : [...ids] }
}

/** Runs a write of a person's: it goes first, and is on the disk before it comes back. */
export function byPerson<Result>(library: WritableLibrary, work: () => Result): Result {
  return library.change('person', work)
}

/** Runs a write that may wait and be lost with the power, since it is done again: an import's, say. */
export function byImport<Result>(library: WritableLibrary, work: () => Result): Result {
  return library.change('import', work)
}
