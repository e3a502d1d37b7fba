import { Minus, Plus } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { runCommand } from '../../state/commands.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import styles from './zoom-choice.module.css'

/** The zoom of the display that the window is on. */
export function ZoomChoice() {
  const percent = useSyncExternalStore(listenToSize, shownPercent)
  return (
    <div className={styles.zoom}>
      <IconButton label="Smaller" onClick={() => runCommand('view.zoom-out')}>
        <Minus />
      </IconButton>
      <output aria-live="polite">{percent} %</output>
      <IconButton label="Larger" onClick={() => runCommand('view.zoom-in')}>
        <Plus />
      </IconButton>
    </div>
  )
}

/** A page that is zoomed is narrower than its window, in its own pixels; the frame is left out by rounding to fives. */
function shownPercent(): number {
  return Math.round((window.outerWidth / window.innerWidth) * 20) * 5
}

function listenToSize(onChange: () => void): () => void {
  window.addEventListener('resize', onChange)
  return () => window.removeEventListener('resize', onChange)
}
