import { useEffect } from 'react'
import { create } from 'zustand'
import type { RecentPaper } from '../../../shared/model/paper.ts'
import { announce, announceFailure } from '../../state/announcements-store.ts'
import { call } from '../../state/bridge.ts'
import { onLibraryChanged } from '../../state/library-changes.ts'
import { choosePaper, usePlace } from '../../state/place-store.ts'
import { refresher } from '../../state/refresher.ts'
import { focusReader } from './focus.ts'

/** A paper that was read for so many seconds was begun; a shorter time is a look. */
const BEGUN_AFTER = 20

/** The paper that was begun last and is not finished; null when there is none. */
export const useContinuing = create<{ paper: RecentPaper | null }>(() => ({ paper: null }))

const recent = refresher(async () => {
  try {
    useContinuing.setState({ paper: begunLast(await call('papers.recent', {})) })
  } catch {
    // Not knowing is no reason to disturb anybody: what was known stays.
  }
})

/** Of the papers read last, the newest first, the one to go on with. */
export function begunLast(papers: readonly RecentPaper[]): RecentPaper | null {
  const isOpen = ({ state }: RecentPaper) => state === 'inbox' || state === 'later' || state === 'reading'
  const isBegun = ({ position, secondsSpent }: RecentPaper) => position > 0 || secondsSpent >= BEGUN_AFTER
  return papers.find((paper) => isOpen(paper) && isBegun(paper)) ?? null
}

/** Keeps in step which paper was begun last. */
export function useContinuingInStep(): void {
  useEffect(() => {
    recent.now()
    return onLibraryChanged(['visits', 'reading', 'papers', 'snapshots'], () => recent.whenQuiet())
  }, [])
}

/** Opens the paper that was begun last where it was left; says so when there is none. */
export async function continueReading(): Promise<void> {
  try {
    const paper = begunLast(await call('papers.recent', {}))
    if (paper === null) {
      announce({
        tone: 'info',
        message: 'No paper is begun. One that you read for a while is found here again.',
      })
      return
    }
    if (usePlace.getState().paperId !== paper.id) choosePaper(paper.id)
    focusReader()
  } catch (error) {
    announceFailure('The paper could not be found.', error)
  }
}
