/** The text of parts that is selected on screen, as UTF-16 offsets of the capture's text; null where none is. */
export function selectedStretch(): { start: number; end: number } | null {
  const selection = getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const start = offsetOf(range.startContainer, range.startOffset)
  const end = offsetOf(range.endContainer, range.endOffset)
  return start === null || end === null || end <= start ? null : { start, end }
}

/** Every part is drawn as one text node, unit for unit. */
function offsetOf(node: Node, offset: number): number | null {
  const holder = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-start]')
  if (!holder) return null
  const within = node instanceof Element ? (offset === 0 ? 0 : (holder.textContent?.length ?? 0)) : offset
  return Number(holder.dataset.start) + within
}
