import type { LucideIcon } from 'lucide-react'
import styles from './pane-link.module.css'
import { plainNumber } from './plain-number.ts'
import { VisuallyHidden } from './visually-hidden.tsx'

interface PaneLinkProps {
  icon: LucideIcon
  name: string
  /** How many wait there; not shown where there is nothing to count. */
  count?: number
  /** What is counted, for those who do not see where the number stands. */
  unit?: string
  /** Whether that view stands in front. */
  isCurrent?: boolean
  onClick(): void
}

/** An entry of a pane that leads to a view of its own. */
export function PaneLink({
  icon: Icon,
  name,
  count = 0,
  unit = '',
  isCurrent = false,
  onClick,
}: PaneLinkProps) {
  return (
    <button
      type="button"
      className={styles.link}
      aria-current={isCurrent ? 'true' : undefined}
      onClick={onClick}
    >
      <Icon aria-hidden="true" />
      <span>{name}</span>
      {count > 0 && (
        <span className={styles.count}>
          {plainNumber.format(count)}
          <VisuallyHidden> {unit}</VisuallyHidden>
        </span>
      )}
    </button>
  )
}
