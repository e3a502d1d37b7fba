import { type CSSProperties, type MouseEvent, memo } from 'react'
import type { PaperOrder } from '../../../shared/contract/requests.ts'
import type { PaperKey } from '../../../shared/model/ids.ts'
import type { PaperRow as PaperRowData } from '../../../shared/model/paper.ts'
import { showPane } from '../../state/pane-store.ts'
import { dayHeading, todayHere } from './day-names.ts'
import { focusReader } from './focus.ts'
import { chooseAt } from './list-cursor.ts'
import styles from './list-item.module.css'
import type { ListedOrder } from './listed-order.ts'
import { PaperRow, useSpokenRow } from './paper-row.tsx'
import { extendSelectionTo, toggleSelected } from './selection.ts'

interface ListItemProps {
  id: string
  paperKey: PaperKey
  /** Null when the paper has gone, undefined while the row is being fetched. */
  row: PaperRowData | null | undefined
  order: ListedOrder
  index: number
  /** The day that begins with this paper, if one does. */
  day: PaperOrder['days'][number] | null
  /** Where it stands in the list, in CSS pixels. */
  top: number
  isCurrent: boolean
  isSelected: boolean
  /** Takes the element whose height is to be known. */
  measure: (element: HTMLElement | null) => void
}

/** One place of the list: a paper, under the heading of its day where it is the first of it. */
export const ListItem = memo(function ListItem(props: ListItemProps) {
  const { id, paperKey, row, order, index, day, top, isCurrent, isSelected, measure } = props
  const spoken = useSpokenRow(row)
  const onClick = (event: MouseEvent) => {
    if (event.shiftKey) extendSelectionTo(index)
    else if (event.ctrlKey || event.metaKey) toggleSelected(paperKey)
    else open(index)
  }
  return (
    <div
      ref={measure}
      data-index={index}
      className={styles.item}
      style={{ '--top': `${top}px` } as CSSProperties}
      role="presentation"
    >
      {day !== null && (
        <div className={styles.day} aria-hidden>
          {dayHeading(day.day, todayHere())}
        </div>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the list that holds the focus hears the keys. */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the list names it as its active descendant. */}
      <div
        id={id}
        className={styles.row}
        role="option"
        aria-label={spoken ?? 'Being read from the library'}
        aria-selected={isSelected}
        aria-setsize={order.keys.length}
        aria-posinset={index + 1}
        data-current={isCurrent ? '' : undefined}
        data-selected={isSelected && !isCurrent ? '' : undefined}
        data-read={row?.isRead ? '' : undefined}
        data-unread={row?.isRead === false ? '' : undefined}
        onClick={onClick}
        onDoubleClick={focusReader}
      >
        {row ? <PaperRow row={row} subject={order} /> : <div className={styles.blank} />}
      </div>
    </div>
  )
})

/** Chooses a paper to read: where there is room for one pane, the paper takes it. */
function open(index: number): void {
  chooseAt(index)
  showPane('reader')
}
