import { useEffect } from 'react'
import type { PaperDetails } from '../../../shared/model/paper.ts'
import { useCommands } from '../../state/commands.ts'
import { inReadingOrder, openHighlight, topOf, useMarking } from '../highlights/index.ts'
import { carryOverCommands } from './carry-over-commands.ts'
import styles from './carry-over-panel.module.css'
import {
  compareWith,
  forgetCarryOver,
  readCarryOver,
  toggleTray,
  useCarryOver,
  versionBefore,
} from './carry-over-store.ts'
import { changeWords, countWords } from './change-words.ts'
import { DifferenceDialog } from './difference-dialog.tsx'
import { withFocusInText } from './focus-in-text.ts'
import { LostMarks } from './lost-marks.tsx'
import { dismissChange } from './place-actions.ts'

interface CarryOverPanelProps {
  paper: PaperDetails
  /** The positioned element that holds the drawn texts. */
  root: HTMLElement | null
}

/** What a newer text of the paper asks of the person, quietly above it; nothing where it asks nothing. */
export function CarryOverPanel({ paper, root }: CarryOverPanelProps) {
  // A paper is told anew whenever the library changes something about it.
  useEffect(() => void readCarryOver(paper.id), [paper])
  useEffect(() => forgetCarryOver, [])
  const { paperId, known, isTrayOpen } = useCarryOver()
  const unsure = inReadingOrder(paper.highlights).filter(({ anchor }) => anchor === 'check')
  const goToNext = () => {
    const at = unsure.findIndex(({ id }) => id === useMarking.getState().openId)
    const next = unsure[(at + 1) % Math.max(1, unsure.length)]
    if (next === undefined || root === null) return
    openHighlight(next.id)
    const top = topOf(root, next)
    const scroller = root.closest<HTMLElement>('[data-scroller]')
    scroller?.focus({ preventScroll: true })
    if (top !== null) scroller?.scrollTo({ top: top - scroller.clientHeight / 3 })
  }
  useCommands(carryOverCommands({ goToNext, unsure: unsure.length }))
  if (known === null || paperId !== paper.id) return null
  const before = versionBefore(known)
  const open = known.lost.filter(({ isKept }) => !isKept)
  const isSilent =
    known.changed.length === 0 &&
    unsure.length === 0 &&
    open.length === 0 &&
    !(isTrayOpen && known.lost.length)
  return (
    <>
      {!isSilent && (
        <section className={styles.panel} aria-label="Changes of the text">
          {known.changed.length > 0 && (
            <p className={styles.line}>
              <span role="status">{changeWords(known.changed)}</span>
              <button type="button" className={styles.action} onClick={() => compareWith(before)}>
                Compare
              </button>
              <button
                type="button"
                className={styles.action}
                onClick={withFocusInText(() => void dismissChange(paper.id))}
              >
                Dismiss
              </button>
            </p>
          )}
          {unsure.length > 0 && (
            <p className={styles.line}>
              <span>{countWords(unsure.length)} to check: the words changed.</span>
              <button type="button" className={styles.action} onClick={goToNext}>
                {unsure.length === 1 ? 'Look at it' : 'Look at the next'}
              </button>
            </p>
          )}
          {known.lost.length > 0 && (open.length > 0 || isTrayOpen) && (
            <p className={styles.line}>
              <span>
                {open.length > 0
                  ? `${countWords(open.length)} lost ${open.length === 1 ? 'its' : 'their'} words.`
                  : 'Kept on an older text.'}
              </span>
              <button type="button" className={styles.action} aria-expanded={isTrayOpen} onClick={toggleTray}>
                {isTrayOpen ? 'Hide' : 'Show'}
              </button>
            </p>
          )}
          {isTrayOpen && <LostMarks marks={known.lost} />}
        </section>
      )}
      <DifferenceDialog known={known} />
    </>
  )
}
