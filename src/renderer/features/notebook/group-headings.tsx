import type { NotebookGroup } from '../../../shared/model/notebook.ts'
import { plainNumber } from '../../ui/plain-number.ts'
import { SourceText } from '../reader/index.ts'
import { dayName } from './day-name.ts'
import styles from './group-headings.module.css'
import { groupIndexAt } from './groups.ts'
import { useNotebook } from './notebook-store.ts'

interface GroupHeadingsProps {
  groups: readonly NotebookGroup[]
  count: number
  /** The first and the last place of the list that are drawn. */
  first: number
  last: number
  /** How far from the top the entry at a place begins, in CSS pixels; beyond the last, where it ends. */
  topOf: (index: number) => number
}

/** The headings of the groups that are drawn. Each keeps to the upper edge while entries of its group are in sight. */
export function GroupHeadings({ groups, count, first, last, topOf }: GroupHeadingsProps) {
  const grouping = useNotebook((state) => state.group)
  if (groups.length === 0) return null
  const from = Math.max(0, groupIndexAt(groups, first))
  return groups.slice(from, groupIndexAt(groups, last) + 1).map((group, index) => {
    const end = groups[from + index + 1]?.start ?? count
    const top = topOf(group.start)
    const style = { top, height: topOf(end) - top }
    return (
      <div key={`${group.value} ${group.start}`} className={styles.group} style={style} role="presentation">
        <h2 className={styles.heading}>
          <span className={styles.name}>
            {grouping === 'paper' ? (
              <SourceText text={group.name} hasLiveLinks={false} />
            ) : grouping === 'day' ? (
              dayName(group.name)
            ) : (
              group.name
            )}
          </span>
          <span className={styles.count}>{plainNumber.format(end - group.start)}</span>
        </h2>
      </div>
    )
  })
}
