import { create } from 'zustand'
import type { HighlightId, PaperId } from '../../../shared/model/ids.ts'
import type { ReviewDecision } from '../../../shared/review/index.ts'
import { announce, announceFailure } from '../../state/announcements-store.ts'
import { call } from '../../state/bridge.ts'
import { prefetchPaper } from '../../state/paper-details.ts'
import { refreshHistory, travel, useHistory } from '../history/index.ts'
import { todayHere } from '../library/index.ts'
import { leaveNote } from '../notes/index.ts'

/** A mark that came back. */
export interface DueMark {
  readonly id: HighlightId
  readonly paperId: PaperId
}

interface Review {
  stage: 'closed' | 'reviewing' | 'ended'
  /** What today holds still, and all that is due; null until they were counted. */
  due: { readonly left: number; readonly all: number } | null
  marks: readonly DueMark[]
  /** What was said of each mark, in their order: the next mark is the one on screen. Null for one that had gone. */
  decisions: readonly (ReviewDecision | null)[]
  /** How many are due when the review has ended; null while they are counted. */
  stillDue: number | null
}

export const useReview = create<Review>(() => ({
  stage: 'closed',
  due: null,
  marks: [],
  decisions: [],
  stillDue: null,
}))

/** Decisions are kept one after the other, in the order in which they were made. */
let writing: Promise<void> = Promise.resolve()

/** Counts what is due, for the sources. Not to know is no reason to disturb anybody. */
export async function countDue(): Promise<void> {
  try {
    const { marks, dueCount } = await call('review.due', { today: todayHere() })
    useReview.setState({ due: { left: marks.length, all: dueCount } })
  } catch {
    // The number stays as it was; the review itself asks the library.
  }
}

/** Begins with the mark that has waited longest. */
export async function startReview(): Promise<void> {
  try {
    const { marks, dueCount } = await call('review.due', { today: todayHere() })
    useReview.setState({ due: { left: marks.length, all: dueCount }, marks, decisions: [], stillDue: null })
    if (marks.length === 0) announce({ tone: 'info', message: nothingDue(dueCount) })
    else useReview.setState({ stage: 'reviewing' })
    fetchAhead()
  } catch (error) {
    announceFailure('What is due could not be read.', error)
  }
}

/** The mark on screen; null when all were looked at. */
export function markOnScreen({ marks, decisions }: Pick<Review, 'marks' | 'decisions'>): DueMark | null {
  return marks[decisions.length] ?? null
}

/** Keeps what is said of the mark on screen and shows the next; the last one ends the review. */
export function decide(decision: ReviewDecision): void {
  const mark = markOnScreen(useReview.getState())
  if (mark === null) return
  void leaveNote()
  writing = writing.then(async () => {
    try {
      await call('review.decide', { id: mark.id, decision, today: todayHere() })
    } catch (error) {
      announceFailure('What you said of the mark was not kept.', error)
    }
  })
  goOn(decision)
}

/** Goes on from a mark that has gone meanwhile. */
export function skipGone(): void {
  goOn(null)
}

/** Takes back what was said last, and shows that mark again. */
export async function takeBackLast(): Promise<void> {
  await writing
  const { decisions } = useReview.getState()
  if (!decisions.some((one) => one !== null)) return
  await refreshHistory()
  if (!useHistory.getState().undo?.name.startsWith('review (')) {
    announce({ tone: 'error', message: 'Something else was done since. Undo takes that back first.' })
    return
  }
  await travel('undo')
  const last = decisions.findLastIndex((one) => one !== null)
  useReview.setState({ stage: 'reviewing', decisions: decisions.slice(0, last) })
}

/** Ends the review with its receipt; without one where nothing was said. */
export function endReview(): void {
  void leaveNote()
  if (!useReview.getState().decisions.some((one) => one !== null)) {
    closeReview()
    return
  }
  useReview.setState({ stage: 'ended', stillDue: null })
  void writing.then(async () => {
    await countDue()
    useReview.setState(({ due }) => ({ stillDue: due?.all ?? null }))
  })
}

export function closeReview(): void {
  void leaveNote()
  useReview.setState({ stage: 'closed' })
}

function goOn(decision: ReviewDecision | null): void {
  const { decisions } = useReview.getState()
  useReview.setState({ decisions: [...decisions, decision] })
  if (markOnScreen(useReview.getState()) === null) endReview()
  else fetchAhead()
}

/** Fetches the papers of the marks that come next. */
function fetchAhead(): void {
  const { marks, decisions } = useReview.getState()
  for (const { paperId } of marks.slice(decisions.length, decisions.length + 3)) prefetchPaper(paperId)
}

function nothingDue(dueCount: number): string {
  return dueCount === 0
    ? 'No mark is due today.'
    : 'You have looked at as many marks today as you set. More come tomorrow.'
}
