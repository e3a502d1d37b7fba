import { type MouseEvent, memo, useLayoutEffect, useRef } from 'react'
import type { PaperKey } from '../../../shared/model/ids.ts'
import type { PaperRow as PaperRowData } from '../../../shared/model/paper.ts'
import type { Settings } from '../../../shared/model/settings.ts'
import { showPane } from '../../state/pane-store.ts'
import { ColumnRow } from './column-row.tsx'
import { CompactRow } from './compact-row.tsx'
import { focusReader } from './focus.ts'
import { chooseAt } from './list-cursor.ts'
import styles from './list-item.module.css'
import type { OrderedSubject } from './listed-order.ts'
import { PaperRow, useSpokenRow } from './paper-row.tsx'
import { beginRowDrag, prepareRowDrag } from './row-drag.ts'
import { extendSelectionTo, toggleSelected } from './selection.ts'

type Layout = Settings['listLayout']

interface ListItemProps {
  id: string
  paperKey: PaperKey
  /** Null when the paper has gone, undefined while the row is being fetched. */
  row: PaperRowData | null | undefined
  subject: OrderedSubject
  index: number
  /** How many papers are listed. */
  count: number
  layout: Layout
  /** Whether the heading of its group stands over it, and takes room. */
  isFirstOfGroup: boolean
  /** Where it stands in the list, in CSS pixels. */
  top: number
  isCurrent: boolean
  /** Whether it is one of several that are picked; null while none is. */
  isPicked: boolean | null
  /** Takes the element whose height is to be known. */
  measure: (element: HTMLElement | null) => void
}

/** One place of the list: a paper, with room for a heading over it where it is the first of its group. */
export const ListItem = memo(function ListItem(props: ListItemProps) {
  const {
    id,
    paperKey,
    row,
    subject,
    layout,
    index,
    count,
    isFirstOfGroup,
    top,
    isCurrent,
    isPicked,
    measure,
  } = props
  const element = useRef<HTMLDivElement>(null)
  const spoken = useSpokenRow(row)
  const isKnown = row !== undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: a row that takes the place of a blank is measured before it is painted, so that none overlaps.
  useLayoutEffect(() => measure(element.current), [measure, isKnown])
  const onClick = (event: MouseEvent) => {
    if (event.shiftKey) extendSelectionTo(index)
    else if (event.ctrlKey || event.metaKey) toggleSelected(paperKey)
    else open(index)
  }
  return (
    <div
      ref={element}
      data-index={index}
      data-first-of-group={isFirstOfGroup ? '' : undefined}
      className={styles.item}
      // Not by a property of our own: those go down to everything in the row, and would have it all styled anew.
      style={{ transform: `translateY(${top}px)` }}
      role="presentation"
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the list that holds the focus hears the keys. */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the list names it as its active descendant. */}
      <div
        id={id}
        className={styles.row}
        role="option"
        aria-label={spoken ?? 'Being read from the library'}
        aria-selected={isPicked ?? isCurrent}
        aria-setsize={count}
        aria-posinset={index + 1}
        data-current={isCurrent ? '' : undefined}
        data-picked={isPicked ? '' : undefined}
        data-read={row?.isRead ? '' : undefined}
        data-unread={row?.isRead === false ? '' : undefined}
        draggable={isKnown}
        onPointerDown={(event) => event.button === 0 && prepareRowDrag(paperKey)}
        onDragStart={(event) => beginRowDrag(event.nativeEvent, paperKey)}
        onClick={onClick}
        onDoubleClick={focusReader}
      >
        {row ? <Drawn row={row} subject={subject} layout={layout} /> : <div className={styles.blank} />}
      </div>
    </div>
  )
})

/** A paper as the layout of the list draws it. */
function Drawn({ layout, ...props }: { row: PaperRowData; subject: OrderedSubject; layout: Layout }) {
  switch (layout) {
    case 'cards':
      return <PaperRow {...props} />
    case 'compact':
      return <CompactRow {...props} />
    case 'columns':
      return <ColumnRow {...props} />
  }
}

/** Chooses a paper to read: where there is room for one pane, the paper takes it. */
function open(index: number): void {
  chooseAt(index)
  showPane('reader')
}
