import { useSyncExternalStore } from 'react'
import type { NotebookKey, NotebookRow } from '../../../shared/model/notebook.ts'
import { announceFailure } from '../../state/announcements-store.ts'
import { call } from '../../state/bridge.ts'

/** As many keys as one call takes. */
const PER_CALL = 200
/** So many entries are kept, those that came last. */
const HELD = 2000

const held = new Map<number, NotebookRow | null>()
const stale = new Set<number>()
const listeners = new Set<() => void>()
let textOfHeld = ''
let wanted: { keys: readonly number[]; text: string } = { keys: [], text: '' }
let isFetching = false
let version = 0
/** Counts changes of the library, so that an answer can be told from what came after it was asked for. */
let changes = 0

/** Entries as they are drawn: those that are in sight and a good deal more, never all of them. */
export const entries = {
  /** An entry; null when it has gone, undefined while it is not known. It may be older than the library. */
  get: (key: number): NotebookRow | null | undefined => held.get(key),

  /** Names the entries that should be here, the most urgent first, with the search whose words they mark. */
  want(keys: readonly number[], text: string): void {
    wanted = { keys, text }
    void fetchWanted()
  },

  /** Notes that the library has changed: what is wanted is fetched again. */
  markStale(): void {
    changes += 1
    for (const key of held.keys()) stale.add(key)
    void fetchWanted()
  },
}

/** Draws the component anew when entries came. */
export function useEntries(): number {
  return useSyncExternalStore(subscribe, () => version)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

async function fetchWanted(): Promise<void> {
  if (isFetching) return
  isFetching = true
  try {
    for (let missing = nextMissing(); missing.length > 0; missing = nextMissing()) {
      await fetchInto(missing, wanted.text)
    }
  } catch (error) {
    announceFailure('The marks could not be read.', error)
  } finally {
    isFetching = false
  }
}

function nextMissing(): number[] {
  if (wanted.text !== textOfHeld) {
    textOfHeld = wanted.text
    for (const key of held.keys()) stale.add(key)
  }
  return wanted.keys.filter((key) => !held.has(key) || stale.has(key)).slice(0, PER_CALL)
}

async function fetchInto(keys: readonly number[], text: string): Promise<void> {
  const askedAt = changes
  const rows = await call('notebook.rows', { keys: keys as NotebookKey[], text })
  const found = new Map(rows.map((row) => [row.key as number, row]))
  for (const key of keys) {
    held.delete(key)
    held.set(key, found.get(key) ?? null)
    if (changes === askedAt && text === wanted.text) stale.delete(key)
  }
  for (const oldest of held.keys()) {
    if (held.size <= HELD) break
    held.delete(oldest)
  }
  version += 1
  for (const listener of listeners) listener()
}
