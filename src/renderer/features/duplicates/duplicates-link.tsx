import { Copy } from 'lucide-react'
import styles from './duplicates-link.module.css'
import { openDuplicates, useDuplicates } from './duplicates-store.ts'

/** The way to the pairs that wait, where any do. */
export function DuplicatesLink() {
  const total = useDuplicates((state) => state.total)
  if (total === 0) return null
  return (
    <button type="button" className={styles.link} onClick={openDuplicates}>
      <Copy aria-hidden="true" />
      <span>Possible duplicates</span>
      <span className={styles.count}>{total}</span>
    </button>
  )
}
