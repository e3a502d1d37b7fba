import { Archive, BookOpen, Check, Clock, EyeOff, type LucideIcon, NotepadText, Star } from 'lucide-react'
import { type CSSProperties, memo, useMemo } from 'react'
import type { CategoryId } from '../../../shared/model/highlight.ts'
import type { PaperRow as PaperRowData, ReadingState } from '../../../shared/model/paper.ts'
import { useSettings } from '../../state/settings-store.ts'
import { SourceText } from '../reader/index.ts'
import { todayHere } from './day-names.ts'
import type { ListSubject } from './listed-order.ts'
import styles from './paper-row.module.css'
import { factsOfRow, type RowFacts, spokenRow, stateNames } from './row-facts.ts'

interface PaperRowProps {
  row: PaperRowData
  subject: ListSubject
}

/** What is drawn of a paper in the list: its title, a line of its abstract, and what is known of it. */
export const PaperRow = memo(function PaperRow({ row, subject }: PaperRowProps) {
  const facts = factsOfRow(row, subject, todayHere())
  return (
    <>
      <h3 className={styles.title} lang="en">
        <SourceText text={row.title} hasLiveLinks={false} matches={useRanges(row.titleMatches)} />
      </h3>
      <Line row={row} />
      <Facts facts={facts} categories={row.categories} hasNote={row.hasNote} />
    </>
  )
})

/** What a screen reader says of the row. */
export function useSpokenRow(row: PaperRowData | null | undefined): string | undefined {
  const categories = useSettings((state) => state.categories)
  return useMemo(() => {
    if (!row) return undefined
    const nameOf = (id: CategoryId) => categories.find((category) => category.id === id)?.name ?? id
    return spokenRow(row, nameOf)
  }, [row, categories])
}

/** The beginning of the abstract, or where a search has found its words in it. */
function Line({ row }: { row: PaperRowData }) {
  const { snippet } = row
  const matches = useRanges(snippet?.matches ?? nowhere)
  const text = snippet?.text ?? row.opening
  if (text === '') return null
  return (
    <p className={styles.line} lang="en">
      {snippet?.isCutAtStart && '…'}
      <SourceText text={text} hasLiveLinks={false} matches={matches} />
    </p>
  )
}

interface FactsProps {
  facts: RowFacts
  categories: readonly CategoryId[]
  hasNote: boolean
}

function Facts({ facts, categories, hasNote }: FactsProps) {
  const { arxivId, authors, votes, date, state, isStarred } = facts
  const hasMarks = categories.length > 0 || hasNote || isStarred || state !== null
  if (!arxivId && !authors && !votes && !date && !hasMarks) return null
  return (
    <div className={styles.facts}>
      {arxivId && <span className={styles.fixed}>{arxivId}</span>}
      {authors && <span className={styles.authors}>{authors}</span>}
      {votes && <span className={styles.fixed}>{votes}</span>}
      {date && <span className={styles.fixed}>{date}</span>}
      {hasMarks && (
        <span className={styles.marks}>
          {state !== null && <StateGlyph state={state} />}
          {isStarred && <Star className={styles.star} aria-hidden />}
          {hasNote && <NotepadText aria-hidden />}
          {categories.map((category) => (
            <Dot key={category} category={category} />
          ))}
        </span>
      )}
    </div>
  )
}

function Dot({ category }: { category: CategoryId }) {
  const hue = useSettings((state) => state.categories.find(({ id }) => id === category)?.hue ?? 'gray')
  return <i className={styles.dot} style={{ '--hue': `var(--${hue})` } as CSSProperties} />
}

const glyphs: Record<ReadingState, LucideIcon | null> = {
  inbox: null,
  later: Clock,
  reading: BookOpen,
  done: Check,
  archived: Archive,
  dismissed: EyeOff,
}

function StateGlyph({ state }: { state: ReadingState }) {
  const Glyph = glyphs[state]
  return Glyph && <Glyph aria-label={stateNames[state]} />
}

const nowhere: PaperRowData['titleMatches'] = []

function useRanges(matches: PaperRowData['titleMatches']) {
  return useMemo(() => matches.map(([start, end]) => ({ start, end })), [matches])
}
