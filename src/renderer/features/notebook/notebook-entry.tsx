import { Check, TriangleAlert } from 'lucide-react'
import { type CSSProperties, type MouseEvent, memo } from 'react'
import type { NotebookRow } from '../../../shared/model/notebook.ts'
import { useSettings } from '../../state/settings-store.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { MarkdownView } from '../notes/index.ts'
import { SourceText } from '../reader/index.ts'
import { anchorNames } from './anchor-names.ts'
import { shortDayOf } from './day-name.ts'
import { goToEntry } from './jump.ts'
import styles from './notebook-entry.module.css'
import { useNotebook } from './notebook-store.ts'
import { moveTo, pickRangeTo, togglePicked } from './picking.ts'
import { useFoundInNote } from './use-found-in-note.ts'

interface NotebookEntryProps {
  /** Undefined while it is being fetched. */
  row: NotebookRow | null | undefined
  index: number
  count: number
  /** Distance from the top of the list, in CSS pixels. */
  top: number
  isFirstOfGroup: boolean
  isCurrent: boolean
  isPicked: boolean
  measure: (element: HTMLElement | null) => void
}

/** One entry of the notebook: the quote, the note on it, and what there is to know of both. */
export const NotebookEntry = memo(function NotebookEntry(props: NotebookEntryProps) {
  const { row, index, count, top, isFirstOfGroup, isCurrent, isPicked, measure } = props
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of the notebook move, pick and open; a click does the same.
    <article
      ref={measure}
      className={styles.entry}
      // Not by a property of our own: those go down to everything in the entry, and would have it all styled anew.
      style={{ transform: `translateY(${top}px)` }}
      data-index={index}
      data-entry={index}
      data-first-of-group={isFirstOfGroup ? '' : undefined}
      data-current={isCurrent ? '' : undefined}
      data-picked={isPicked ? '' : undefined}
      tabIndex={isCurrent ? 0 : -1}
      aria-posinset={index + 1}
      aria-setsize={count}
      aria-labelledby={`entry-${index}`}
      onClick={(event) => choose(event, index)}
      onDoubleClick={() => row && goToEntry(row)}
    >
      {row ? <Content row={row} index={index} isPicked={isPicked} /> : <div className={styles.blank} />}
    </article>
  )
})

function Content({ row, index, isPicked }: { row: NotebookRow; index: number; isPicked: boolean }) {
  const { category, quote, note, isNoteCut, noteMatches, quoteMatches } = row
  const name = useSettings(({ categories }) => categories.find(({ id }) => id === category)?.name ?? '')
  const noteElement = useFoundInNote(note, noteMatches)
  const hue = category === null ? {} : ({ '--hue': `var(--mark-${category})` } as CSSProperties)
  return (
    <div className={styles.body} style={hue} data-marked={category === null ? undefined : ''}>
      {isPicked && (
        <span className={styles.picked}>
          <Check aria-hidden />
          <VisuallyHidden>Selected</VisuallyHidden>
        </span>
      )}
      <div id={`entry-${index}`}>
        {quote !== null && (
          <blockquote className={styles.quote} lang="en">
            <SourceText
              text={quote}
              hasLiveLinks={false}
              matches={quoteMatches.map(([start, end]) => ({ start, end }))}
            />
          </blockquote>
        )}
        {note !== null && (
          <div ref={noteElement} className={styles.note} data-cut={isNoteCut ? '' : undefined}>
            <MarkdownView body={isNoteCut ? `${note} …` : note} />
          </div>
        )}
      </div>
      <Facts row={row} categoryName={name} />
    </div>
  )
}

function Facts({ row, categoryName }: { row: NotebookRow; categoryName: string }) {
  const { kind, paperTitle, createdAt, tags, anchor } = row
  // The heading of its group says it already.
  const isUnderPaper = useNotebook(({ group }) => group === 'paper')
  return (
    <p className={styles.facts}>
      {kind === 'highlight' ? (
        <span className={styles.category}>{categoryName}</span>
      ) : (
        <span className={styles.category}>{kind === 'paper-note' ? 'Note on the paper' : 'Free note'}</span>
      )}
      {anchor !== null && anchor !== 'anchored' && (
        <span className={styles.unsure}>
          <TriangleAlert aria-hidden />
          {anchorNames[anchor]}
        </span>
      )}
      {tags.map((tag) => (
        <span key={tag} className={styles.tag}>
          <span aria-hidden>#</span>
          {tag}
        </span>
      ))}
      <time dateTime={createdAt} className={styles.day}>
        {shortDayOf(createdAt)}
      </time>
      {paperTitle !== null && !isUnderPaper && (
        <span className={styles.paper} lang="en">
          <SourceText text={paperTitle} hasLiveLinks={false} />
        </span>
      )}
    </p>
  )
}

function choose(event: MouseEvent<HTMLElement>, index: number): void {
  if (event.target instanceof Element && event.target.closest('a, button')) return
  if (event.shiftKey) pickRangeTo(index)
  else if (event.ctrlKey || event.metaKey) togglePicked(index)
  else moveTo(index)
}
