import { useEffect } from 'react'
import { call } from '../../state/bridge.ts'
import { usePaperDetails } from '../../state/paper-details.ts'
import { usePlace } from '../../state/place-store.ts'

/** How long a paper stands on screen before it counts as seen, in milliseconds: longer than one takes to skim past. */
const SEEN_AFTER = 1500

/** Marks the paper on screen as read once it has stood there for a while and the window was looked at. */
export function useSeen(): void {
  const paperId = usePlace((place) => place.paperId)
  const { paper } = usePaperDetails(paperId)
  const isThere = paper !== null && paper.id === paperId
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it was when it came on screen counts; who marks the paper they are reading as unread means it.
  useEffect(() => {
    if (!isThere || paperId === null || paper.isRead) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const wait = () => {
      clearTimeout(timer)
      if (document.visibilityState === 'hidden') return
      timer = setTimeout(() => {
        document.removeEventListener('visibilitychange', wait)
        // A trace that could not be kept is no loss worth a word.
        call('papers.markSeen', { id: paperId }).catch(() => {})
      }, SEEN_AFTER)
    }
    wait()
    document.addEventListener('visibilitychange', wait)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', wait)
    }
  }, [paperId, isThere])
}
