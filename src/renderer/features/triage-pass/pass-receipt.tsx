import { BookOpen, Clock, EyeOff, type LucideIcon } from 'lucide-react'
import type { RefObject } from 'react'
import { Button } from '../../ui/button.tsx'
import { shortDuration } from '../../ui/duration.ts'
import { CommandKeys } from '../help/index.ts'
import { SourceText } from '../reader/index.ts'
import { countOf, type PassPaper, paceLabel, type Receipt } from './pass.ts'
import { hearPassKey, useUndoOf } from './pass-commands.ts'
import styles from './pass-receipt.module.css'
import { closePass, goToKept, undoPass, usePass } from './pass-store.ts'

interface PassReceiptProps {
  receipt: Receipt
  firstFocus: RefObject<HTMLButtonElement | null>
}

/** What came of a pass, and the way back. */
export function PassReceipt({ receipt, firstFocus }: PassReceiptProps) {
  const canUndo = usePass((state) => state.stepKey !== null)
  useUndoOf(() => void undoPass())
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the buttons in it.
    <div className={styles.receipt} onKeyDown={hearPassKey}>
      <p className={styles.summary} role="status">
        {summaryOf(receipt)}
      </p>
      <div className={styles.groups}>
        <Group name="Kept" icon={BookOpen} papers={receipt.kept} />
        <Group name="Later" icon={Clock} papers={receipt.later} />
        <Group name="Dismissed" icon={EyeOff} papers={receipt.dismissed} />
      </div>
      <div className={styles.buttons}>
        <Button disabled={!canUndo} onClick={() => void undoPass()}>
          Undo all <CommandKeys id="pass.undo" />
        </Button>
        <span className={styles.gap} />
        <Button onClick={goToKept}>
          Go to Reading <CommandKeys id="pass.go-to-kept" />
        </Button>
        <Button ref={firstFocus} look="main" onClick={closePass}>
          Done
        </Button>
      </div>
    </div>
  )
}

function Group({
  name,
  icon: Icon,
  papers,
}: {
  name: string
  icon: LucideIcon
  papers: readonly PassPaper[]
}) {
  return (
    <section className={styles.group} aria-label={name}>
      <h3 className={styles.name}>
        <Icon aria-hidden />
        {name}
        <span className={styles.count}>{papers.length}</span>
      </h3>
      {papers.length > 0 && (
        <ul className={styles.titles}>
          {papers.map(({ id, title }) => (
            <li key={id}>
              <SourceText text={title} hasLiveLinks={false} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function summaryOf(receipt: Receipt): string {
  const count = countOf(receipt)
  const papers = count === 1 ? '1 paper' : `${count} papers`
  const pace = paceLabel(receipt)
  return `${papers} in ${shortDuration(receipt.seconds)}${pace === null ? '' : `, ${pace}`}.`
}
