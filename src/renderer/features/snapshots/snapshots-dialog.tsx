import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { KeptSnapshot } from '../../../shared/model/snapshot.ts'
import { useLayer } from '../../state/layers.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { CompareView } from './compare-view.tsx'
import { RereadPanel } from './reread-panel.tsx'
import { pressKey } from './snapshot-commands.ts'
import { SnapshotDetails } from './snapshot-details.tsx'
import { standingLine } from './snapshot-words.ts'
import styles from './snapshots-dialog.module.css'
import { chooseSnapshot, closeSnapshots, followSnapshots, useSnapshots } from './snapshots-store.ts'
import { TakeBackPanel } from './take-back-panel.tsx'

/** Everything that was ever imported, and what can be done with it. */
export function SnapshotsDialog() {
  const isOpen = useSnapshots((state) => state.isOpen)
  const mode = useSnapshots((state) => state.mode)
  const isEmpty = useSnapshots((state) => state.snapshots?.length === 0)
  useLayer(isOpen, closeSnapshots)
  useEffect(followSnapshots, [])
  return (
    <Dialog
      title={mode === 'compare' ? 'Two captures compared' : 'Snapshots'}
      {...(isEmpty ? {} : { size: 'large' as const })}
      isOpen={isOpen}
      onClose={closeSnapshots}
    >
      {isOpen && <View />}
    </Dialog>
  )
}

function View() {
  const { snapshots, mode } = useSnapshots()
  const root = useRef<HTMLElement>(null)
  const isKnown = snapshots !== null
  // biome-ignore lint/correctness/useExhaustiveDependencies: what had the focus may go with the mode.
  useEffect(() => {
    if (!root.current?.contains(document.activeElement) || mode !== 'reread') root.current?.focus()
  }, [mode, isKnown])
  if (snapshots === null) return null
  if (snapshots.length === 0) {
    return (
      <p className={styles.none}>
        Nothing was imported yet. Each file, page or feed that you import is kept here as it was, so that it
        can be read again, taken back, or compared with a later one.
      </p>
    )
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys of the view must be heard from the beginning.
    <section ref={root} className={styles.view} tabIndex={0} aria-label="Snapshots" onKeyDown={hearKey}>
      {mode === 'compare' ? <CompareView /> : <ListAndDetails snapshots={snapshots} />}
    </section>
  )
}

function ListAndDetails({ snapshots }: { snapshots: readonly KeptSnapshot[] }) {
  const { chosenId, mode } = useSnapshots()
  const chosen = snapshots.find(({ id }) => id === chosenId)
  return (
    <div className={styles.panes}>
      <SnapshotList snapshots={snapshots} chosenId={chosenId} />
      {chosen !== undefined && mode === 'details' && <SnapshotDetails snapshot={chosen} />}
      {chosen !== undefined && mode === 'take-back' && <TakeBackPanel snapshot={chosen} />}
      {chosen !== undefined && mode === 'reread' && <RereadPanel snapshot={chosen} />}
    </div>
  )
}

function SnapshotList({
  snapshots,
  chosenId,
}: {
  snapshots: readonly KeptSnapshot[]
  chosenId: string | null
}) {
  const current = useRef<HTMLButtonElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another one at hand is what makes it scroll.
  useEffect(() => current.current?.scrollIntoView({ block: 'nearest' }), [chosenId])
  return (
    <ul className={styles.list} aria-label="Everything that was imported">
      {snapshots.map((snapshot) => (
        <li key={snapshot.id}>
          <button
            ref={snapshot.id === chosenId ? current : undefined}
            type="button"
            className={styles.row}
            aria-current={snapshot.id === chosenId ? 'true' : undefined}
            data-gone={snapshot.takenBackAt === null ? undefined : ''}
            title={snapshot.origin}
            onClick={() => chooseSnapshot(snapshot.id)}
          >
            <span className={styles.origin}>{snapshot.origin}</span>
            <span className={styles.standing}>{standingLine(snapshot)}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

/** Keys of the view; a field or a button keeps those that are its own. */
function hearKey(event: KeyboardEvent<HTMLElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return
  const target = event.target instanceof Element ? event.target : null
  const isInField = target?.closest('select, input') !== null
  const isPressing = event.key === 'Enter' && target?.closest('button:not([aria-current])') !== null
  if ((isInField && event.key !== 'Escape') || isPressing) return
  if (!pressKey(event.key)) return
  event.preventDefault()
  event.stopPropagation()
}
