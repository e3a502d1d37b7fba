import { useEffect, useState } from 'react'
import type { PaperDetails } from '../../../shared/model/paper.ts'
import { type DrawnField, readDrawnFields, sourceRangeOf } from './drawn-field.ts'
import { select } from './marking-store.ts'
import type { FieldRange } from './paint.ts'
import { markableRange } from './quote-text.ts'
import { widest } from './source-points.ts'

/**
 * Notes in the marking store what is selected in the texts inside `root`, as snapped source offsets. Returns whether
 * the pointer is still down on a selection, during which nothing should pop up over it.
 */
export function useSourceSelection(root: HTMLElement | null, paper: PaperDetails): boolean {
  const [isSelecting, setSelecting] = useState(false)
  useEffect(() => {
    if (!root) return
    const onSelectionChange = () => select(readSelection(root, paper))
    const onPointerDown = (event: PointerEvent) => setSelecting(event.button === 0)
    const onPointerUp = () => setSelecting(false)
    document.addEventListener('selectionchange', onSelectionChange)
    root.addEventListener('pointerdown', onPointerDown)
    window.addEventListener('pointerup', onPointerUp)
    window.addEventListener('pointercancel', onPointerUp)
    return () => {
      document.removeEventListener('selectionchange', onSelectionChange)
      root.removeEventListener('pointerdown', onPointerDown)
      window.removeEventListener('pointerup', onPointerUp)
      window.removeEventListener('pointercancel', onPointerUp)
    }
  }, [root, paper])
  return isSelecting
}

/** The selected part of the title or abstract inside `root`, of whichever holds more of the selection. */
function readSelection(root: HTMLElement, paper: PaperDetails): FieldRange | null {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  return widest(readDrawnFields(root).flatMap((drawn) => snappedRange(drawn, range, paper) ?? []))
}

function snappedRange(drawn: DrawnField, range: Range, paper: PaperDetails): FieldRange | null {
  const text = paper[drawn.field]?.text
  if (text === undefined || !range.intersectsNode(drawn.element)) return null
  const source = sourceRangeOf(drawn, range)
  const markable = source && markableRange(text, source)
  return markable ? { field: drawn.field, ...markable } : null
}
