import { Archive, BookOpen, Check, Clock, EyeOff, type LucideIcon, NotepadText, Star } from 'lucide-react'
import type { CSSProperties } from 'react'
import type { CategoryId } from '../../../shared/model/highlight.ts'
import type { PaperRow, ReadingState } from '../../../shared/model/paper.ts'
import { useSettings } from '../../state/settings-store.ts'
import { stateNames } from './row-facts.ts'
import styles from './row-marks.module.css'

interface RowMarksProps {
  row: PaperRow
  /** The state, where it is not plain from the list that the row stands in. */
  state: ReadingState | null
}

/** Whether a person did anything with the paper that has a glyph. */
export function hasMarks({ row, state }: RowMarksProps): boolean {
  return state !== null || row.isStarred || row.hasNote || row.categories.length > 0
}

/** What a person did with the paper, in glyphs. */
export function RowMarks({ row, state }: RowMarksProps) {
  const inOrder = useSettings((state) => state.categories)
    .map(({ id }) => id)
    .filter((id) => row.categories.includes(id))
  return (
    <span className={styles.marks}>
      {state !== null && <StateGlyph state={state} />}
      {row.isStarred && <Star className={styles.star} aria-hidden />}
      {row.hasNote && <NotepadText aria-hidden />}
      {inOrder.map((category) => (
        <Dot key={category} category={category} />
      ))}
    </span>
  )
}

function Dot({ category }: { category: CategoryId }) {
  return <i className={styles.dot} style={{ '--hue': `var(--mark-${category})` } as CSSProperties} />
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
