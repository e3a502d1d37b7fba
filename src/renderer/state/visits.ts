import { useEffect } from 'react'
import type { PaperId } from '../../shared/model/ids.ts'
import type { PaperDetails } from '../../shared/model/paper.ts'
import { call } from './bridge.ts'
import { onFlush } from './flush.ts'
import { type VisitKeeper, visitKeeper } from './visit-keeper.ts'

/** How often a visit is kept while it lasts, in milliseconds: a kill loses no more than this. */
const KEPT_EVERY = 5000
/** What tells that a person is there. */
const acts = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const

/** Where papers were left since the window opened: what the library says of them may be older. */
const positions = new Map<PaperId, number>()
/** The papers on screen, what lies on top last: that one is being read. */
const onScreen: { readonly id: PaperId; readonly position: number }[] = []

let keeper: VisitKeeper | null = null

/** Where to begin with a paper: where it was left, from 0 at its beginning to 1 at its end. */
export function positionOf({ id, visit }: Pick<PaperDetails, 'id' | 'visit'>): number {
  return positions.get(id) ?? visit?.position ?? 0
}

/** Notes how far a paper is scrolled, from 0 at its beginning to 1 at its end. */
export function notePosition(id: PaperId, position: number): void {
  positions.set(id, position)
  keeper?.scroll(id, position)
}

/** Counts the time that a person spends on a paper for as long as the component shows it. */
export function useVisit(paper: PaperDetails | null): void {
  const id = paper?.id ?? null
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is known of a paper may change while one reads it; it is one visit.
  useEffect(() => {
    if (paper === null) return
    const entry = { id: paper.id, position: positionOf(paper) }
    onScreen.push(entry)
    showTopmost()
    return () => {
      onScreen.splice(onScreen.indexOf(entry), 1)
      showTopmost()
    }
  }, [id])
}

/** Begins to keep visits: every few seconds, when another paper comes, and before the window closes. @returns how to stop */
export function beginVisits(): () => void {
  const started = visitKeeper({
    now: () => performance.now(),
    // A trace that could not be kept is no loss worth a word.
    note: (visit) => call('papers.noteVisit', visit).catch(() => {}),
  })
  keeper = started
  const attend = () => started.attend(document.visibilityState === 'visible' && document.hasFocus())
  const leave = () => {
    attend()
    void started.rest()
  }
  attend()
  for (const act of acts) window.addEventListener(act, started.act, { capture: true, passive: true })
  window.addEventListener('focus', attend)
  window.addEventListener('blur', leave)
  document.addEventListener('visibilitychange', leave)
  const timer = setInterval(() => void started.rest(), KEPT_EVERY)
  const stopFlushing = onFlush(started.rest)
  return () => {
    for (const act of acts) window.removeEventListener(act, started.act, { capture: true })
    window.removeEventListener('focus', attend)
    window.removeEventListener('blur', leave)
    document.removeEventListener('visibilitychange', leave)
    clearInterval(timer)
    stopFlushing()
    keeper = null
  }
}

function showTopmost(): void {
  const top = onScreen.at(-1)
  keeper?.show(top?.id ?? null, top?.position ?? 0)
}
