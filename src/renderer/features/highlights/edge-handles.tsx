import type { KeyboardEvent, PointerEvent } from 'react'
import type { Highlight } from '../../../shared/model/highlight.ts'
import type { SourceRange } from '../../../shared/text/segments.ts'
import styles from './edge-handles.module.css'
import { moveEdge } from './extent-actions.ts'
import { useDrawnBoxes } from './use-drawn-boxes.ts'
import { useEdgeDrag } from './use-edge-drag.ts'
import type { Edge } from './word-stops.ts'

interface EdgeHandlesProps {
  root: HTMLElement
  /** The open highlight, as the library has it. */
  highlight: Highlight
  /** Where it is shown: elsewhere than it is while an end of it is dragged. */
  shown: SourceRange
  /** The source text of its field. */
  text: string
}

/** The two ends of the open highlight, to be dragged, or moved by arrow keys. */
export function EdgeHandles({ root, highlight, shown, text }: EdgeHandlesProps) {
  const { field } = highlight
  const boxes = useDrawnBoxes(root, { field, ...shown })
  const beginDrag = useEdgeDrag(root, highlight, text)
  const [first, last] = [boxes[0], boxes.at(-1)]
  if (first === undefined || last === undefined) return null
  const places = {
    start: { left: first.left, top: first.top, height: first.height },
    end: { left: last.left + last.width, top: last.top, height: last.height },
  }
  return (['start', 'end'] as const).map((edge) => (
    <span
      key={edge}
      role="slider"
      tabIndex={0}
      data-handle=""
      data-edge={edge}
      className={styles.handle}
      style={places[edge]}
      aria-label={edge === 'start' ? 'Start of the highlight' : 'End of the highlight'}
      aria-valuemin={0}
      aria-valuemax={text.length}
      aria-valuenow={shown[edge]}
      aria-valuetext={text.slice(shown.start, shown.end)}
      onKeyDown={(event) => moveByKey(event, highlight, edge)}
      onPointerDown={(event) => begin(event, () => beginDrag(event, edge))}
    />
  ))
}

function moveByKey(event: KeyboardEvent, highlight: Highlight, edge: Edge): void {
  const step = ({ ArrowLeft: -1, ArrowRight: 1 } as const)[event.key]
  if (step === undefined || event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return
  event.preventDefault()
  moveEdge(highlight, edge, step)
}

/** The press must begin no selection of text. */
function begin(event: PointerEvent, drag: () => void): void {
  if (event.button !== 0) return
  event.preventDefault()
  drag()
}
