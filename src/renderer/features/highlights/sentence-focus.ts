import type { PaperDetails } from '../../../shared/model/paper.ts'
import { sentences } from '../../../shared/text/sentences.ts'
import { keepingLast } from './keeping-last.ts'
import type { FieldRange } from './paint.ts'

/** Sentences in focus, as indices into `sentencesOf`: from the one chosen first to the one extending reached. */
export interface SentenceFocus {
  anchor: number
  head: number
}

/** The sentences of a source text. */
export const sentencesIn = keepingLast(sentences)

/** What the focus steps through on a paper: its title as one, then the sentences of its abstract. */
export function sentencesOf(paper: PaperDetails): FieldRange[] {
  const title: FieldRange = { field: 'title', start: 0, end: paper.title.text.length }
  const abstract = paper.abstract ? sentencesIn(paper.abstract.text) : []
  return [title, ...abstract.map(({ start, end }) => ({ field: 'abstract' as const, start, end }))]
}

/**
 * The focus one sentence on (`step` 1) or back (-1). The first step goes to the abstract's first sentence, or to the
 * title where there is no abstract. Extending moves one end only, and never out of its text.
 */
export function movedFocus(
  ranges: readonly FieldRange[],
  focus: SentenceFocus | null,
  step: 1 | -1,
  isExtending: boolean,
): SentenceFocus {
  if (!focus) {
    const first = Math.max(
      0,
      ranges.findIndex((range) => range.field === 'abstract'),
    )
    return { anchor: first, head: first }
  }
  const head = Math.max(0, Math.min(focus.head + step, ranges.length - 1))
  if (!isExtending) return { anchor: head, head }
  return ranges[head]?.field === ranges[focus.anchor]?.field ? { ...focus, head } : focus
}

/** The text in focus, from the first of its sentences to the last; null when there is none. */
export function focusedRange(ranges: readonly FieldRange[], focus: SentenceFocus | null): FieldRange | null {
  if (!focus) return null
  const first = ranges[Math.min(focus.anchor, focus.head)]
  const last = ranges[Math.max(focus.anchor, focus.head)]
  return first && last ? { field: first.field, start: first.start, end: last.end } : null
}
