import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import type { PaperDetails } from '../../../shared/model/paper.ts'
import { usePlace } from '../../state/place-store.ts'
import { notePosition, positionOf } from '../../state/visits.ts'

/**
 * The scrolling element's ref. A paper begins where it was left, to the pixel if it was the one on screen when the app
 * was closed; where it is scrolled to is noted for the place and for the paper.
 */
export function useReaderScroll(paper: PaperDetails): RefObject<HTMLDivElement | null> {
  const scroller = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only where it was left when it came on screen counts.
  useLayoutEffect(() => {
    const element = scroller.current
    const { paperId, readerScroll } = usePlace.getState()
    if (!element || paperId !== paper.id) return
    element.scrollTop = readerScroll > 0 ? readerScroll : positionOf(paper) * roomToScroll(element)
  }, [paper.id])
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const onScroll = () => {
      usePlace.getState().setReaderScroll(element.scrollTop)
      const room = roomToScroll(element)
      notePosition(paper.id, room > 0 ? Math.min(1, Math.max(0, element.scrollTop / room)) : 0)
    }
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => element.removeEventListener('scroll', onScroll)
  }, [paper.id])
  return scroller
}

/** How far it can be scrolled, in CSS pixels. */
function roomToScroll({ scrollHeight, clientHeight }: HTMLElement): number {
  return scrollHeight - clientHeight
}
