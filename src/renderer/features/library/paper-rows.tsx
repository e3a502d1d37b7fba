import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, useCallback, useEffect, useMemo, useRef } from 'react'
import type { Settings } from '../../../shared/model/settings.ts'
import { usePlace } from '../../state/place-store.ts'
import { ColumnHeader } from './column-header.tsx'
import { listAttribute } from './focus.ts'
import { GroupHeadings } from './group-headings.tsx'
import { prefetchNeighbours } from './list-cursor.ts'
import { ListItem } from './list-item.tsx'
import { moveByKey } from './list-keys.ts'
import { useList, viewport } from './list-store.ts'
import { indexOfKey, isFirstOfGroup, keyAt, keysBetween, type ListedOrder } from './listed-order.ts'
import styles from './paper-rows.module.css'
import { estimateOfRow, HEADING_HEIGHT } from './row-heights.ts'
import { rows, useRows } from './rows.ts'
import { useKeptFocus } from './use-kept-focus.ts'
import { useKeptScroll } from './use-kept-scroll.ts'
import { wordsShown } from './words-shown.ts'

/** Rows that are drawn beyond both edges. */
const OVERSCAN = 3
/** Rows that are fetched beyond both edges: a held key does not overtake them. */
const FETCHED_BEYOND = 60
/** How much of its neighbour shows beside a card that is scrolled into view, in CSS pixels. */
const NEIGHBOUR_SHOWN = 28

const headingRoom = { '--heading-height': `${HEADING_HEIGHT}px` } as CSSProperties

interface PaperRowsProps {
  order: ListedOrder
  /** They decide how high rows are, and must stay the same for as long as the component is there. */
  layout: Settings['listLayout']
  density: Settings['listDensity']
}

/** The list itself: as many rows as are in sight, of however many there are. It is one stop of the Tab key. */
export function PaperRows({ order, layout, density }: PaperRowsProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const cursor = useList((list) => list.cursor)
  const selection = useList((list) => list.selection)
  const cursorIndex = useMemo(() => indexOfKey(order, cursor), [order, cursor])
  const { keys, source, query, ordering } = order
  const subject = useMemo(() => ({ source, query, ordering }), [source, query, ordering])
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
    estimateSize: useCallback(() => estimateOfRow(layout, density), [layout, density]),
    overscan: OVERSCAN,
    scrollPaddingStart: NEIGHBOUR_SHOWN + (order.groups.length > 0 ? HEADING_HEIGHT : 0),
    scrollPaddingEnd: NEIGHBOUR_SHOWN,
    rangeExtractor,
  })
  const items = virtualizer.getVirtualItems()
  const topOf = (index: number) => virtualizer.measurementsCache[index]?.start ?? virtualizer.getTotalSize()
  useRows()
  useKeptScroll(virtualizer, order, cursorIndex)
  useWantedRows(order, virtualizer.range)
  useKeptFocus(scroller)
  return (
    <div className={styles.rows} style={headingRoom} data-layout={layout} data-density={density}>
      {layout === 'columns' && <ColumnHeader subject={subject} />}
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
          <GroupHeadings
            order={order}
            first={virtualizer.range?.startIndex ?? 0}
            last={(virtualizer.range?.endIndex ?? 0) + OVERSCAN}
            topOf={topOf}
          />
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
                layout={layout}
                isFirstOfGroup={isFirstOfGroup(order, index)}
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
    rows.want([...inSight, ...below, ...above], wordsShown(order))
  }, [order, first, last])
  const version = useRows()
  const paperId = usePlace((place) => place.paperId)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another paper, another list and rows that came are what makes it look.
  useEffect(prefetchNeighbours, [order, paperId, version])
}

function optionId(key: number | null): string {
  return `paper-${key}`
}
