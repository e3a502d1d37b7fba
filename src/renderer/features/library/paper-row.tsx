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
  const matches = useRanges(row.titleMatches)
  const marks = hasMarks(row, facts) && <Marks row={row} facts={facts} />
  const hasWords = facts.words.length > 0
  // Where nothing else is known, the glyphs stand beside the abstract, and a star does not make the row higher.
  return (
    <>
      <h3 className={styles.title} lang="en">
        <SourceText text={row.title} hasLiveLinks={false} matches={matches} />
      </h3>
      <div className={styles.lines}>
        <Line row={row} />
        {!hasWords && marks}
      </div>
      {hasWords && (
        <div className={styles.facts}>
          {facts.words.map(({ kind, text }) => (
            <span key={kind} className={styles[kind]}>
              {text}
            </span>
          ))}
          {marks}
        </div>
      )}
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

function hasMarks(row: PaperRowData, { state }: RowFacts): boolean {
  return state !== null || row.isStarred || row.hasNote || row.categories.length > 0
}

/** What a person did with the paper, in glyphs. */
function Marks({ row, facts }: { row: PaperRowData; facts: RowFacts }) {
  return (
    <span className={styles.marks}>
      {facts.state !== null && <StateGlyph state={facts.state} />}
      {row.isStarred && <Star className={styles.star} aria-hidden />}
      {row.hasNote && <NotepadText aria-hidden />}
      {row.categories.map((category) => (
        <Dot key={category} category={category} />
      ))}
    </span>
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
