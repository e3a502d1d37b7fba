import { BookOpen, X } from 'lucide-react'
import { type CSSProperties, type ReactNode, type Ref, useCallback, useMemo } from 'react'
import type { PaperId } from '../../../shared/model/ids.ts'
import type { PaperDetails } from '../../../shared/model/paper.ts'
import type { SourceRange } from '../../../shared/text/segments.ts'
import type { DetailsState } from '../../state/paper-details.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { dateOf, SourceText } from '../reader/index.ts'
import { chooseColumn, readPaper, takeOut } from './compare-store.ts'
import styles from './compared-paper.module.css'

interface ComparedPaperProps {
  ref: Ref<HTMLElement> | null
  id: PaperId
  /** In plain words, for as long as nothing else is known of the paper. */
  title: string
  details: DetailsState | undefined
  /** Parts of the abstract that are drawn in quiet ink. */
  dimmed: readonly SourceRange[]
  /** The column's place, from 0. */
  index: number
  isCurrent: boolean
}

/** One of the papers that are compared: its head and its abstract, in a column that scrolls by itself. */
export function ComparedPaper(props: ComparedPaperProps) {
  const { ref, id, title, details, dimmed, index, isCurrent } = props
  const paper = details?.paper ?? null
  return (
    <article
      ref={ref}
      className={styles.paper}
      aria-label={title}
      aria-current={isCurrent}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a column that scrolls must be reached by keyboard to be scrolled.
      tabIndex={0}
      onFocus={() => chooseColumn(index)}
    >
      <header>
        <h3 className={styles.title} lang="en">
          {paper ? <SourceText text={paper.title.text} hasLiveLinks={false} /> : title}
        </h3>
        <div className={styles.line}>
          <p className={styles.byline}>{paper && bylineOf(paper)}</p>
          <div className={styles.acts}>
            <IconButton label="Read the paper" onClick={() => readPaper(id)}>
              <BookOpen />
            </IconButton>
            <IconButton label="Take it out of the tray" onClick={() => takeOut(id)}>
              <X />
            </IconButton>
          </div>
        </div>
      </header>
      {paper?.abstract ? (
        <Abstract paper={paper} text={paper.abstract.text} dimmed={dimmed} />
      ) : (
        <p className={styles.missing}>{missingText(details)}</p>
      )}
    </article>
  )
}

interface AbstractProps {
  paper: PaperDetails
  text: string
  dimmed: readonly SourceRange[]
}

/** The abstract with its highlights; what is highlighted is never dimmed. */
function Abstract({ paper, text, dimmed }: AbstractProps) {
  const { highlights } = paper
  const marked = useMemo(() => highlights.filter(({ field }) => field === 'abstract'), [highlights])
  const matches = useMemo(
    () => [...dimmed.filter((word) => !marked.some((mark) => overlaps(mark, word))), ...marked],
    [dimmed, marked],
  )
  const drawMatch = useCallback(
    (piece: SourceRange, drawn: ReactNode) => {
      const mark = marked.findLast((one) => overlaps(one, piece))
      if (mark === undefined) return <span className={styles.dimmed}>{drawn}</span>
      return (
        <mark className={styles.mark} style={{ '--mark': `var(--mark-${mark.category})` } as CSSProperties}>
          {drawn}
        </mark>
      )
    },
    [marked],
  )
  return (
    <div className={styles.abstract} lang="en">
      <SourceText text={text} isBlock matches={matches} drawMatch={drawMatch} />
    </div>
  )
}

function overlaps(one: SourceRange, other: SourceRange): boolean {
  return one.start < other.end && one.end > other.start
}

/** So many authors are named; the others are counted. */
const NAMED_AUTHORS = 3

function bylineOf(paper: PaperDetails): string {
  const named = paper.authors.slice(0, NAMED_AUTHORS)
  const others = paper.authors.length - named.length
  const authors = named.join(', ') + (others > 0 ? ` and ${others} more` : '')
  return [authors, dateOf(paper)?.label ?? ''].filter((part) => part !== '').join(' · ')
}

function missingText(details: DetailsState | undefined): string {
  switch (details?.status) {
    case 'ready':
      return 'This capture held no abstract.'
    case 'gone':
      return 'This paper is no longer in the library.'
    case 'failed':
      return 'This paper could not be read from the library.'
    default:
      return ''
  }
}
