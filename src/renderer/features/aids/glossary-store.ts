import { create } from 'zustand'
import type { GlossaryEntry } from '../../../shared/model/glossary.ts'
import { announceFailure } from '../../state/announcements-store.ts'
import { call } from '../../state/bridge.ts'
import { onLibraryChanged } from '../../state/library-changes.ts'

/** So many short forms are shown at first, and so many more each time. */
const PAGE = 100
/** How often the list is fetched anew while the glossary is being made, in milliseconds. */
const LOOK_EVERY_MS = 2000

interface GlossaryState {
  isOpen: boolean
  filter: string
  /** Null until the library was asked. */
  entries: readonly GlossaryEntry[] | null
  total: number
  /** How many texts are still to be looked through. */
  unreadCount: number
}

const closed: GlossaryState = { isOpen: false, filter: '', entries: null, total: 0, unreadCount: 0 }

export const useGlossary = create<GlossaryState>(() => closed)

export function openGlossary(): void {
  useGlossary.setState({ ...closed, isOpen: true })
  void fetchEntries(PAGE)
}

export function closeGlossary(): void {
  useGlossary.setState(closed)
}

/** Keeps those that begin with the words, or have them in a long form. */
export function filterGlossary(filter: string): void {
  useGlossary.setState({ filter })
  void fetchEntries(PAGE)
}

export function showMore(): void {
  void fetchEntries((useGlossary.getState().entries?.length ?? 0) + PAGE)
}

/** Keeps the list in step while it is open. @returns how to stop */
export function followGlossary(): () => void {
  const again = () => void fetchEntries(Math.max(PAGE, useGlossary.getState().entries?.length ?? 0))
  const timer = setInterval(() => useGlossary.getState().unreadCount > 0 && again(), LOOK_EVERY_MS)
  const stop = onLibraryChanged(['glossary', 'papers', 'snapshots'], again)
  return () => {
    clearInterval(timer)
    stop()
  }
}

/** The list can be asked for no more at a time than this. */
const MOST = 500

let asked = 0

async function fetchEntries(limit: number): Promise<void> {
  asked += 1
  const own = asked
  const { filter } = useGlossary.getState()
  try {
    const page = await call('glossary.list', { filter, offset: 0, limit: Math.min(limit, MOST) })
    // A late answer to what was typed before must not land on what is typed now.
    if (own === asked && useGlossary.getState().isOpen) useGlossary.setState(page)
  } catch (error) {
    if (useGlossary.getState().isOpen) announceFailure('The glossary could not be read.', error)
  }
}
