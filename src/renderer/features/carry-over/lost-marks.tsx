import type { LostMark } from '../../../shared/model/carry-over.ts'
import { useCategoryNames } from '../highlights/index.ts'
import { compareWith } from './carry-over-store.ts'
import { dayWords } from './change-words.ts'
import { withFocusInText } from './focus-in-text.ts'
import styles from './lost-marks.module.css'
import { beginMove, deleteLost, readable } from './place-actions.ts'

/** Highlights that have no place in the text that is shown, each with its words and what to do about it. */
export function LostMarks({ marks }: { marks: readonly LostMark[] }) {
  const nameOf = useCategoryNames()
  return (
    <ul className={styles.marks} aria-label="Highlights that lost their words">
      {marks.map((mark) => {
        const quote = readable(mark.quote)
        return (
          <li key={mark.id} className={styles.mark} style={{ borderColor: `var(--mark-${mark.category})` }}>
            <p className={styles.facts}>
              {nameOf(mark.category)} · {mark.field} · {dayWords(mark.createdAt)}
              {mark.isKept && ' · kept on an older text'}
            </p>
            <blockquote className={styles.quote}>{quote}</blockquote>
            {mark.note && <p className={styles.note}>{mark.note}</p>}
            <p className={styles.actions}>
              <button
                type="button"
                aria-label={`Put on other words: ${quote}`}
                onClick={withFocusInText(() => beginMove(mark))}
              >
                Put on other words
              </button>
              <button
                type="button"
                aria-label={`Show the older text of: ${quote}`}
                onClick={() => compareWith(mark.revisionId)}
              >
                Older text
              </button>
              <button
                type="button"
                aria-label={`Delete: ${quote}`}
                onClick={withFocusInText(() => void deleteLost(mark.id))}
              >
                Delete
              </button>
            </p>
          </li>
        )
      })}
    </ul>
  )
}
