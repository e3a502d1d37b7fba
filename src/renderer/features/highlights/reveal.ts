import { readDrawnFields, rectsOf } from './drawn-field.ts'
import type { FieldRange } from './paint.ts'
import { scrollerOf } from './use-place-beside.ts'

/** The share of the view's height that is kept free above and below what is brought into view. */
const MARGIN_SHARE = 0.12

/** Scrolls just so far that the drawn text of a range is in view, and gives the text the focus of the keyboard. */
export function reveal(root: HTMLElement, range: FieldRange): void {
  const drawn = readDrawnFields(root).find((one) => one.field === range.field)
  const rects = drawn ? rectsOf(drawn, range) : []
  const scroller = scrollerOf(root)
  scroller.focus({ preventScroll: true })
  if (rects.length === 0) return
  const view = scroller.getBoundingClientRect()
  const margin = view.height * MARGIN_SHARE
  const above = Math.min(...rects.map((rect) => rect.top)) - (view.top + margin)
  const below = Math.max(...rects.map((rect) => rect.bottom)) - (view.bottom - margin)
  if (above < 0 || below > 0)
    scroller.scrollBy({ top: above < 0 ? above : Math.min(below, above), behavior: scrollBehaviour() })
}

/** The top of a range's first line, in CSS pixels from the top of `root`; null where the range is not drawn. */
export function topOf(root: HTMLElement, range: FieldRange): number | null {
  const drawn = readDrawnFields(root).find((one) => one.field === range.field)
  const first = drawn ? rectsOf(drawn, range)[0] : undefined
  return first ? first.top - root.getBoundingClientRect().top : null
}

function scrollBehaviour(): ScrollBehavior {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth'
}
