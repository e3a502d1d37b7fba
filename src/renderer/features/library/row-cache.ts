import type { PaperId, PaperKey } from '../../../shared/model/ids.ts'
import type { PaperRow } from '../../../shared/model/paper.ts'

/** How a cache of rows reaches the library, and whom it tells of news. */
export interface RowCacheDoor {
  /** Rows of these papers, with the places where a search's words stand; one that has gone is left out. */
  fetch(keys: PaperKey[], query: string): Promise<PaperRow[]>
  onChange(): void
  onFailure(error: unknown): void
}

/** Rows of the list, as many as are looked at and a good deal more, never all of them. */
export interface RowCache {
  /** A row; null when its paper has gone, undefined while it is not known. It may be older than the library. */
  get(key: PaperKey): PaperRow | null | undefined
  keyOf(id: PaperId): PaperKey | undefined
  /** Names the rows that should be here, the most urgent first. It takes the place of what was wanted before. */
  want(keys: readonly PaperKey[], query: string): void
  /** Resolves when these rows (at most 200) are here as this search shows them. @throws as `fetch` does */
  load(keys: readonly PaperKey[], query: string): Promise<void>
  /** Notes that the library has changed these papers, or any when null. What is wanted is fetched again. */
  markStale(ids: readonly string[] | null): void
  /** Shows a change of a person before the library has it; until `settle` nothing that is fetched takes its place. */
  patch(keys: readonly PaperKey[], change: Partial<PaperRow>): void
  /** Ends a patch, kept or not: the library says now what is so. */
  settle(keys: readonly PaperKey[]): void
}

interface Held {
  row: PaperRow | null | undefined
  /** The search that the row was fetched for: it says which words are marked. */
  query: string
  isStale: boolean
  /** Patches that the library has not answered. */
  patches: number
  /** The clock's reading when the library was last known to differ from the row. */
  changedAt: number
}

/** As many keys as one call takes. */
export const ROWS_PER_CALL = 200
/** So many rows are kept, those that were wanted last. */
const HELD_ROWS = 2000

export function createRowCache({ fetch, onChange, onFailure }: RowCacheDoor): RowCache {
  const held = new Map<PaperKey, Held>()
  const keys = new Map<PaperId, PaperKey>()
  let wanted: { keys: readonly PaperKey[]; query: string } = { keys: [], query: '' }
  let isFetching = false
  /** Counts events, so that an answer can be told from the changes that came after it was asked for. */
  let clock = 0

  function isNeeded(key: PaperKey, query: string): boolean {
    const entry = held.get(key)
    if (entry === undefined) return true
    return entry.patches === 0 && (entry.isStale || entry.query !== query)
  }

  async function fetchInto(asked: PaperKey[], query: string): Promise<void> {
    clock += 1
    const askedAt = clock
    const rows = new Map((await fetch(asked, query)).map((row) => [row.key, row]))
    for (const key of asked) put(key, rows.get(key) ?? null, query, askedAt)
    dropOldest()
    onChange()
  }

  function put(key: PaperKey, row: PaperRow | null, query: string, askedAt: number): void {
    const before = held.get(key)
    if (before !== undefined && before.patches > 0) return
    const changedAt = before?.changedAt ?? 0
    if (row !== null) keys.set(row.id, key)
    held.delete(key)
    held.set(key, { row, query, isStale: changedAt > askedAt, patches: 0, changedAt })
  }

  function dropOldest(): void {
    const kept = held.size > HELD_ROWS ? new Set(wanted.keys) : null
    for (const [key, entry] of held) {
      if (held.size <= HELD_ROWS) break
      if (kept?.has(key) || entry.patches > 0) continue
      held.delete(key)
      if (entry.row) keys.delete(entry.row.id)
    }
  }

  /** One call at a time: while it is under way the person scrolls on, and what is wanted then is asked for next. */
  async function pump(): Promise<void> {
    if (isFetching) return
    const { query } = wanted
    const missing = wanted.keys.filter((key) => isNeeded(key, query)).slice(0, ROWS_PER_CALL)
    if (missing.length === 0) return
    isFetching = true
    try {
      await fetchInto(missing, query)
    } catch (error) {
      // Not at once again: the next scroll or change tries anew.
      wanted = { keys: [], query }
      onFailure(error)
    }
    isFetching = false
    pump()
  }

  return {
    get: (key) => held.get(key)?.row,
    keyOf: (id) => keys.get(id),
    want: (next, query) => {
      wanted = { keys: next, query }
      for (const key of next) {
        const entry = held.get(key)
        if (entry === undefined) continue
        held.delete(key)
        held.set(key, entry)
      }
      pump()
    },
    load: async (next, query) => {
      // A row that is only older than the library does for a first look: it is fetched again once it is wanted.
      const missing = next.filter((key) => held.get(key)?.query !== query)
      if (missing.length > 0) await fetchInto(missing, query)
    },
    markStale: (ids) => {
      clock += 1
      const changed = ids === null ? held.keys() : ids.flatMap((id) => keys.get(id as PaperId) ?? [])
      for (const key of changed) {
        const entry = held.get(key)
        if (entry !== undefined) Object.assign(entry, { isStale: true, changedAt: clock })
      }
      pump()
    },
    patch: (changed, change) => {
      for (const key of changed) {
        const entry = held.get(key)
        if (entry === undefined) continue
        entry.patches += 1
        if (entry.row) entry.row = { ...entry.row, ...change }
      }
      onChange()
    },
    settle: (changed) => {
      clock += 1
      for (const key of changed) {
        const entry = held.get(key)
        if (entry === undefined) continue
        Object.assign(entry, { patches: Math.max(0, entry.patches - 1), isStale: true, changedAt: clock })
      }
      pump()
    },
  }
}
