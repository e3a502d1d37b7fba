import type { Marking } from './marking-store.ts'
import type { FieldRange } from './paint.ts'
import { focusedRange, sentencesOf } from './sentence-focus.ts'

/** What a key of a category would highlight: the selection, else the sentences in focus, else nothing. */
export function rangeToMark({
  paper,
  selection,
  focus,
}: Pick<Marking, 'paper' | 'selection' | 'focus'>): FieldRange | null {
  if (selection) return selection
  return paper && focus ? focusedRange(sentencesOf(paper), focus) : null
}
