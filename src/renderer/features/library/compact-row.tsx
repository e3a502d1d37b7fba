import { memo } from 'react'
import type { PaperRow } from '../../../shared/model/paper.ts'
import styles from './compact-row.module.css'
import { todayHere } from './day-names.ts'
import type { OrderedSubject } from './listed-order.ts'
import { shortDayOfRow, stateToShow, votesFigure } from './row-facts.ts'
import { hasMarks, RowMarks } from './row-marks.tsx'
import { RowTitle } from './row-title.tsx'

/** A paper in one line: its title, what a person did with it, its votes and its day. */
export const CompactRow = memo(function CompactRow({
  row,
  subject,
}: {
  row: PaperRow
  subject: OrderedSubject
}) {
  const drawn = { row, state: stateToShow(row.state, subject) }
  return (
    <>
      <RowTitle row={row} isOneLine />
      {hasMarks(drawn) && <RowMarks {...drawn} />}
      <span className={`${styles.figure} ${styles.votes}`}>{votesFigure(row)}</span>
      <span className={styles.figure}>{shortDayOfRow(row, subject, todayHere())}</span>
    </>
  )
})
