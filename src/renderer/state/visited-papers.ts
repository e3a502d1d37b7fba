import { create } from 'zustand'
import type { PaperId } from '../../shared/model/ids.ts'
import { choosePaper, usePlace } from './place-store.ts'

/** The papers that were on screen, the oldest first, and which of them is there now: -1 while none was. */
export interface Trail {
  readonly papers: readonly PaperId[]
  readonly index: number
  /** The clock when the last of them came on screen, in milliseconds; null for one that was gone back to. */
  readonly since: number | null
}

/** A paper that another one follows sooner than this, in milliseconds, was only passed. */
const PASSED_WITHIN = 700
/** So many papers are kept. */
const TRAIL_LENGTH = 200

export const useTrail = create<Trail>(() => ({ papers: [], index: -1, since: null }))

/** The trail after a paper came on screen: it takes the place of one that was only passed, and of all that lay ahead. */
export function follow({ papers, index, since }: Trail, id: PaperId, now: number): Trail {
  if (papers[index] === id) return { papers, index, since }
  const isPassed = since !== null && now - since < PASSED_WITHIN
  const behind = papers.slice(0, isPassed ? index : index + 1)
  const next = behind.at(-1) === id ? behind : [...behind, id]
  const kept = next.slice(-TRAIL_LENGTH)
  return { papers: kept, index: kept.length - 1, since: now }
}

/** Whether there is a paper in this direction of the trail. */
export function canGo(direction: 1 | -1): boolean {
  const { papers, index } = useTrail.getState()
  return papers[index + direction] !== undefined
}

/** Goes back or forward to the next paper of the trail, if there is one; the trail stays as it is. */
export function goAlong(direction: 1 | -1): void {
  const { papers, index } = useTrail.getState()
  const id = papers[index + direction]
  if (id === undefined) return
  useTrail.setState({ index: index + direction, since: null })
  choosePaper(id)
}

/** Begins the trail with the paper on screen, and lays it from then on. @returns how to stop */
export function beginTrail(): () => void {
  const look = (id: PaperId | null) => {
    if (id !== null) useTrail.setState((trail) => follow(trail, id, performance.now()))
  }
  const { paperId: first } = usePlace.getState()
  // It was on screen before the window was: whatever follows, it was not only passed.
  if (first !== null) useTrail.setState({ papers: [first], index: 0, since: null })
  return usePlace.subscribe(({ paperId }, before) => {
    if (paperId !== before.paperId) look(paperId)
  })
}
