import { useMemo } from 'react'
import type { PaperRow } from '../../../shared/model/paper.ts'
import { SourceText } from '../reader/index.ts'
import styles from './row-title.module.css'

/** A paper's title in the list, with what a search found in it marked: up to three lines, or one. */
export function RowTitle({ row, isOneLine = false }: { row: PaperRow; isOneLine?: boolean }) {
  const matches = useRanges(row.titleMatches)
  return (
    <h3 className={`${styles.title} ${isOneLine ? styles.line : styles.lines}`} lang="en">
      <SourceText text={row.title} hasLiveLinks={false} matches={matches} />
    </h3>
  )
}

/** Matches as the drawn text takes them; the same array for the same matches. */
export function useRanges(matches: PaperRow['titleMatches']): { start: number; end: number }[] {
  return useMemo(() => matches.map(([start, end]) => ({ start, end })), [matches])
}
