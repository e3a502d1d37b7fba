import { type RefObject, useLayoutEffect, useState } from 'react'
import { readDrawnFields, rectsOf } from './drawn-field.ts'
import type { FieldRange } from './paint.ts'
import { placeBeside } from './place-beside.ts'

/** Room between a toolbar and the text it belongs to, and the edge of the view, in CSS pixels. */
const GAP = 12

/**
 * Where a toolbar goes, beside the drawn text of a range, in CSS pixels from the left top corner of `root`, which
 * scrolls with the text. Null until it has been measured, and where the range is not drawn.
 */
export function usePlaceBeside(
  root: HTMLElement,
  range: FieldRange,
  toolbar: RefObject<HTMLElement | null>,
): { left: number; top: number } | null {
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null)
  const { field, start, end } = range
  useLayoutEffect(() => {
    const measure = () => {
      const drawn = readDrawnFields(root).find((one) => one.field === field)
      const lines = drawn ? rectsOf(drawn, { start, end }) : []
      const element = toolbar.current
      if (!element || lines.length === 0) return setPlace(null)
      const origin = root.getBoundingClientRect()
      const size = { width: element.offsetWidth, height: element.offsetHeight }
      const { left, top } = placeBeside(lines, size, viewOf(root), GAP)
      setPlace({ left: left - origin.left, top: top - origin.top })
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(root)
    return () => observer.disconnect()
  }, [root, field, start, end, toolbar])
  return place
}

/** The part of the window in which `root` scrolls, less a little room at its edges. */
function viewOf(root: HTMLElement): { left: number; top: number; right: number; bottom: number } {
  const view = scrollerOf(root).getBoundingClientRect()
  return { left: view.left + GAP, top: view.top + GAP, right: view.right - GAP, bottom: view.bottom - GAP }
}

/** The element that scrolls `root`. */
export function scrollerOf(root: HTMLElement): HTMLElement {
  return root.closest<HTMLElement>('[data-scroller]') ?? document.documentElement
}
