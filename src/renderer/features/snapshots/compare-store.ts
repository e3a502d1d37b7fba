import { create } from 'zustand'
import type { SnapshotId } from '../../../shared/model/ids.ts'
import type {
  ComparedPaper,
  RankInCapture,
  SnapshotComparison,
} from '../../../shared/model/snapshot-comparison.ts'
import { announceFailure } from '../../state/announcements-store.ts'
import { call } from '../../state/bridge.ts'
import { runCommand } from '../../state/commands.ts'
import { choosePaper, goToSource } from '../../state/place-store.ts'
import { type ComparisonPart, papersOf } from './comparison-facts.ts'
import { partnerOf } from './snapshot-words.ts'
import { chosenSnapshot, closeSnapshots, showMode, useSnapshots } from './snapshots-store.ts'

interface CompareState {
  /** The older capture and the newer one; null until the library was asked. */
  comparison: SnapshotComparison | null
  part: ComparisonPart
  /** The papers of that part, in the order in which they are listed. */
  listed: readonly ComparedPaper[]
  /** Which of them is at hand. */
  at: number
  /** Where the paper at hand stood in every capture; null until the library was asked. */
  history: readonly RankInCapture[] | null
}

const nothing = { comparison: null, part: 'all' as const, listed: [], at: 0, history: null }

export const useComparison = create<CompareState>(() => nothing)

/** Compares the snapshot at hand with the one before it. */
export function compareChosen(): void {
  const chosen = chosenSnapshot()
  const partner = chosen === null ? null : partnerOf(useSnapshots.getState().snapshots ?? [], chosen.id)
  if (chosen === null || chosen.takenBackAt !== null || partner === null) return
  useComparison.setState(nothing)
  showMode('compare')
  void compare(chosen.id, partner.id)
}

/** Compares two captures, whichever is the older. */
export async function compare(one: SnapshotId, other: SnapshotId): Promise<void> {
  try {
    const comparison = await call('snapshots.compare', { one, other })
    useComparison.setState({ comparison })
    showPart(useComparison.getState().part)
  } catch (error) {
    announceFailure('The two could not be compared.', error)
    if (useComparison.getState().comparison === null) showMode('details')
  }
}

/** Lists a part of the papers, from its first. */
export function showPart(part: ComparisonPart): void {
  const { comparison } = useComparison.getState()
  useComparison.setState({ part, listed: papersOf(comparison?.papers ?? [], part), at: 0, history: null })
  void fetchHistory()
}

export function choosePlace(at: number): void {
  const { listed, at: before } = useComparison.getState()
  const next = Math.max(0, Math.min(at, listed.length - 1))
  if (next === before) return
  useComparison.setState({ at: next })
  void fetchHistory()
}

export function stepPaper(by: number): void {
  choosePlace(useComparison.getState().at + by)
}

/** Opens the paper at hand in the reader, beside the papers of the capture that holds it. */
export function readPaper(): void {
  const { comparison, listed, at } = useComparison.getState()
  const paper = listed[at]
  if (comparison === null || paper === undefined) return
  goToSource({ kind: 'snapshot', id: paper.now === null ? comparison.before : comparison.now })
  choosePaper(paper.id)
  closeSnapshots()
  requestAnimationFrame(() => runCommand('list.back'))
}

async function fetchHistory(): Promise<void> {
  const { listed, at } = useComparison.getState()
  const paper = listed[at]
  if (paper === undefined) return
  try {
    const history = await call('papers.rankHistory', { id: paper.id })
    const { listed: now, at: place } = useComparison.getState()
    // Another paper may have been chosen meanwhile.
    if (now[place]?.id === paper.id) useComparison.setState({ history })
  } catch {
    useComparison.setState({ history: null })
  }
}
