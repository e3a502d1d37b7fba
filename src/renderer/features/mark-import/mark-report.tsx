import type { MarkReport as Report, ReportedMark } from '../../../shared/model/exchange.ts'
import { plainNumber } from '../../ui/plain-number.ts'
import styles from './mark-report.module.css'
import { groupsOf, type OutcomeGroup } from './outcome-groups.ts'

/** Marks of one group that are listed; the others are counted. */
const LISTED = 300

/** What became of marks, or would: a group for each outcome, which opens. */
export function MarkReport({ report }: { report: Report }) {
  return (
    <ul className={styles.groups}>
      {groupsOf(report).map((group) => (
        <li key={group.outcome}>
          <Group group={group} />
        </li>
      ))}
    </ul>
  )
}

function Group({ group }: { group: OutcomeGroup }) {
  const { outcome, title, about, count, marks } = group
  const listed = [...marks.slice(0, LISTED).entries()]
  const others = count - listed.length
  return (
    <details className={styles.group} data-outcome={outcome}>
      <summary className={styles.summary}>
        <span className={styles.count}>{plainNumber.format(count)}</span>
        <span className={styles.title}>{title}</span>
        <span className={styles.about}>{about}</span>
      </summary>
      <ul className={styles.marks}>
        {listed.map(([place, mark]) => (
          <li key={place}>
            <Mark mark={mark} />
          </li>
        ))}
        {others > 0 && <li className={styles.about}>And {plainNumber.format(others)} more.</li>}
      </ul>
    </details>
  )
}

function Mark({ mark: { quote, comment, paperTitle } }: { mark: ReportedMark }) {
  return (
    <>
      {quote !== null && <blockquote className={styles.quote}>{quote}</blockquote>}
      {comment !== null && <p className={styles.comment}>{comment}</p>}
      {paperTitle !== null && <p className={styles.paper}>{paperTitle}</p>}
    </>
  )
}
