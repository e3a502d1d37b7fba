import type { PaperId } from '../../../shared/model/ids.ts'
import { usePlace } from '../../state/place-store.ts'
import { CommandKeys } from '../help/index.ts'
import styles from './empty-reader.module.css'

interface EmptyReaderProps {
  paperId: PaperId | null
  status: 'loading' | 'ready' | 'gone' | 'failed'
}

/** What stands in the reading pane while there is no paper to read. While one is being fetched, nothing does. */
export function EmptyReader({ paperId, status }: EmptyReaderProps) {
  const count = usePlace((place) => place.count)
  if (paperId === null && count === 0) {
    return (
      <div className={styles.empty}>
        <p>What you import is read here.</p>
      </div>
    )
  }
  if (paperId === null) {
    return (
      <div className={styles.empty}>
        <p>Choose a paper to read it here.</p>
        <p className={styles.keys}>
          <CommandKeys id="list.next" /> next <CommandKeys id="list.previous" /> previous{' '}
          <CommandKeys id="help.keys" /> all keys
        </p>
      </div>
    )
  }
  if (status === 'gone') {
    return (
      <div className={styles.empty}>
        <p>This paper is no longer in the library. Undo brings it back if it was taken out just now.</p>
      </div>
    )
  }
  if (status === 'failed') {
    return (
      <div className={styles.empty}>
        <p>
          This paper could not be read from the library. Nothing is lost; choose it again to try once more.
        </p>
      </div>
    )
  }
  return null
}
