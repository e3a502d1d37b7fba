import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { usePlace } from '../../state/place-store.ts'
import { dayHeading, todayHere } from './day-names.ts'
import { listAttribute } from './focus.ts'
import { prefetchNeighbours } from './list-cursor.ts'
import { ListItem } from './list-item.tsx'
import { moveByKey } from './list-keys.ts'
import { useList, viewport } from './list-store.ts'
import { dayBeginningAt, indexOfKey, keyAt, keysBetween, type ListedOrder } from './listed-order.ts'
import styles from './paper-rows.module.css'
import { rows, useRows } from './rows.ts'
import { ROW_ESTIMATE } from './scroll-place.ts'
import { useKeptFocus } from './use-kept-focus.ts'
import { useKeptScroll } from './use-kept-scroll.ts'

/** Rows that are drawn beyond both edges. */
const OVERSCAN = 3
/** Rows that are fetched beyond both edges: a held key does not overtake them. */
const FETCHED_BEYOND = 60
/** How much of its neighbour shows beside a row that is scrolled into view, in CSS pixels. */
const NEIGHBOUR_SHOWN = 28

/** The list itself: as many rows as are in sight, of however many there are. It is one stop of the Tab key. */
export function PaperRows({ order }: { order: ListedOrder }) {
  const scroller = useRef<HTMLDivElement>(null)
  const cursor = useList((list) => list.cursor)
  const selection = useList((list) => list.selection)
  const cursorIndex = useMemo(() => indexOfKey(order, cursor), [order, cursor])
  const { keys, source, query } = order
  const subject = useMemo(() => ({ source, query }), [source, query])
  // The row that the focus is said to be on is always there, however far the list is scrolled from it.
  const rangeExtractor = useCallback(
    (range: Range) => {
      const indexes = defaultRangeExtractor(range)
      return cursorIndex < 0 || indexes.includes(cursorIndex) ? indexes : [...indexes, cursorIndex]
    },
    [cursorIndex],
  )
  const virtualizer = useVirtualizer({
    count: keys.length,
    getScrollElement: () => scroller.current,
    getItemKey: useCallback((index: number) => keys[index] ?? -1, [keys]),
    // The same for all: it is asked for every paper whenever a row turns out to be higher or lower.
    estimateSize,
    overscan: OVERSCAN,
    scrollPaddingStart: NEIGHBOUR_SHOWN,
    scrollPaddingEnd: NEIGHBOUR_SHOWN,
    rangeExtractor,
  })
  const items = virtualizer.getVirtualItems()
  useRows()
  useKeptScroll(virtualizer, order, cursorIndex)
  useWantedRows(order, virtualizer.range)
  useKeptFocus(scroller)
  return (
    <div
      ref={scroller}
      {...listAttribute}
      className={styles.scroller}
      role="listbox"
      aria-label="Papers"
      aria-multiselectable="true"
      aria-activedescendant={cursorIndex < 0 ? undefined : optionId(cursor)}
      tabIndex={0}
      onKeyDown={moveByKey}
    >
      <div className={styles.sheet} style={{ height: virtualizer.getTotalSize() }} role="presentation">
        {items.map(({ index, start }) => {
          const key = keyAt(order, index)
          if (key === null) return null
          return (
            <ListItem
              key={key}
              paperKey={key}
              row={rows.get(key)}
              subject={subject}
              index={index}
              count={keys.length}
              heading={headingAt(order, index)}
              top={start}
              isCurrent={key === cursor}
              isPicked={selection.size > 0 ? selection.has(key) : null}
              measure={virtualizer.measureElement}
              id={optionId(key)}
            />
          )
        })}
      </div>
    </div>
  )
}

/** Fetches what is in sight and around it, the nearest first, and the papers beside the chosen one. */
function useWantedRows(order: ListedOrder, range: { startIndex: number; endIndex: number } | null): void {
  const first = range?.startIndex ?? 0
  const last = range?.endIndex ?? -1
  useEffect(() => {
    if (last < first) return
    Object.assign(viewport, { firstIndex: first, lastIndex: last })
    const inSight = keysBetween(order, first, last + 1)
    const below = keysBetween(order, last + 1, last + 1 + FETCHED_BEYOND)
    const above = keysBetween(order, first - FETCHED_BEYOND, first)
    rows.want([...inSight, ...below, ...above], order.query)
  }, [order, first, last])
  const version = useRows()
  const paperId = usePlace((place) => place.paperId)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another paper, another list and rows that came are what makes it look.
  useEffect(prefetchNeighbours, [order, paperId, version])
}

function headingAt(order: ListedOrder, index: number): string | null {
  const day = dayBeginningAt(order, index)
  return day && dayHeading(day.day, todayHere())
}

function estimateSize(): number {
  return ROW_ESTIMATE
}

function optionId(key: number | null): string {
  return `paper-${key}`
}
