import { FINDABLE } from './drawn-blocks.ts'

/** The share of the view's height that is kept free above and below what is brought into view. */
const MARGIN_SHARE = 0.2

/** Scrolls just so far that a range is well in view, down and across. */
export function scrollTo(range: Range): void {
  const element = range.startContainer.parentElement
  const scroller = element === null ? null : scrollerOf(element)
  if (scroller === null) return
  const [view, place] = [scroller.getBoundingClientRect(), range.getBoundingClientRect()]
  const margin = view.height * MARGIN_SHARE
  const above = place.top - (view.top + margin)
  const below = place.bottom - (view.bottom - margin)
  const left = Math.min(0, place.left - view.left)
  const right = Math.max(0, place.right - view.right)
  scroller.scrollBy({ top: above < 0 ? above : Math.max(0, below), left: left || right, behavior: 'instant' })
}

/** Gives the keys back to the text and selects the range in it. */
export function leaveAt(host: HTMLElement, range: Range | null): void {
  const text = host.querySelector<HTMLElement>(FINDABLE)
  text?.closest<HTMLElement>('[tabindex]')?.focus({ preventScroll: true })
  if (range === null) return
  const selection = document.getSelection()
  selection?.removeAllRanges()
  selection?.addRange(range)
}

function scrollerOf(element: Element): Element | null {
  for (let one: Element | null = element; one !== null; one = one.parentElement) {
    if (one.scrollHeight > one.clientHeight && /auto|scroll/.test(getComputedStyle(one).overflowY)) return one
  }
  return null
}
