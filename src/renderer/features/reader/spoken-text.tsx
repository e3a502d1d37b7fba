import { useDeferredValue, useMemo, useRef } from 'react'
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
  const steady = useSteady(hiddenTexts)
  const now = useMemo(() => ({ text, hiddenTexts: steady }), [text, steady])
  const later = useDeferredValue(now)
  // Their offsets are those of their text.
  return <SourceText {...rest} text={text} hiddenTexts={later.text === text ? later.hiddenTexts : steady} />
}

/** The same texts for as long as they say the same: an answer of the library brings what was put in already. */
function useSteady(texts: readonly HiddenText[]): readonly HiddenText[] {
  const held = useRef(texts)
  if (!isAlike(held.current, texts)) held.current = texts
  return held.current
}

function isAlike(one: readonly HiddenText[], other: readonly HiddenText[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ offset, text }, index) => other[index]?.offset === offset && other[index]?.text === text)
  )
}
