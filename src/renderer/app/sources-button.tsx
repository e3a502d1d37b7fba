import { PanelLeft } from 'lucide-react'
import { IconButton } from '../ui/icon-button.tsx'
import styles from './shell.module.css'

/** Opens the sources over the list, where the window has no room beside it. */
export function SourcesButton({ isOpen, onClick }: { isOpen: boolean; onClick(): void }) {
  return (
    <div className={styles.sourcesButton}>
      <IconButton label={isOpen ? 'Hide sources' : 'Show sources'} onClick={onClick}>
        <PanelLeft />
      </IconButton>
    </div>
  )
}
