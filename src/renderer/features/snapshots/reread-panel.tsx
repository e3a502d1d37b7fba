import { type FormEvent, useEffect, useRef } from 'react'
import type { KeptSnapshot } from '../../../shared/model/snapshot.ts'
import { Kbd } from '../../ui/kbd.tsx'
import styles from './snapshot-details.module.css'
import { reread, showMode, useSnapshots } from './snapshots-store.ts'

/** The choice of the form in which a snapshot is read again. */
export function RereadPanel({ snapshot }: { snapshot: KeptSnapshot }) {
  const forms = useSnapshots((state) => state.forms)
  const choice = useRef<HTMLSelectElement>(null)
  useEffect(() => choice.current?.focus(), [])
  const begin = (event: FormEvent) => {
    event.preventDefault()
    void reread(choice.current?.value || null)
  }
  return (
    <form className={styles.details} aria-label="Read again" onSubmit={begin}>
      <div className={styles.scroller}>
        <h3 className={styles.title}>Read {snapshot.origin} again</h3>
        <p className={styles.words}>
          The bytes were kept as they were imported. What is read in them now takes the place of what was read
          then. What you did on papers stays; papers that only this snapshot brought and that are no longer in
          it go, unless you worked on them.
        </p>
        <label className={styles.field}>
          Read as
          <select
            ref={choice}
            defaultValue=""
            onKeyDown={(event) => {
              if (event.key === 'Enter') event.currentTarget.form?.requestSubmit()
            }}
          >
            <option value="">The likeliest form</option>
            {forms.map(({ name, title, parserVersion }) => (
              <option key={name} value={name}>
                {title}
                {name === snapshot.format && parserVersion > snapshot.parserVersion && ' (newer parser)'}
              </option>
            ))}
          </select>
        </label>
        <p className={styles.words}>This is one step that can be undone.</p>
      </div>
      <footer className={styles.actions}>
        <button type="button" onClick={() => showMode('details')}>
          Leave it <Kbd>Esc</Kbd>
        </button>
        <button type="submit" className={styles.main}>
          Read again <Kbd>↵</Kbd>
        </button>
      </footer>
    </form>
  )
}
