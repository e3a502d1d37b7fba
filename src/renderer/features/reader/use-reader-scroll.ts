import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import type { PaperId } from '../../../shared/model/ids.ts'
import { usePlace } from '../../state/place-store.ts'

/**
 * The scrolling element's ref. A paper begins where it was left when the app was closed, if it was the one on
 * screen then, else at its top; where it is scrolled to is noted in the place store.
 */
export function useReaderScroll(paperId: PaperId): RefObject<HTMLDivElement | null> {
  const scroller = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const place = usePlace.getState()
    if (scroller.current && place.paperId === paperId) scroller.current.scrollTop = place.readerScroll
  }, [paperId])
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const onScroll = () => usePlace.getState().setReaderScroll(element.scrollTop)
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => element.removeEventListener('scroll', onScroll)
  }, [])
  return scroller
}
