import type { KeptSnapshot } from '../../../shared/model/snapshot.ts'
import { Kbd } from '../../ui/kbd.tsx'
import styles from './snapshot-details.module.css'
import { forecastLines } from './snapshot-words.ts'
import { showMode, takeBack, useSnapshots } from './snapshots-store.ts'

/** What taking a snapshot back would do, before it is done. */
export function TakeBackPanel({ snapshot }: { snapshot: KeptSnapshot }) {
  const forecast = useSnapshots((state) => state.forecast)
  return (
    <section className={styles.details} aria-label="Take back">
      <div className={styles.scroller} role="status">
        <h3 className={styles.title}>Take {snapshot.origin} back?</h3>
        {forecast === null ? (
          <p className={styles.words}>Counting…</p>
        ) : (
          <>
            <ul className={styles.forecast}>
              {forecastLines(forecast).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            {forecast.touchedTitles.length > 0 && (
              <ul className={styles.touched} aria-label="Papers that you worked on">
                {forecast.touchedTitles.map((title) => (
                  <li key={title}>{title}</li>
                ))}
                {forecast.touched > forecast.touchedTitles.length && (
                  <li>and {forecast.touched - forecast.touchedTitles.length} more</li>
                )}
              </ul>
            )}
            <p className={styles.words}>
              Its bytes stay in the library, and this is one step that can be undone.
            </p>
          </>
        )}
      </div>
      <footer className={styles.actions}>
        <button type="button" onClick={() => showMode('details')}>
          Keep it <Kbd>Esc</Kbd>
        </button>
        <button
          type="button"
          className={styles.danger}
          disabled={forecast === null}
          onClick={() => void takeBack()}
        >
          Take back <Kbd>↵</Kbd>
        </button>
      </footer>
    </section>
  )
}
