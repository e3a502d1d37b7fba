import { type CSSProperties, type MouseEvent, memo, useLayoutEffect, useRef } from 'react'
import type { PaperKey } from '../../../shared/model/ids.ts'
import type { PaperRow as PaperRowData } from '../../../shared/model/paper.ts'
import { showPane } from '../../state/pane-store.ts'
import { focusReader } from './focus.ts'
import { chooseAt } from './list-cursor.ts'
import styles from './list-item.module.css'
import type { ListSubject } from './listed-order.ts'
import { PaperRow, useSpokenRow } from './paper-row.tsx'
import { extendSelectionTo, toggleSelected } from './selection.ts'

interface ListItemProps {
  id: string
  paperKey: PaperKey
  /** Null when the paper has gone, undefined while the row is being fetched. */
  row: PaperRowData | null | undefined
  subject: ListSubject
  index: number
  /** How many papers are listed. */
  count: number
  /** The heading of the day that begins with this paper, if one does. */
  heading: string | null
  /** Where it stands in the list, in CSS pixels. */
  top: number
  isCurrent: boolean
  /** Whether it is one of several that are picked; null while none is. */
  isPicked: boolean | null
  /** Takes the element whose height is to be known. */
  measure: (element: HTMLElement | null) => void
}

/** One place of the list: a paper, under the heading of its day where it is the first of it. */
export const ListItem = memo(function ListItem(props: ListItemProps) {
  const { id, paperKey, row, subject, index, count, heading, top, isCurrent, isPicked, measure } = props
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
      className={styles.item}
      style={{ '--top': `${top}px` } as CSSProperties}
      role="presentation"
    >
      {heading !== null && (
        <div className={styles.day} aria-hidden>
          {heading}
        </div>
      )}
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
        onClick={onClick}
        onDoubleClick={focusReader}
      >
        {row ? <PaperRow row={row} subject={subject} /> : <div className={styles.blank} />}
      </div>
    </div>
  )
})

/** Chooses a paper to read: where there is room for one pane, the paper takes it. */
function open(index: number): void {
  chooseAt(index)
  showPane('reader')
}
