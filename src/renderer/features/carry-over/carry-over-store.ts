import { create } from 'zustand'
import type { CarryOver } from '../../../shared/model/carry-over.ts'
import type { Field } from '../../../shared/model/highlight.ts'
import type { HighlightId, PaperId, RevisionId } from '../../../shared/model/ids.ts'
import { announceFailure } from '../../state/announcements-store.ts'
import { call } from '../../state/bridge.ts'

/** A highlight that waits for the words that it is to be put on. */
export interface Placing {
  readonly id: HighlightId
  readonly field: Field
  /** Its words as they read. */
  readonly quote: string
}

interface CarryOverState {
  paperId: PaperId | null
  /** What the library knows of the paper on screen; null until it has answered. */
  known: CarryOver | null
  isTrayOpen: boolean
  /** The version that is compared with the one shown now, while the difference is looked at. */
  compared: RevisionId | null
  placing: Placing | null
}

const nothing: CarryOverState = {
  paperId: null,
  known: null,
  isTrayOpen: false,
  compared: null,
  placing: null,
}

export const useCarryOver = create<CarryOverState>(() => nothing)

/** Asks the library anew about a paper; another paper begins with nothing open. */
export async function readCarryOver(paperId: PaperId): Promise<void> {
  if (useCarryOver.getState().paperId !== paperId) useCarryOver.setState({ ...nothing, paperId })
  try {
    const known = await call('carryOver.read', { paperId })
    if (useCarryOver.getState().paperId === paperId) useCarryOver.setState({ known })
  } catch (error) {
    announceFailure('The versions of this text could not be read.', error)
  }
}

/** Forgets the paper that has left the screen. */
export function forgetCarryOver(): void {
  useCarryOver.setState(nothing)
}

export function toggleTray(): void {
  useCarryOver.setState(({ isTrayOpen }) => ({ isTrayOpen: !isTrayOpen }))
}

/** Shows the difference between a version and the text that is shown now; null closes it. */
export function compareWith(compared: RevisionId | null): void {
  useCarryOver.setState({ compared })
}

/** Waits for words to be selected for a highlight; null ends that. */
export function waitForWords(placing: Placing | null): void {
  useCarryOver.setState({ placing })
}

/** The version that a look at the difference begins with: the one before the change, else the newest that is not shown. */
export function versionBefore(known: CarryOver): RevisionId | null {
  const [changed] = known.changed
  if (changed !== undefined) return changed.before
  const shown = (field: Field) => known.revisions.find((one) => one.isShown && one.field === field)
  const others = known.revisions.filter(({ isShown, field, text }) => !isShown && shown(field)?.text !== text)
  return (others.findLast(({ field }) => field === 'abstract') ?? others.at(-1))?.id ?? null
}
