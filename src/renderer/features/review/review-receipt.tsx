import type { RefObject } from 'react'
import { Button } from '../../ui/button.tsx'
import { plainNumber } from '../../ui/plain-number.ts'
import { CommandKeys } from '../help/index.ts'
import { receiptOf } from './receipt.ts'
import { hearReviewKey, useUndoOfReview } from './review-commands.ts'
import styles from './review-receipt.module.css'
import { closeReview, takeBackLast, useReview } from './review-store.ts'

/** What came of a review, in numbers and nothing else. */
export function ReviewReceipt({ firstFocus }: { firstFocus: RefObject<HTMLButtonElement | null> }) {
  const { decisions, stillDue } = useReview()
  const receipt = receiptOf(decisions)
  useUndoOfReview()
  const lines: [string, number | null][] = [
    ['Seen', receipt.seen],
    ['Kept', receipt.kept],
    ['Less often', receipt.lessOften],
    ['Done', receipt.done],
    ['Still due', stillDue],
  ]
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the buttons in it.
    <div className={styles.receipt} onKeyDown={hearReviewKey}>
      <dl className={styles.counts}>
        {lines.map(([name, count]) => (
          <div key={name} className={styles.line}>
            <dt>{name}</dt>
            <dd>{count === null ? '…' : plainNumber.format(count)}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.buttons}>
        <Button onClick={() => void takeBackLast()}>
          Undo the last <CommandKeys id="review.undo" />
        </Button>
        <span className={styles.gap} />
        <Button ref={firstFocus} look="main" onClick={closeReview}>
          Close
        </Button>
      </div>
    </div>
  )
}
