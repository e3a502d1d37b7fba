import { useRef } from 'react'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useEntries } from './entries-store.ts'
import { focusEntry, mergeTags } from './entry-actions.ts'
import styles from './question.module.css'

/** Asks whether two tags are one, after one of them was given the other's name. */
export function MergeQuestion() {
  const merging = useEntries((state) => state.merging)
  const yes = useRef<HTMLButtonElement>(null)
  if (merging === null) return null
  const { from, into } = merging
  const leave = () => {
    useEntries.setState({ merging: null })
    requestAnimationFrame(() => focusEntry(from))
  }
  return (
    <Dialog
      title="Make the two tags one?"
      isOpen
      onClose={leave}
      initialFocus={yes}
      givesFocusBack={() => false}
    >
      <div className={styles.question}>
        <p>
          There is a tag <b>{into.name}</b> already. All that carries <b>{from.name}</b> carries it then, and
          the tag {from.name} goes. Notes that name it name the other. One step undoes it.
        </p>
        <div className={styles.answers}>
          <Button ref={yes} look="main" onClick={() => void mergeTags(from, into)}>
            Merge
          </Button>
          <Button onClick={leave}>Keep both</Button>
        </div>
      </div>
    </Dialog>
  )
}
