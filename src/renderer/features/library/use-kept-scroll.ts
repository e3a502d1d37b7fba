import type { Virtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef } from 'react'
import type { PaperKey } from '../../../shared/model/ids.ts'
import { usePlace } from '../../state/place-store.ts'
import { indexOfKey, isSameOrdering, isSameSubject, keyAt, type ListedOrder } from './listed-order.ts'
import { placeOfScroll, scrollOfPlace } from './scroll-place.ts'

/** What was on screen when the list was last painted: each row's key, and its distance from the upper edge. */
interface Seen {
  readonly order: ListedOrder
  readonly offset: number
  readonly tops: readonly (readonly [key: PaperKey, top: number])[]
}

type ListVirtualizer = Virtualizer<HTMLDivElement, Element>

/**
 * Keeps the list where it is. While it changes under the person's eyes, what they see stays where it stands; another
 * list begins where the place says; and the chosen paper is scrolled into view whenever another one is chosen.
 */
export function useKeptScroll(virtualizer: ListVirtualizer, order: ListedOrder, cursorIndex: number): void {
  const seen = useRef<Seen | null>(null)
  const cursorKey = keyAt(order, cursorIndex)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another order is a reason to look where things stand.
  useLayoutEffect(() => {
    const offset = offsetAfter(seen.current, order, cursorKey, virtualizer)
    if (offset === null || offset === virtualizer.scrollOffset) return
    virtualizer.scrollToOffset(offset)
    // It is told by an event later. Rows that are measured before that would be taken for rows in sight, and what is in
    // sight would be moved by what they differ.
    virtualizer.scrollOffset = offset
  }, [order])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a paper that stays chosen while the list changes is no reason to scroll.
  useEffect(() => {
    if (cursorIndex >= 0) virtualizer.scrollToIndex(cursorIndex, { align: 'auto' })
  }, [cursorKey])
  useEffect(() => {
    seen.current = look(virtualizer, order)
  })
  useEffect(() => {
    const element = virtualizer.scrollElement
    if (element === null) return
    const onScroll = () => {
      seen.current = look(virtualizer, order)
      keepPlace(virtualizer)
    }
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => element.removeEventListener('scroll', onScroll)
  }, [virtualizer, order])
}

/** Where a list begins that takes the place of what was seen before; null where that stands already. */
function offsetAfter(
  before: Seen | null,
  order: ListedOrder,
  cursor: PaperKey | null,
  virtualizer: ListVirtualizer,
): number | null {
  if (before === null || !isSameSubject(before.order, order)) {
    return offsetOfPlace(usePlace.getState().listScroll, virtualizer)
  }
  return isSameOrdering(before.order, order)
    ? offsetToStay(before, order, cursor, virtualizer)
    : offsetToFollow(before, order, cursor, virtualizer)
}

/**
 * The offset at which the chosen paper stands where it stood, in a list that was ordered anew: one goes on from there.
 * If it was not in sight it comes to the middle, and where nothing is chosen the list begins at its top.
 */
function offsetToFollow(
  { tops }: Seen,
  order: ListedOrder,
  cursor: PaperKey | null,
  virtualizer: ListVirtualizer,
): number {
  const item = virtualizer.measurementsCache[indexOfKey(order, cursor)]
  if (item === undefined) return 0
  const room = (virtualizer.scrollRect?.height ?? 0) - item.size
  const { scrollPaddingStart, scrollPaddingEnd } = virtualizer.options
  const stood = tops.find(([key]) => key === cursor)?.[1] ?? room / 2
  const top = Math.max(Math.min(stood, room - scrollPaddingEnd), scrollPaddingStart)
  return Math.max(0, item.start - top)
}

/** The offset at which the first row in sight that is still listed stands where it stood; null to stay. */
function offsetToStay(
  { offset, tops }: Seen,
  order: ListedOrder,
  cursor: PaperKey | null,
  virtualizer: ListVirtualizer,
): number | null {
  // At the very top one sees what is new, unless one is reading a paper that stands there.
  const isReading = cursor !== null && tops.some(([key]) => key === cursor)
  if (offset <= 0 && !isReading) return null
  for (const [key, top] of tops) {
    const item = virtualizer.measurementsCache[indexOfKey(order, key)]
    if (item !== undefined) return Math.max(0, item.start - top)
  }
  return null
}

function offsetOfPlace(listScroll: number, virtualizer: ListVirtualizer): number {
  const { index, part } = placeOfScroll(listScroll)
  const item = virtualizer.measurementsCache[index]
  return item === undefined ? 0 : item.start + item.size * part
}

function look(virtualizer: ListVirtualizer, order: ListedOrder): Seen {
  const offset = virtualizer.scrollOffset ?? 0
  const inSight = virtualizer
    .getVirtualItems()
    .filter(({ start, end }) => end > offset && start < offset + (virtualizer.scrollRect?.height ?? 0))
  return { order, offset, tops: inSight.map(({ key, start }) => [key as PaperKey, start - offset] as const) }
}

function keepPlace(virtualizer: ListVirtualizer): void {
  // Not the element's: asking that lays the page out once more for every step of a scroll.
  const offset = virtualizer.scrollOffset ?? 0
  const item = virtualizer.getVirtualItemForOffset(offset)
  if (item === undefined) return
  const listScroll = scrollOfPlace({ index: item.index, part: (offset - item.start) / item.size })
  usePlace.setState({ listScroll })
}
