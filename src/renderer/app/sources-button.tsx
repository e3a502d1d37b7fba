import { PanelLeft } from 'lucide-react'
import type { Ref } from 'react'
import styles from './shell.module.css'

interface SourcesButtonProps {
  isOpen: boolean
  onClick(): void
  ref: Ref<HTMLButtonElement>
}

/** Opens the sources over the list, where the window has no room beside it. */
export function SourcesButton({ isOpen, onClick, ref }: SourcesButtonProps) {
  return (
    <div className={styles.head}>
      <button
        ref={ref}
        type="button"
        className={styles.sourcesButton}
        aria-label="Show sources"
        aria-expanded={isOpen}
        onClick={onClick}
      >
        <PanelLeft aria-hidden />
        Sources
      </button>
    </div>
  )
}
