import { memo } from 'react'
import type { PaperRow } from '../../../shared/model/paper.ts'
import { authorsInBrief } from './author-names.ts'
import styles from './columns.module.css'
import { todayHere } from './day-names.ts'
import type { OrderedSubject } from './listed-order.ts'
import { shortDayOfRow, stateToShow, votesFigure } from './row-facts.ts'
import { RowMarks } from './row-marks.tsx'
import { RowTitle } from './row-title.tsx'

/** A paper as a line of a table: title, authors where there is room for them, day, votes, and marks. */
export const ColumnRow = memo(function ColumnRow({
  row,
  subject,
}: {
  row: PaperRow
  subject: OrderedSubject
}) {
  const { names, others } = authorsInBrief(row.authors, row.authorCount)
  return (
    <>
      <RowTitle row={row} isOneLine />
      <span className={styles.authors}>
        <span>{names}</span>
        {names !== '' && others > 0 && `\u00a0+${others}`}
      </span>
      <span className={styles.figure}>{shortDayOfRow(row, subject, todayHere())}</span>
      <span className={styles.figure}>{votesFigure(row)}</span>
      <span className={styles.marks}>
        <RowMarks row={row} state={stateToShow(row.state, subject)} />
      </span>
    </>
  )
})
