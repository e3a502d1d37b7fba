import { type RefObject, useEffect, useRef } from 'react'

type Matches = readonly (readonly [start: number, end: number])[]

/** What paints the words that were found in notes; its looks are in `notebook-entry.module.css`. */
const NAME = 'notebook-found'

/**
 * Paints the words of a search where they stand in a drawn note. Markdown moves them about: each is looked for in the
 * drawn text, from where the one before it stood. @returns the ref of the element that the note is drawn in
 */
export function useFoundInNote(note: string | null, matches: Matches): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (element.current === null || note === null || matches.length === 0) return undefined
    const words = matches.map(([start, end]) => note.slice(start, end))
    const ranges = rangesOf(element.current, words)
    const highlight = CSS.highlights.get(NAME) ?? new Highlight()
    for (const range of ranges) highlight.add(range)
    CSS.highlights.set(NAME, highlight)
    return () => {
      for (const range of ranges) highlight.delete(range)
    }
  }, [note, matches])
  return element
}

function rangesOf(element: HTMLElement, words: readonly string[]): StaticRange[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const ranges: StaticRange[] = []
  let node = walker.nextNode()
  let from = 0
  for (const word of words) {
    while (node !== null) {
      const start = (node as Text).data.indexOf(word, from)
      if (start >= 0) {
        from = start + word.length
        ranges.push(
          new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: from }),
        )
        break
      }
      node = walker.nextNode()
      from = 0
    }
  }
  return ranges
}
