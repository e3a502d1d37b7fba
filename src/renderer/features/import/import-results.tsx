import type { ImportOutcome } from '../../../shared/model/job.ts'
import { useLayer } from '../../state/layers.ts'
import { Dialog } from '../../ui/dialog.tsx'
import styles from './import-results.module.css'
import { showOutcomes, useJobs } from './jobs-store.ts'
import { describeCounts } from './outcome-words.ts'

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
      <Outcome outcome={outcome} />
    </li>
  ))
}

function Outcome({ outcome }: { outcome: ImportOutcome }) {
  if (outcome.kind === 'refused') {
    return (
      <>
        <h3 className={styles.origin}>{outcome.origin}</h3>
        <p className={styles.refused}>Not imported. {outcome.message}</p>
      </>
    )
  }
  const { origin, formatTitle, counts, isAlreadyImported, problems } = outcome
  return (
    <>
      <h3 className={styles.origin}>{origin}</h3>
      <p className={styles.taken}>
        {formatTitle}:{' '}
        {isAlreadyImported
          ? `already imported, ${counts.held} papers held, nothing changed.`
          : `${counts.found} found, ${describeCounts(counts)}.`}
      </p>
      {problems.length > 0 && (
        <ol className={styles.problems}>
          {problems.map(({ line, message }) => (
            <li key={`${line} ${message}`}>
              {line > 0 && <span className={styles.line}>Line {line}</span>}
              {message}
            </li>
          ))}
        </ol>
      )}
    </>
  )
}
