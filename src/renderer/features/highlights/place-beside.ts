/** A box in CSS pixels of the viewport; a DOMRect is one. */
export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

/**
 * Where the left top corner of a toolbar of the given size goes, so that it does not cover the lines it belongs to
 * and stays inside `view`: below the last line if there is room, else above the first, else at the foot of the view.
 * `lines` are the boxes of the drawn text in reading order, at least one. CSS pixels of the viewport.
 */
export function placeBeside(
  lines: readonly Box[],
  size: { width: number; height: number },
  view: Box,
  gap: number,
): { left: number; top: number } {
  const top = Math.min(...lines.map((line) => line.top))
  const bottom = Math.max(...lines.map((line) => line.bottom))
  const below = bottom + gap
  const above = top - gap - size.height
  if (below >= view.top && below + size.height <= view.bottom) {
    return { left: leftUnder(boxesAt(lines, bottom), size.width, view), top: below }
  }
  if (above >= view.top && above + size.height <= view.bottom) {
    return { left: leftUnder(boxesAt(lines, top), size.width, view), top: above }
  }
  const foot = Math.max(view.top, view.bottom - gap - size.height)
  return { left: leftUnder(lines, size.width, view), top: foot }
}

/** The boxes of the one line that reaches to an edge, told by their middles lying near it. */
function boxesAt(lines: readonly Box[], edge: number): readonly Box[] {
  return lines.filter(
    (line) =>
      Math.min(Math.abs(line.top - edge), Math.abs(line.bottom - edge)) < (line.bottom - line.top) / 2,
  )
}

function leftUnder(boxes: readonly Box[], width: number, view: Box): number {
  const left = Math.min(...boxes.map((box) => box.left))
  const right = Math.max(...boxes.map((box) => box.right))
  const centred = (left + right) / 2 - width / 2
  return Math.max(view.left, Math.min(centred, view.right - width))
}
