import { useLayoutEffect } from 'react'
import { readDrawnFields, textRangesOf } from '../highlights/index.ts'
import type { ExpandedUse } from './short-forms.ts'
import './short-forms.css'

/** The name of `short-forms.css`. It lies below all highlights, so that it never hides one. */
const NAME = 'aid-short-form'

/** Draws a dotted line under short forms in the abstract inside `root`, anew whenever its text is drawn anew. */
export function useShortFormPainting(root: HTMLElement | null, uses: readonly ExpandedUse[]): void {
  useLayoutEffect(() => {
    const field = root?.querySelector('[data-field="abstract"]')
    if (!root || !field) return
    const paint = () => {
      const drawn = readDrawnFields(root).find((one) => one.field === 'abstract')
      const painted = new Highlight(...uses.flatMap(({ range }) => (drawn ? textRangesOf(drawn, range) : [])))
      painted.priority = -1
      CSS.highlights.set(NAME, painted)
    }
    paint()
    const observer = new MutationObserver(paint)
    observer.observe(field, { childList: true, characterData: true, subtree: true })
    return () => {
      observer.disconnect()
      CSS.highlights.delete(NAME)
    }
  }, [root, uses])
}
