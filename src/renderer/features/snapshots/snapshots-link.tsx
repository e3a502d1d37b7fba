import { History } from 'lucide-react'
import styles from './snapshots-link.module.css'
import { openSnapshots } from './snapshots-store.ts'

/** The way to everything that can be done with snapshots. */
export function SnapshotsLink() {
  return (
    <button type="button" className={styles.link} onClick={openSnapshots}>
      <History aria-hidden="true" />
      <span>All snapshots</span>
    </button>
  )
}
