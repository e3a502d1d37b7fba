import type { KeptSnapshot } from '../../../shared/model/snapshot.ts'
import { Kbd } from '../../ui/kbd.tsx'
import { KeyCombination } from '../../ui/key-combination.tsx'
import { compareChosen } from './compare-store.ts'
import styles from './snapshot-details.module.css'
import { countsOf, factsOf, howGone, partnerOf } from './snapshot-words.ts'
import { askToReread, askToTakeBack, cancelReread, openPapers, useSnapshots } from './snapshots-store.ts'

/** More places than a person would look at are counted, not listed. */
const LISTED_PROBLEMS = 200

/** All that is known of a snapshot, and what can be done with it. */
export function SnapshotDetails({ snapshot }: { snapshot: KeptSnapshot }) {
  const { origin, format, importedAt, takenBackAt, status } = snapshot
  const newestParser = useSnapshots(
    ({ forms }) => forms.find(({ name }) => name === format)?.parserVersion ?? null,
  )
  return (
    <article className={styles.details} aria-label={origin}>
      <div className={styles.scroller}>
        <h3 className={styles.title}>{origin}</h3>
        {takenBackAt !== null && <p className={styles.note}>{howGone(takenBackAt, importedAt)}</p>}
        {status === 'cancelled' && (
          <p className={styles.note}>Its import was cut short. Import the same file again to go on.</p>
        )}
        <Said />
        <dl className={styles.counts}>
          {countsOf(snapshot).map(([name, count]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{count}</dd>
            </div>
          ))}
        </dl>
        <dl className={styles.facts}>
          {factsOf(snapshot, newestParser).map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <Problems snapshot={snapshot} />
      </div>
      <Actions snapshot={snapshot} />
    </article>
  )
}

/** What was done last, or is being done. */
function Said() {
  const { said, rereading } = useSnapshots()
  if (rereading !== null) {
    const { progress } = rereading
    const howFar = progress?.total ? `: ${progress.done} of ${progress.total} papers` : '…'
    return (
      <p className={styles.said} role="status">
        Reading it again{howFar}
        <button type="button" onClick={cancelReread}>
          Cancel
        </button>
      </p>
    )
  }
  return (
    <p className={styles.said} role="status" hidden={said === null}>
      {said?.message}
      {said?.canUndo && (
        <span className={styles.undo} aria-hidden="true">
          Undo <KeyCombination keys="Mod+z" />
        </span>
      )}
    </p>
  )
}

function Problems({ snapshot: { problems } }: { snapshot: KeptSnapshot }) {
  if (problems.length === 0) return null
  const listed = [...problems.slice(0, LISTED_PROBLEMS).entries()]
  const others = problems.length - listed.length
  return (
    <section className={styles.problems} aria-label="Places to look at">
      <h4>{problems.length === 1 ? 'One place' : `${problems.length} places`} to look at</h4>
      <ol>
        {listed.map(([place, { line, message }]) => (
          <li key={place}>
            <span className={styles.line}>{line > 0 ? `Line ${line}` : ''}</span>
            <span>{message}</span>
          </li>
        ))}
      </ol>
      {others > 0 && <p>And {others} more.</p>}
    </section>
  )
}

function Actions({ snapshot }: { snapshot: KeptSnapshot }) {
  const isBusy = useSnapshots(({ rereading }) => rereading !== null)
  const hasPartner = useSnapshots(({ snapshots }) => partnerOf(snapshots ?? [], snapshot.id) !== null)
  const isGone = snapshot.takenBackAt !== null || snapshot.status === 'importing'
  return (
    <footer className={styles.actions}>
      <button type="button" disabled={isGone || isBusy} onClick={() => void askToTakeBack()}>
        Take back… <Kbd>Del</Kbd>
      </button>
      <button type="button" disabled={isGone || isBusy} onClick={askToReread}>
        Read again… <Kbd>r</Kbd>
      </button>
      <button type="button" disabled={isGone || !hasPartner} onClick={compareChosen}>
        Compare <Kbd>c</Kbd>
      </button>
      <button type="button" className={styles.main} disabled={isGone} onClick={openPapers}>
        Open its papers <Kbd>↵</Kbd>
      </button>
    </footer>
  )
}
