import { defaultRangeExtractor, type Range, useVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import {
  type CSSProperties,
  type KeyboardEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
} from 'react'
import { entries, useEntries } from './entries.ts'
import styles from './entry-list.module.css'
import { parts } from './focus.ts'
import { GroupHeadings } from './group-headings.tsx'
import { isFirstOfGroup } from './groups.ts'
import { NotebookEntry } from './notebook-entry.tsx'
import { scrollPlace, useNotebook } from './notebook-store.ts'
import { moveBy, moveTo } from './picking.ts'

/** Height of a group's heading and what an entry is taken to be high before it is known, in CSS pixels. */
const HEADING_HEIGHT = 34
const ESTIMATE = 132
/** Entries that are drawn and that are fetched beyond both edges. */
const OVERSCAN = 4
const FETCHED_BEYOND = 40

const noKeys = new Int32Array()
const estimateSize = () => ESTIMATE
const headingRoom = { '--heading-height': `${HEADING_HEIGHT}px` } as CSSProperties

/** Where the entries stood when the list was last on screen, so that it comes back to the pixel. */
let measured: { keys: Int32Array; items: VirtualItem[] } | null = null

/** The entries: as many as are in sight, of however many there are. One of them has the focus. */
export function EntryList() {
  const scroller = useRef<HTMLDivElement>(null)
  const order = useNotebook((state) => state.order)
  const cursor = useNotebook((state) => state.cursor)
  const selection = useNotebook((state) => state.selection)
  const text = useNotebook(({ filter }) => filter.text)
  const isRepeated = useNotebook(({ group }) => group === 'tag')
  const keys = order?.keys ?? noKeys
  const groups = order?.groups ?? []
  useEntries()
  const rangeExtractor = useCallback(
    (range: Range) => {
      const indexes = defaultRangeExtractor(range)
      return indexes.includes(cursor) || cursor >= keys.length ? indexes : [...indexes, cursor]
    },
    [cursor, keys],
  )
  const virtualizer = useVirtualizer({
    count: keys.length,
    getScrollElement: () => scroller.current,
    // Under its tags an entry stands several times. Asked for every entry whenever one turns out to be higher or lower.
    getItemKey: useCallback(
      (index: number) => (isRepeated ? index : (keys[index] ?? -1)),
      [keys, isRepeated],
    ),
    estimateSize,
    overscan: OVERSCAN,
    scrollPaddingStart: groups.length > 0 ? HEADING_HEIGHT + 8 : 8,
    scrollPaddingEnd: 8,
    rangeExtractor,
    initialOffset: scrollPlace.offset,
    initialMeasurementsCache: measured?.keys === order?.keys ? (measured?.items ?? []) : [],
  })
  const range = virtualizer.range
  useWanted(keys, range?.startIndex ?? 0, range?.endIndex ?? 0, text)
  useFocusAtCursor(scroller, keys, cursor, (index) => virtualizer.scrollToIndex(index, { align: 'auto' }))
  useEffect(
    () => () => {
      measured = { keys, items: [...virtualizer.measurementsCache] }
    },
    [keys, virtualizer],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: another order begins where the place says.
  useLayoutEffect(() => {
    if (scrollPlace.offset === 0) virtualizer.scrollToOffset(0)
  }, [keys])
  const topOf = (index: number) => virtualizer.measurementsCache[index]?.start ?? virtualizer.getTotalSize()
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      style={headingRoom}
      role="feed"
      aria-label="Marks and notes"
      aria-busy={order === null}
      tabIndex={-1}
      onKeyDown={moveByKey}
      onScroll={(event) => {
        scrollPlace.offset = event.currentTarget.scrollTop
      }}
      {...parts.list}
    >
      <div className={styles.sheet} style={{ height: virtualizer.getTotalSize() }} role="presentation">
        <GroupHeadings
          groups={groups}
          count={keys.length}
          first={range?.startIndex ?? 0}
          last={(range?.endIndex ?? 0) + OVERSCAN}
          topOf={topOf}
        />
        {virtualizer.getVirtualItems().map(({ index, start, key }) => {
          const entryKey = keys[index]
          if (entryKey === undefined) return null
          return (
            <NotebookEntry
              key={key}
              row={entries.get(entryKey)}
              index={index}
              count={keys.length}
              top={start}
              isFirstOfGroup={isFirstOfGroup(groups, index)}
              isCurrent={index === cursor}
              isPicked={selection.has(entryKey as never)}
              measure={virtualizer.measureElement}
            />
          )
        })}
      </div>
    </div>
  )
}

/** Fetches what is in sight and around it, the nearest first. */
function useWanted(keys: Int32Array, first: number, last: number, text: string): void {
  useEffect(() => {
    const between = (from: number, to: number) => Array.from(keys.slice(Math.max(0, from), Math.max(0, to)))
    entries.want(
      [
        ...between(first, last + 1),
        ...between(last + 1, last + 1 + FETCHED_BEYOND),
        ...between(first - FETCHED_BEYOND, first),
      ],
      text,
    )
  }, [keys, first, last, text])
}

/**
 * Brings the entry at the cursor into view when that moves, and gives it the focus: when the notebook comes on screen, and
 * afterwards unless one is typing or setting something.
 */
function useFocusAtCursor(
  scroller: { readonly current: HTMLElement | null },
  keys: Int32Array,
  cursor: number,
  scrollTo: (index: number) => void,
): void {
  const before = useRef<number | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another cursor or another order is a reason to look.
  useEffect(() => {
    if (keys.length === 0) return undefined
    const isFirst = before.current === null
    // The list that comes back stands where it stood.
    if (!isFirst && before.current !== cursor) scrollTo(cursor)
    before.current = cursor
    const frame = requestAnimationFrame(() => {
      const { activeElement } = document
      const isHere = activeElement === document.body || scroller.current?.contains(activeElement) === true
      // What is typed may find nothing, and then something: the list comes back under the person's hands.
      const isTyping = activeElement?.matches('input, select, textarea') === true
      if (isTyping || (!isFirst && !isHere)) return
      scroller.current?.querySelector<HTMLElement>(`[data-entry="${cursor}"]`)?.focus({ preventScroll: true })
    })
    return () => cancelAnimationFrame(frame)
  }, [cursor, keys])
}

const PAGE = 5
const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE }

function moveByKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
  const step = steps[event.key]
  if (step !== undefined) moveBy(step)
  else if (event.key === 'Home') moveTo(0)
  else if (event.key === 'End') moveTo(Number.MAX_SAFE_INTEGER)
  else return
  event.preventDefault()
}
