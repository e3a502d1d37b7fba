import { useDeferredValue, useMemo } from 'react'
import type { HiddenText } from './paragraphs.ts'
import { SourceText } from './source-text.tsx'

interface SpokenTextProps {
  /** Source text of a title or an abstract. */
  text: string
  isBlock?: boolean
  isAsItCame: boolean
  /** What a screen reader says where something begins and ends. */
  hiddenTexts: readonly HiddenText[]
}

/**
 * A text of a paper with words for screen readers in it. When only these change they are put in a moment later: it lays
 * the whole paragraph out anew, and what a person has just done to a highlight is to be seen before that.
 */
export function SpokenText({ text, hiddenTexts, ...rest }: SpokenTextProps) {
  const now = useMemo(() => ({ text, hiddenTexts }), [text, hiddenTexts])
  const later = useDeferredValue(now)
  // Their offsets are those of their text.
  return (
    <SourceText {...rest} text={text} hiddenTexts={later.text === text ? later.hiddenTexts : hiddenTexts} />
  )
}
