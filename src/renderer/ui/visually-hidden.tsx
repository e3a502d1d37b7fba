import type { ReactNode } from 'react'
import styles from './visually-hidden.module.css'

/** Words for screen readers only: they take up no room, and are not copied with the text around them. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return (
    <span className={styles.hidden} data-unseen="">
      {children}
    </span>
  )
}
