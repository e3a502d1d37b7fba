import { type FormEvent, useRef, useState } from 'react'
import { COLLECTION_NAME_LIMIT } from '../../../shared/model/tag-limits.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useEntries } from './entries-store.ts'
import { keepSearch } from './entry-actions.ts'
import styles from './question.module.css'

/** Asks for the name that a search is kept under. */
export function KeepSearch() {
  const query = useEntries((state) => state.keeping)
  return query === null ? null : <OpenKeepSearch key={query} query={query} />
}

function OpenKeepSearch({ query }: { query: string }) {
  const field = useRef<HTMLInputElement>(null)
  const [name, setName] = useState(query.trim().slice(0, COLLECTION_NAME_LIMIT))
  const keep = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== '') void keepSearch(name.trim(), query)
  }
  return (
    <Dialog
      title="Keep this search"
      isOpen
      onClose={() => useEntries.setState({ keeping: null })}
      initialFocus={field}
    >
      <form className={styles.question} onSubmit={keep}>
        <label className={styles.label}>
          Name
          <input
            ref={field}
            className={styles.field}
            autoComplete="off"
            maxLength={COLLECTION_NAME_LIMIT}
            value={name}
            onFocus={(event) => event.target.select()}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <p className={styles.about}>
          It stands under Kept searches, and lists what matches <q>{query.trim()}</q> whenever it is opened.
        </p>
        <div className={styles.answers}>
          <Button type="submit" look="main" disabled={name.trim() === ''}>
            Keep it
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
