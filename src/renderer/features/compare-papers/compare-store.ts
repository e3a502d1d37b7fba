import { create } from 'zustand'
import type { PaperId } from '../../../shared/model/ids.ts'
import { announce } from '../../state/announcements-store.ts'
import { choosePaper } from '../../state/place-store.ts'
import { focusReader, papersToActOn } from '../library/index.ts'
import { TRAY_LIMIT, type TrayPaper, toggledInTray, trayPaperOf } from './tray.ts'

interface Compare {
  /** The papers to compare, in the order in which they were put in. It lasts as long as the window does. */
  tray: readonly TrayPaper[]
  isOpen: boolean
  /** Set while the comparison closes in favour of a paper to read. */
  isLeaving: boolean
  /** The column at hand, from 0. */
  at: number
  /** Whether words that several of the abstracts share are dimmed. */
  isDimming: boolean
}

export const useCompare = create<Compare>(() => ({
  tray: [],
  isOpen: false,
  isLeaving: false,
  at: 0,
  isDimming: true,
}))

/** Puts the papers picked, else the chosen one, into the tray, or takes them out where all of them are in it. */
export function toggleChosen(): void {
  const { tray, leftOut } = toggledInTray(useCompare.getState().tray, papersToActOn().map(trayPaperOf))
  useCompare.setState({ tray })
  if (leftOut > 0) announce({ tone: 'info', message: fullMessage(leftOut) })
}

/** Takes a paper out of the tray; with fewer than two there is nothing left to compare. */
export function takeOut(id: PaperId): void {
  useCompare.setState((state) => {
    const tray = state.tray.filter((paper) => paper.id !== id)
    return {
      tray,
      isOpen: state.isOpen && tray.length > 1,
      at: Math.min(state.at, Math.max(0, tray.length - 1)),
    }
  })
}

export function emptyTray(): void {
  useCompare.setState({ tray: [], isOpen: false, at: 0 })
}

/** Shows the papers of the tray side by side, or says what is missing. */
export function openComparison(): void {
  const { tray } = useCompare.getState()
  if (tray.length > 1) {
    useCompare.setState({ isOpen: true, at: 0 })
    return
  }
  const missing = tray.length === 1 ? 'one more paper' : 'two to four papers'
  announce({
    tone: 'info',
    message: `To compare, put ${missing} into the tray: w does, in the list and the reader.`,
  })
}

export function closeComparison(): void {
  useCompare.setState({ isOpen: false })
}

export function chooseColumn(at: number): void {
  useCompare.setState(({ tray }) => ({ at: Math.max(0, Math.min(at, tray.length - 1)) }))
}

export function stepColumn(by: number): void {
  chooseColumn(useCompare.getState().at + by)
}

export function toggleDimming(): void {
  useCompare.setState(({ isDimming }) => ({ isDimming: !isDimming }))
}

/** Opens a paper in the reader, in the place of what is on screen. */
export function readPaper(id: PaperId): void {
  choosePaper(id)
  if (useCompare.getState().isOpen) useCompare.setState({ isOpen: false, isLeaving: true })
  else focusReader()
}

/** Moves the focus when the comparison has gone. @returns whether it goes back to where it was */
export function giveFocusBack(): boolean {
  const { isLeaving } = useCompare.getState()
  // Only then can anything outside of it take the focus.
  if (isLeaving) requestAnimationFrame(focusReader)
  useCompare.setState({ isLeaving: false })
  return !isLeaving
}

/** The paper whose column is at hand. */
export function paperAtHand(): TrayPaper | undefined {
  const { tray, at } = useCompare.getState()
  return tray[at]
}

function fullMessage(leftOut: number): string {
  const others = leftOut === 1 ? 'One paper was' : `${leftOut} papers were`
  return `The compare tray holds ${TRAY_LIMIT} papers. ${others} not put in.`
}
