import { useMemo } from 'react'
import { todayHere } from './day-names.ts'
import styles from './group-headings.module.css'
import { groupHeading } from './group-names.ts'
import { groupIndexAt, type ListedOrder } from './listed-order.ts'
import { useShelves } from './shelves-store.ts'
import { snapshotNames } from './source-names.ts'

interface GroupHeadingsProps {
  order: ListedOrder
  /** The first and the last place of the list that are drawn. */
  first: number
  last: number
  /** How far from the top of the list the paper at a place begins, in CSS pixels; beyond the last, where it ends. */
  topOf: (index: number) => number
}

/**
 * The headings of the groups that are drawn, over their papers. Each keeps to the upper edge of the list for as long as
 * papers of its group are in sight, by the browser's own doing: nothing here follows the scrolling.
 */
export function GroupHeadings({ order, first, last, topOf }: GroupHeadingsProps) {
  const snapshots = useShelves((shelves) => shelves.snapshots)
  const today = todayHere()
  const names = useMemo(() => snapshotNames(snapshots, today), [snapshots, today])
  const { groups, keys } = order
  if (groups.length === 0) return null
  const from = Math.max(0, groupIndexAt(order, first))
  return groups.slice(from, groupIndexAt(order, last) + 1).map((group, index) => {
    const top = topOf(group.start)
    const height = topOf(groups[from + index + 1]?.start ?? keys.length) - top
    const heading = groupHeading(group, names, today)
    return (
      <div
        key={group.kind === 'day' ? `${group.day}` : group.id}
        className={styles.group}
        style={{ top, height }}
        aria-hidden
      >
        <div className={styles.heading} data-group-heading="">
          <span>{heading}</span>
        </div>
      </div>
    )
  })
}
