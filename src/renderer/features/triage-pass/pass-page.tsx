import { BookOpen, Clock, EyeOff, type LucideIcon } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useState } from 'react'
import type { PaperDetails } from '../../../shared/model/paper.ts'
import { plainText } from '../../../shared/text/index.ts'
import { usePaperDetails } from '../../state/paper-details.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { CommandKeys } from '../help/index.ts'
import { useReadByTime } from '../library/index.ts'
import { SourceText } from '../reader/index.ts'
import { type Decision, type Pass, type PassPaper, paperOnScreen, progressLabel, progressOf } from './pass.ts'
import { hearPassKey, useUndoOf } from './pass-commands.ts'
import styles from './pass-page.module.css'
import { decide, endPass, takeBackLast } from './pass-store.ts'

/** What stays in sight of a page that is turned, in CSS pixels. */
const KEPT_IN_SIGHT = 64

interface PassPageProps {
  pass: Pass
  /** Takes what scrolls, which has the focus. */
  scroller: RefObject<HTMLDivElement | null>
}

/** One paper of a pass over the whole window, and what can be decided on it. */
export function PassPage({ pass, scroller }: PassPageProps) {
  const paper = paperOnScreen(pass)
  const { paper: details } = usePaperDetails(paper?.id ?? null)
  const shown = details !== null && details.id === paper?.id ? details : null
  useReadByTime(shown)
  useUndoOf(takeBackLast)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another paper begins at its top.
  useLayoutEffect(() => {
    if (scroller.current) scroller.current.scrollTop = 0
  }, [paper?.id])
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === ' ' && event.target === scroller.current)
      turnPage(scroller.current, event.shiftKey ? -1 : 1)
    else return hearPassKey(event)
    event.preventDefault()
  }
  return (
    <section className={styles.pass} aria-label="Paper of the pass" onKeyDown={onKeyDown}>
      <Progress pass={pass} paper={paper} />
      <div
        ref={scroller}
        className={styles.scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard to be scrolled.
        tabIndex={0}
      >
        <article className={styles.page} key={paper?.id} data-findable="">
          {paper && <Head paper={paper} details={shown} />}
          {shown && <Abstract paper={shown} />}
        </article>
      </div>
      <footer className={styles.foot}>
        <div className={styles.decisions}>
          {decisions.map((one) => (
            <DecisionButton key={one.decision} {...one} />
          ))}
        </div>
        <div className={styles.others}>
          <button
            type="button"
            className={styles.other}
            aria-disabled={pass.decisions.length === 0}
            onClick={takeBackLast}
          >
            Back <CommandKeys id="pass.back" />
          </button>
          <button type="button" className={styles.other} onClick={endPass}>
            End <CommandKeys id="pass.end" />
          </button>
        </div>
      </footer>
    </section>
  )
}

function Head({ paper, details }: { paper: PassPaper; details: PaperDetails | null }) {
  return (
    <header>
      <h1 className={styles.title} lang="en">
        <SourceText text={paper.title} />
      </h1>
      {details !== null && details.authors.length > 0 && (
        <p className={styles.byline}>{namesOf(details.authors)}</p>
      )}
      {details?.remark && <p className={styles.byline}>{details.remark}</p>}
    </header>
  )
}

function Abstract({ paper }: { paper: PaperDetails }) {
  if (paper.abstract === null) return <p className={styles.missing}>This capture held no abstract.</p>
  return (
    <div className={styles.abstract} lang="en">
      <SourceText text={paper.abstract.text} isBlock />
    </div>
  )
}

/** How far the pass is, drawn, and said with the title of each paper as it comes. */
function Progress({ pass, paper }: { pass: Pass; paper: PassPaper | null }) {
  const now = useNow(pass.limit.unit === 'minutes')
  const label = progressLabel(pass, now)
  const last = pass.decisions.at(-1)
  const said = decisions.find(({ decision }) => decision === last)?.done ?? ''
  return (
    <div className={styles.progress}>
      <p className={styles.label}>{label}</p>
      <div className={styles.track} aria-hidden>
        <div className={styles.done} style={{ width: `${progressOf(pass, now) * 100}%` }} />
      </div>
      <VisuallyHidden>
        <span role="status">
          {paper && `${said} Paper ${pass.decisions.length + 1}: ${plainText(paper.title)}`}
        </span>
      </VisuallyHidden>
    </div>
  )
}

interface Offered {
  readonly decision: Decision
  readonly command: string
  readonly label: string
  /** What a screen reader says of it once it is made. */
  readonly done: string
  readonly icon: LucideIcon
}

/** As the keys lie: left, down, right. */
const decisions: readonly Offered[] = [
  { decision: 'dismiss', command: 'pass.dismiss', label: 'Dismiss', done: 'Dismissed.', icon: EyeOff },
  { decision: 'later', command: 'pass.later', label: 'Later', done: 'Put off.', icon: Clock },
  { decision: 'keep', command: 'pass.keep', label: 'Keep', done: 'Kept.', icon: BookOpen },
]

function DecisionButton({ decision, command, label, icon: Icon }: Offered) {
  return (
    <button type="button" className={styles.decision} onClick={() => decide(decision)}>
      <Icon aria-hidden />
      {label}
      <CommandKeys id={command} />
    </button>
  )
}

/** So many authors are named: one decides by the abstract. */
const NAMED_AUTHORS = 8

function namesOf(authors: readonly string[]): string {
  const rest = authors.length - NAMED_AUTHORS
  return authors.slice(0, NAMED_AUTHORS).join(', ') + (rest > 0 ? ` and ${rest} more` : '')
}

function turnPage(scroller: HTMLElement, direction: 1 | -1): void {
  const top = direction * Math.max(scroller.clientHeight - KEPT_IN_SIGHT, scroller.clientHeight / 2)
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
  scroller.scrollBy({ top, behavior: isCalm ? 'instant' : 'smooth' })
}

/** The clock of the pass, each second anew where the time that is left is shown. */
function useNow(isTicking: boolean): number {
  const [now, setNow] = useState(() => performance.now())
  useEffect(() => {
    if (!isTicking) return
    const timer = setInterval(() => setNow(performance.now()), 1000)
    return () => clearInterval(timer)
  }, [isTicking])
  return now
}
