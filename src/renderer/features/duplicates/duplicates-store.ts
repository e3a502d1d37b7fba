import { create } from 'zustand'
import type { DuplicatePair } from '../../../shared/model/duplicate.ts'
import type { DuplicateId } from '../../../shared/model/ids.ts'
import { announceFailure } from '../../state/announcements-store.ts'
import { call, on } from '../../state/bridge.ts'

interface DuplicatesState {
  isOpen: boolean
  /** How many pairs wait; followed all the time. */
  total: number
  /** The pairs that are looked at; null until the library was asked. */
  pairs: readonly DuplicatePair[] | null
  /** Which of them is at hand. */
  at: number
}

export const useDuplicates = create<DuplicatesState>(() => ({ isOpen: false, total: 0, pairs: null, at: 0 }))

export function openDuplicates(): void {
  useDuplicates.setState({ isOpen: true, at: 0 })
  void refresh()
}

export function closeDuplicates(): void {
  useDuplicates.setState({ isOpen: false, pairs: null })
}

/** Keeps the count of pairs, and the pairs while they are looked at. @returns how to stop */
export function followDuplicates(): () => void {
  void refresh()
  return on('library.changed', ({ kind }) => {
    if (kind === 'papers' || kind === 'snapshots' || kind === 'all') void refresh()
  })
}

async function refresh(): Promise<void> {
  try {
    if (!useDuplicates.getState().isOpen) {
      useDuplicates.setState({ total: await call('duplicates.count', {}) })
      return
    }
    const { total, pairs } = await call('duplicates.list', {})
    useDuplicates.setState(({ at }) => ({ total, pairs, at: Math.max(0, Math.min(at, pairs.length - 1)) }))
  } catch (error) {
    if (useDuplicates.getState().isOpen) announceFailure('The duplicates could not be listed.', error)
  }
}

export function step(by: number): void {
  useDuplicates.setState(({ at, pairs }) => ({
    at: Math.max(0, Math.min(at + by, (pairs?.length ?? 1) - 1)),
  }))
}

/** Decides on the pair at hand; the next one takes its place. */
export async function decide(id: DuplicateId, decision: 'merged' | 'different'): Promise<void> {
  useDuplicates.setState(({ pairs, total }) => ({
    pairs: pairs?.filter((pair) => pair.id !== id) ?? null,
    total: Math.max(0, total - 1),
  }))
  step(0)
  await call('duplicates.decide', { id, decision }).catch((error: unknown) => {
    announceFailure('The pair stays as it was.', error)
    void refresh()
  })
}
