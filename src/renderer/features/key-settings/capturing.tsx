import { KeyCombination } from '../../ui/key-combination.tsx'
import styles from './key-row.module.css'
import { useCapture } from './use-capture.ts'

interface CapturingProps {
  /** The keys that the command comes with. */
  ownKeys: readonly string[]
  isAdding: boolean
  onDone(keys: string): void
  onLeave(): void
}

/** Asks for new keys, and shows them as they are pressed. */
export function Capturing({ ownKeys, isAdding, onDone, onLeave }: CapturingProps) {
  const capture = useCapture(ownKeys, onDone, onLeave)
  const { pressed, refusal } = capture.kind === 'waiting' ? capture : { pressed: '', refusal: null }
  return (
    <div className={styles.capture}>
      <p className={styles.ask} role="status">
        {pressed === '' ? (
          <>Press {isAdding ? 'the keys to add' : 'the new keys'}. Esc leaves all as it was.</>
        ) : (
          <>
            <KeyCombination keys={pressed} /> and another key, or Enter if this is all.
          </>
        )}
      </p>
      {refusal !== null && (
        <p className={styles.refusal} role="alert">
          {refusal}
        </p>
      )}
    </div>
  )
}
