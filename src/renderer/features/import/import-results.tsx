import type { ImportOutcome } from '../../../shared/model/job.ts'
import type { ImportProblem } from '../../../shared/model/snapshot.ts'
import { useLayer } from '../../state/layers.ts'
import { Dialog } from '../../ui/dialog.tsx'
import styles from './import-results.module.css'
import { showOutcomes, useJobs } from './jobs-store.ts'
import { describeSnapshot } from './outcome-words.ts'

/** More places than a person would look at are counted, not listed. */
const LISTED_PROBLEMS = 200

/** What became of every input of an import, with each place that a person should look at. */
export function ImportResults() {
  const shown = useJobs((jobs) => jobs.shown)
  const close = () => showOutcomes(null)
  useLayer(shown !== null, close)
  return (
    <Dialog title="What was imported" isOpen={shown !== null} onClose={close}>
      <ul className={styles.outcomes}>{shown && drawOutcomes(shown.outcomes)}</ul>
    </Dialog>
  )
}

/** The list is final, and may name one file twice: an outcome's place is its identity. */
function drawOutcomes(outcomes: readonly ImportOutcome[]) {
  const places = [...outcomes.entries()]
  return places.map(([place, outcome]) => (
    <li key={place}>
      <h3 className={styles.origin}>{outcome.origin}</h3>
      {outcome.kind === 'refused' ? (
        <p className={styles.refused}>Not imported. {outcome.message}</p>
      ) : outcome.kind === 'feeds' ? (
        <p className={styles.taken}>It names feeds, to which you can subscribe.</p>
      ) : outcome.kind === 'exchange' ? (
        <p className={styles.taken}>{outcome.formTitle}: shown on its own, for you to say what to do.</p>
      ) : outcome.kind === 'look' ? (
        <p className={styles.taken}>Not imported yet: it waits for you to look at it.</p>
      ) : outcome.kind === 'reread' ? (
        <p className={styles.taken}>Read again: {outcome.changes}.</p>
      ) : (
        <>
          <p className={styles.taken}>{describeSnapshot(outcome)}</p>
          <Problems problems={outcome.problems} />
        </>
      )}
    </li>
  ))
}

function Problems({ problems }: { problems: readonly ImportProblem[] }) {
  if (problems.length === 0) return null
  const listed = [...problems.slice(0, LISTED_PROBLEMS).entries()]
  const others = problems.length - listed.length
  return (
    <ol className={styles.problems}>
      {listed.map(([place, { line, message }]) => (
        <li key={place}>
          {line > 0 && <span className={styles.line}>Line {line}:</span>}
          {message}
        </li>
      ))}
      {others > 0 && <li>And {others} more.</li>}
    </ol>
  )
}
