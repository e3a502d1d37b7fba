import { Trash2, X } from 'lucide-react'
import { useRef } from 'react'
import type { PaperId } from '../../../shared/model/ids.ts'
import { runCommand } from '../../state/commands.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { CommandKeys } from '../help/index.ts'
import { emptyTray, openComparison, readPaper, takeOut, useCompare } from './compare-store.ts'
import styles from './compare-tray.module.css'

/** The papers that are to be compared, in a strip at the foot of the window; nothing but its voice while there is none. */
export function CompareTray() {
  const tray = useCompare((state) => state.tray)
  const strip = useRef<HTMLElement>(null)
  const remove = (id: PaperId) => {
    takeOut(id)
    // The button that had the focus is gone.
    if (useCompare.getState().tray.length === 0) runCommand('list.back')
    else strip.current?.focus()
  }
  const empty = () => {
    emptyTray()
    runCommand('list.back')
  }
  return (
    <>
      <VisuallyHidden>
        <span role="status">{tray.length > 0 && heldLabel(tray.length)}</span>
      </VisuallyHidden>
      {tray.length > 0 && (
        <section ref={strip} className={styles.tray} aria-label="Compare tray" tabIndex={-1}>
          <ul className={styles.papers}>
            {tray.map(({ id, title }) => (
              <li key={id} className={styles.paper}>
                <button type="button" className={styles.title} title={title} onClick={() => readPaper(id)}>
                  {title}
                </button>
                <IconButton label={`Take “${title}” out`} onClick={() => remove(id)}>
                  <X />
                </IconButton>
              </li>
            ))}
          </ul>
          <Button look="accent" disabled={tray.length < 2} onClick={openComparison}>
            Compare <CommandKeys id="compare.open" />
          </Button>
          <IconButton label="Empty the tray" onClick={empty}>
            <Trash2 />
          </IconButton>
        </section>
      )}
    </>
  )
}

function heldLabel(count: number): string {
  return count === 1 ? 'One paper in the compare tray' : `${count} papers in the compare tray`
}
