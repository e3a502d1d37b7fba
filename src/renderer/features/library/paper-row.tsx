import { memo, useMemo } from 'react'
import type { CategoryId } from '../../../shared/model/highlight.ts'
import type { PaperRow as PaperRowData } from '../../../shared/model/paper.ts'
import { useSettings } from '../../state/settings-store.ts'
import { SourceText } from '../reader/index.ts'
import { RowTags } from '../tags/index.ts'
import { todayHere } from './day-names.ts'
import type { OrderedSubject } from './listed-order.ts'
import styles from './paper-row.module.css'
import { factsOfRow, spokenRow } from './row-facts.ts'
import { hasMarks, RowMarks } from './row-marks.tsx'
import { RowTitle, useRanges } from './row-title.tsx'

interface PaperRowProps {
  row: PaperRowData
  subject: OrderedSubject
}

/** What is drawn of a paper in the list: its title, a line of its abstract, and what is known of it. */
export const PaperRow = memo(function PaperRow({ row, subject }: PaperRowProps) {
  const facts = factsOfRow(row, subject, todayHere())
  const drawn = { row, state: facts.state }
  const marks = hasMarks(drawn) && <RowMarks {...drawn} />
  const hasWords = facts.words.length > 0 || row.tags.length > 0
  // Where nothing else is known, the glyphs stand beside the abstract, and a star does not make the row higher.
  return (
    <>
      <RowTitle row={row} />
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
          {row.tags.length > 0 && <RowTags tags={row.tags} />}
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

/** Where a search has found its words in the abstract; else the person's own remark, or the abstract's beginning. */
function Line({ row }: { row: PaperRowData }) {
  const { snippet, remark } = row
  const matches = useRanges(snippet?.matches ?? nowhere)
  if (snippet === null && remark !== null)
    return <p className={`${styles.line} ${styles.remark}`}>{remark}</p>
  const text = snippet?.text ?? row.opening
  if (text === '') return null
  return (
    <p className={styles.line} lang="en">
      {snippet?.isCutAtStart && '…'}
      <SourceText text={text} hasLiveLinks={false} matches={matches} />
    </p>
  )
}

const nowhere: PaperRowData['titleMatches'] = []
