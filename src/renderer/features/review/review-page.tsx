import { Check, type LucideIcon, Repeat, Turtle } from 'lucide-react'
import {
  type CSSProperties,
  type ReactNode,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useMemo,
} from 'react'
import type { Highlight } from '../../../shared/model/highlight.ts'
import type { PaperDetails } from '../../../shared/model/paper.ts'
import type { ReviewDecision } from '../../../shared/review/index.ts'
import { plainText } from '../../../shared/text/index.ts'
import { usePaperDetails } from '../../state/paper-details.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { CommandKeys } from '../help/index.ts'
import { categoryName } from '../highlights/index.ts'
import { leaveNote, NoteView } from '../notes/index.ts'
import { SourceText } from '../reader/index.ts'
import { keepKnown } from './known-paper.ts'
import { editNote, openInPaper } from './mark-actions.ts'
import { hearReviewKey, useUndoOfReview } from './review-commands.ts'
import styles from './review-page.module.css'
import { decide, endReview, markOnScreen, skipGone, takeBackLast, useReview } from './review-store.ts'

/** One mark that came back over the whole window, where it stands in its text, and what can be said of it. */
export function ReviewPage({ scroller }: { scroller: RefObject<HTMLDivElement | null> }) {
  const { marks, decisions } = useReview()
  const mark = markOnScreen({ marks, decisions })
  const { paper: details, status } = usePaperDetails(mark?.paperId ?? null)
  const paper = details !== null && details.id === mark?.paperId ? details : null
  const highlight = paper?.highlights.find(({ id }) => id === mark?.id) ?? null
  useUndoOfReview()
  useLayoutEffect(() => keepKnown(paper), [paper])
  // What was deleted since the review began is not there to be looked at.
  const isGone =
    mark !== null && (status === 'gone' || (paper !== null && status === 'ready' && highlight === null))
  useEffect(() => {
    if (isGone) skipGone()
  }, [isGone])
  useMarkInSight(scroller, highlight)
  return (
    <section className={styles.review} aria-label="Mark to review" onKeyDown={hearReviewKey}>
      <p className={styles.progress}>
        {Math.min(decisions.length + 1, marks.length)} of {marks.length}
      </p>
      <VisuallyHidden>
        <span role="status">
          {highlight === null ? '' : `Mark ${decisions.length + 1}: ${plainText(highlight.quote)}`}
        </span>
      </VisuallyHidden>
      <div
        ref={scroller}
        className={styles.scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard to be scrolled.
        tabIndex={0}
      >
        {paper !== null && highlight !== null && (
          <MarkInContext paper={paper} highlight={highlight} onNoteDone={() => leaveTheNote(scroller)} />
        )}
      </div>
      <footer className={styles.foot}>
        <div className={styles.buttons}>
          {offered.map((one) => (
            <DecisionButton key={one.decision} {...one} />
          ))}
        </div>
        <div className={styles.buttons}>
          <OtherButton command="review.note" onClick={editNote}>
            Note
          </OtherButton>
          <OtherButton command="review.open" onClick={openInPaper}>
            Open
          </OtherButton>
          <OtherButton
            command="review.back"
            isDisabled={decisions.length === 0}
            onClick={() => void takeBackLast()}
          >
            Undo
          </OtherButton>
          <OtherButton command="review.end" onClick={endReview}>
            End
          </OtherButton>
        </div>
      </footer>
    </section>
  )
}

/** Saves the note; the keys of the review are heard again. */
function leaveTheNote(scroller: RefObject<HTMLDivElement | null>): void {
  void leaveNote()
  scroller.current?.focus({ preventScroll: true })
}

interface MarkInContextProps {
  paper: PaperDetails
  highlight: Highlight
  onNoteDone(): void
}

function MarkInContext({ paper, highlight, onNoteDone }: MarkInContextProps) {
  const { category, field, anchor, note } = highlight
  const { start, end } = highlight
  const matches = useMemo(() => (anchor === 'orphan' ? [] : [{ start, end }]), [anchor, start, end])
  const hue = { '--hue': `var(--mark-${category})` } as CSSProperties
  const target = useMemo(() => ({ kind: 'highlight' as const, id: highlight.id }), [highlight.id])
  return (
    <article className={styles.page} style={hue}>
      <p className={styles.facts}>
        <span className={styles.category}>{categoryName(category)}</span>
        <span>{dayFormat.format(new Date(highlight.createdAt))}</span>
        {anchor === 'orphan' && <span>These words are no longer in the text.</span>}
      </p>
      <h1 className={styles.title} lang="en">
        <SourceText
          text={paper.title.text}
          hasLiveLinks={false}
          matches={field === 'title' ? matches : nothing}
          drawMatch={asMarked}
        />
      </h1>
      {anchor === 'orphan' && (
        <blockquote className={styles.lost} lang="en">
          <SourceText text={highlight.quote} hasLiveLinks={false} />
        </blockquote>
      )}
      {paper.abstract !== null && (
        <div className={styles.abstract} lang="en">
          <SourceText
            text={paper.abstract.text}
            isBlock
            matches={field === 'abstract' ? matches : nothing}
            drawMatch={asMarked}
          />
        </div>
      )}
      <div className={styles.note}>
        <NoteView target={target} note={note} name="the note on this highlight" onDone={onNoteDone} />
      </div>
    </article>
  )
}

const nothing: readonly never[] = []

function asMarked(_piece: unknown, drawn: ReactNode): ReactNode {
  return (
    <mark className={styles.marked} data-reviewed="">
      {drawn}
    </mark>
  )
}

/** Scrolls a mark that has come on screen into sight. */
function useMarkInSight(scroller: RefObject<HTMLDivElement | null>, highlight: Highlight | null): void {
  const id = highlight?.id
  useLayoutEffect(() => {
    if (scroller.current === null || id === undefined) return
    scroller.current.scrollTop = 0
    const mark = scroller.current.querySelector('[data-reviewed]')
    mark?.scrollIntoView({ block: 'nearest' })
  }, [scroller, id])
}

interface Offered {
  readonly decision: ReviewDecision
  readonly command: string
  readonly label: string
  readonly about: string
  readonly icon: LucideIcon
}

const offered: readonly Offered[] = [
  {
    decision: 'keep',
    command: 'review.keep',
    label: 'Keep',
    about: 'comes back after twice the time',
    icon: Repeat,
  },
  {
    decision: 'less-often',
    command: 'review.less-often',
    label: 'Less often',
    about: 'comes back after four times the time',
    icon: Turtle,
  },
  { decision: 'done', command: 'review.done', label: 'Done', about: 'never comes back', icon: Check },
]

function DecisionButton({ decision, command, label, about, icon: Icon }: Offered) {
  return (
    <button
      type="button"
      className={styles.decision}
      title={`${label}: ${about}`}
      onClick={() => decide(decision)}
    >
      <Icon aria-hidden />
      {label}
      <CommandKeys id={command} />
    </button>
  )
}

interface OtherButtonProps {
  command: string
  isDisabled?: boolean
  onClick(): void
  children: string
}

function OtherButton({ command, isDisabled = false, onClick, children }: OtherButtonProps) {
  return (
    <button type="button" className={styles.other} aria-disabled={isDisabled} onClick={onClick}>
      {children} <CommandKeys id={command} />
    </button>
  )
}

const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
