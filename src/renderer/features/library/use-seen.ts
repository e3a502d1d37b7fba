import { useEffect } from 'react'
import type { PaperDetails } from '../../../shared/model/paper.ts'
import { call } from '../../state/bridge.ts'
import { usePaperDetails } from '../../state/paper-details.ts'
import { usePlace } from '../../state/place-store.ts'
import { useSettings } from '../../state/settings-store.ts'
import { useVisit } from '../../state/visits.ts'

/** What time does to the paper in the reader. */
export function useSeen(): void {
  const paperId = usePlace((place) => place.paperId)
  const { paper } = usePaperDetails(paperId)
  useReadByTime(paper !== null && paper.id === paperId ? paper : null)
}

/**
 * Counts the time that a paper is on screen, and marks it as read once it has stood there for a while and the window was
 * looked at, unless the person marks by hand alone.
 */
export function useReadByTime(paper: PaperDetails | null): void {
  useVisit(paper)
  const isByScreen = useSettings(({ settings }) => settings.markReadBy === 'screen')
  const seconds = useSettings(({ settings }) => settings.secondsToRead)
  const id = paper?.id ?? null
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it was when it came on screen counts; who marks the paper they are reading as unread means it.
  useEffect(() => {
    if (id === null || paper?.isRead || !isByScreen) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const wait = () => {
      clearTimeout(timer)
      if (document.visibilityState === 'hidden') return
      timer = setTimeout(() => {
        document.removeEventListener('visibilitychange', wait)
        // A trace that could not be kept is no loss worth a word.
        call('papers.markSeen', { id }).catch(() => {})
      }, seconds * 1000)
    }
    wait()
    document.addEventListener('visibilitychange', wait)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', wait)
    }
  }, [id, isByScreen, seconds])
}
