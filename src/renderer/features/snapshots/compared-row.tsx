import type { ComparedPaper } from '../../../shared/model/snapshot-comparison.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { SourceText } from '../reader/index.ts'
import styles from './compared-row.module.css'
import { changeOf, distanceOf, votesGained } from './comparison-facts.ts'

interface ComparedRowProps {
  paper: ComparedPaper
  isCurrent: boolean
  /** CSS pixels from the top of the sheet. */
  top: number
  onChoose(): void
}

/** A paper of two captures: where it stood and stands, and the votes it gained. */
export function ComparedRow({ paper, isCurrent, top, onChoose }: ComparedRowProps) {
  const { before, now, title } = paper
  return (
    <li className={styles.row} style={{ transform: `translateY(${top}px)` }}>
      <button
        type="button"
        tabIndex={-1}
        aria-current={isCurrent ? 'true' : undefined}
        data-change={changeOf(paper)}
        // The focus stays where the keys are heard: a row goes when it is scrolled out of sight.
        onMouseDown={(event) => event.preventDefault()}
        onClick={onChoose}
      >
        <Rank name="rank then" value={before?.rank} />
        <Rank name="rank now" value={now?.rank} />
        <Change paper={paper} />
        <span className={styles.title}>
          <SourceText text={title} hasLiveLinks={false} />
        </span>
        <Votes paper={paper} />
      </button>
    </li>
  )
}

/** What stands in the columns, over the rows; each row says it to a screen reader by itself. */
export function ColumnNames() {
  return (
    <div className={styles.names} aria-hidden="true">
      <span>then</span>
      <span>now</span>
      <span />
      <span />
      <span>votes</span>
    </div>
  )
}

function Rank({ name, value }: { name: string; value: number | undefined }) {
  return (
    <span className={styles.rank}>
      {value === undefined ? (
        '–'
      ) : (
        <>
          <VisuallyHidden>{name} </VisuallyHidden>
          {value}
        </>
      )}
    </span>
  )
}

function Change({ paper }: { paper: ComparedPaper }) {
  const change = changeOf(paper)
  const distance = distanceOf(paper)
  return (
    <span className={styles.change}>
      {change === 'new' && 'new'}
      {change === 'gone' && 'gone'}
      {change === 'up' && (
        <>
          <span aria-hidden="true">▲ {distance}</span>
          <VisuallyHidden>up {distance}</VisuallyHidden>
        </>
      )}
      {change === 'down' && (
        <>
          <span aria-hidden="true">▼ {distance}</span>
          <VisuallyHidden>down {distance}</VisuallyHidden>
        </>
      )}
    </span>
  )
}

function Votes({ paper }: { paper: ComparedPaper }) {
  const votes = paper.now?.votes ?? paper.before?.votes ?? null
  const gained = votesGained(paper) ?? 0
  if (votes === null) return <span />
  return (
    <span className={styles.votes}>
      {votes.toLocaleString('en-GB')}
      <VisuallyHidden> votes</VisuallyHidden>
      {gained !== 0 && (
        <span className={styles.gained}>
          {gained > 0 ? ` +${gained.toLocaleString('en-GB')}` : ` −${(-gained).toLocaleString('en-GB')}`}
        </span>
      )}
    </span>
  )
}
