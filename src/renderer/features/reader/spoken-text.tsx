import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { HiddenText } from './paragraphs.ts'
import { SourceText } from './source-text.tsx'
import { isTextSelected, useIsTextSelected } from './text-selected.ts'

interface SpokenTextProps {
  /** Source text of a title or an abstract. */
  text: string
  isBlock?: boolean
  isAsItCame: boolean
  /** What a screen reader says where something begins and ends. */
  hiddenTexts: readonly HiddenText[]
}

/** After so many milliseconds without another change the words for screen readers are put in. */
const QUIET = 80

/**
 * A text of a paper with words for screen readers in it. When only these change they are put in a moment later: it lays
 * the whole paragraph out anew, and what a person has just done to a highlight is to be seen before that. It also parts
 * text nodes, which would move a selection off its words: while one stands, they wait.
 */
export function SpokenText({ text, hiddenTexts, ...rest }: SpokenTextProps) {
  const steady = useSteady(hiddenTexts)
  const [placed, setPlaced] = useState({ text, hiddenTexts: steady })
  const isSelected = useIsTextSelected()
  // Their offsets are those of their text.
  const isOfText = placed.text === text
  useEffect(() => {
    if (isSelected) return
    const timer = setTimeout(() => {
      // At once, so that nothing is selected between this look and the change.
      if (!isTextSelected()) flushSync(() => setPlaced({ text, hiddenTexts: steady }))
    }, QUIET)
    return () => clearTimeout(timer)
  }, [text, steady, isSelected])
  return <SourceText {...rest} text={text} hiddenTexts={isOfText ? placed.hiddenTexts : steady} />
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
