import { type PointerEvent as ReactPointerEvent, useEffect, useRef } from 'react'
import type { Highlight } from '../../../shared/model/highlight.ts'
import type { SourceRange } from '../../../shared/text/segments.ts'
import { openLayer } from '../../state/layers.ts'
import { offsetNear, readDrawnFields } from './drawn-field.ts'
import { resizeHighlight } from './extent-actions.ts'
import { dragExtent } from './marking-store.ts'
import { markableRange } from './quote-text.ts'
import type { Edge } from './word-stops.ts'

let dragCount = 0

/**
 * Drags an end of the open highlight after the pointer, the words beneath painted as it goes; Escape gives it up.
 *
 * @returns begins a drag; to be called where the pointer goes down on a handle
 */
export function useEdgeDrag(
  root: HTMLElement,
  highlight: Highlight,
  text: string,
): (event: ReactPointerEvent, edge: Edge) => void {
  const stop = useRef<(() => void) | null>(null)
  useEffect(() => () => stop.current?.(), [])
  return (event, edge) => {
    const box = event.currentTarget.getBoundingClientRect()
    // The handle is caught above or below its line: what counts is the line.
    const lift = event.clientY - (box.top + box.bottom) / 2
    let range: SourceRange | null = null
    const onMove = ({ clientX, clientY }: PointerEvent) => {
      const drawn = readDrawnFields(root).find(({ field }) => field === highlight.field)
      const at = drawn ? offsetNear(drawn, clientX, clientY - lift) : null
      const reached = at === null ? null : draggedRange(text, highlight, edge, at)
      if (reached === null) return
      range = reached
      dragExtent(reached)
    }
    const end = () => {
      window.removeEventListener('pointermove', onMove)
      window.removeEventListener('pointerup', onUp)
      window.removeEventListener('pointercancel', end)
      delete document.documentElement.dataset.draggingEdge
      closeLayer()
      dragExtent(null)
      stop.current = null
    }
    const onUp = () => {
      swallowClick()
      dragCount += 1
      if (range) void resizeHighlight(highlight, range, `drag:${highlight.id}:${dragCount}`)
      end()
    }
    const giveUp = () => {
      end()
      window.addEventListener('pointerup', swallowClick, { once: true })
    }
    const closeLayer = openLayer(giveUp)
    document.documentElement.dataset.draggingEdge = ''
    window.addEventListener('pointermove', onMove)
    window.addEventListener('pointerup', onUp)
    window.addEventListener('pointercancel', end)
    stop.current = end
  }
}

/** The extent with one end at an offset; past the other end it turns round. Null where no words would be left. */
export function draggedRange(text: string, range: SourceRange, edge: Edge, at: number): SourceRange | null {
  const fixed = edge === 'start' ? range.end : range.start
  return markableRange(text, { start: Math.min(fixed, at), end: Math.max(fixed, at) })
}

/** The click that ends a drag opens nothing and closes nothing. */
function swallowClick(): void {
  const swallow = (event: MouseEvent) => event.stopPropagation()
  window.addEventListener('click', swallow, { capture: true, once: true })
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }))
}
