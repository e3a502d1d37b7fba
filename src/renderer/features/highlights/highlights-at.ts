import type { Highlight } from '../../../shared/model/highlight.ts'
import { offsetAt, readDrawnFields } from './drawn-field.ts'
import { marksAt } from './lanes.ts'
import { openHighlight, shownHighlights, useMarking } from './marking-store.ts'

/** The highlights at a point of the viewport, in CSS pixels, the topmost first. */
export function highlightsAt(
  root: HTMLElement,
  highlights: readonly Highlight[],
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
): Highlight[] {
  for (const drawn of readDrawnFields(root)) {
    const offset = offsetAt(drawn, clientX, clientY)
    if (offset !== null)
      return marksAt(
        highlights.filter((one) => one.field === drawn.field),
        offset,
      )
  }
  return []
}

/**
 * Opens the topmost highlight of the paper on screen at a point of the viewport, unless one that lies there is open.
 * @returns whether one is open then
 */
export function openHighlightAt(
  root: HTMLElement,
  point: { readonly clientX: number; readonly clientY: number },
): boolean {
  const marking = useMarking.getState()
  const found = highlightsAt(root, shownHighlights(marking), point)
  if (found[0] === undefined) return false
  if (!found.some(({ id }) => id === marking.openId)) openHighlight(found[0].id)
  return true
}
