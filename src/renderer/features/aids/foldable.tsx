import type { ReactNode } from 'react'
import styles from './foldable.module.css'

interface FoldableProps {
  title: string
  count: number
  /** Reads on from "How this is found:". */
  how: string
  isUnfolded: boolean
  onFold(isUnfolded: boolean): void
  children: ReactNode
}

/** Something under an abstract that is shown when one asks for it, with a line on how it was found. */
export function Foldable({ title, count, how, isUnfolded, onFold, children }: FoldableProps) {
  return (
    <details
      className={styles.foldable}
      open={isUnfolded}
      onToggle={(event) => {
        if (event.currentTarget.open !== isUnfolded) onFold(event.currentTarget.open)
      }}
    >
      <summary>
        {title} <span className={styles.count}>{count}</span>
      </summary>
      {children}
      <p className={styles.how}>How this is found: {how}, on this computer.</p>
    </details>
  )
}
