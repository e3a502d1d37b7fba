import { useMemo } from 'react'
import type { SourceRange } from '../../../shared/text/segments.ts'
import { focusSentences, type Marking, speak, useMarking } from './marking-store.ts'
import { reveal } from './reveal.ts'
import { focusedRange, type SentenceFocus, sentencesOf } from './sentence-focus.ts'

/** Moves the focus to sentences of the paper on screen and scrolls to them; a screen reader says `lead`, then them. */
export function goToSentences(root: HTMLElement, focus: SentenceFocus, lead = ''): void {
  const { paper } = useMarking.getState()
  const range = paper && focusedRange(sentencesOf(paper), focus)
  if (!paper || !range) return
  document.getSelection()?.removeAllRanges()
  focusSentences(focus)
  speak(lead + (paper[range.field]?.text.slice(range.start, range.end) ?? ''))
  reveal(root, range)
}

/** The same for the sentence of the abstract that begins at `start`, a UTF-16 offset of its source. */
export function goToSentenceAt(root: HTMLElement, start: number, lead = ''): void {
  const { paper } = useMarking.getState()
  const sentences = paper ? sentencesOf(paper) : []
  const index = sentences.findIndex((one) => one.field === 'abstract' && one.start === start)
  if (index >= 0) goToSentences(root, { anchor: index, head: index }, lead)
}

/** The text of the abstract in focus, as UTF-16 offsets of its source; null where none is. */
export function useFocusInAbstract(): SourceRange | null {
  const paper = useMarking((marking) => marking.paper)
  const focus = useMarking((marking) => marking.focus)
  return useMemo(() => focusIn({ paper, focus }), [paper, focus])
}

/** The same at this moment. */
export function focusInAbstract(): SourceRange | null {
  return focusIn(useMarking.getState())
}

function focusIn({ paper, focus }: Pick<Marking, 'paper' | 'focus'>): SourceRange | null {
  const range = paper && focus ? focusedRange(sentencesOf(paper), focus) : null
  return range?.field === 'abstract' ? range : null
}
