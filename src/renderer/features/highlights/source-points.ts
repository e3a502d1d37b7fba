import type { SourceRange } from '../../../shared/text/segments.ts'

/** A drawn piece of source text, in reading order. Offsets are UTF-16 units; an atomic one is all or nothing. */
export interface DrawnPiece {
  start: number
  end: number
  isAtomic: boolean
}

/**
 * Where an end of a selection stands among the drawn pieces: inside one, `offset` UTF-16 units into it (of an atomic
 * piece any offset counts as inside), or before the piece of that index, outside of every piece.
 */
export type SourcePoint =
  | { kind: 'inside'; index: number; offset: number }
  | { kind: 'before'; index: number }

/**
 * The source range between two ends of a selection, given in reading order, with atomic pieces taken in whole.
 * Null when no drawn text lies between them.
 */
export function sourceRangeBetween(
  pieces: readonly DrawnPiece[],
  from: SourcePoint,
  to: SourcePoint,
): SourceRange | null {
  const start = startOffset(pieces, from)
  const end = endOffset(pieces, to)
  return start === null || end === null || start >= end ? null : { start, end }
}

/** The field in which most of the given ranges' text lies; the first of equals. Null when there is none. */
export function widest<Kind extends SourceRange>(ranges: readonly Kind[]): Kind | null {
  let best: Kind | null = null
  for (const range of ranges) if (!best || range.end - range.start > best.end - best.start) best = range
  return best
}

function startOffset(pieces: readonly DrawnPiece[], point: SourcePoint): number | null {
  const piece = pieces[point.index]
  if (!piece) return null
  return point.kind === 'before' || piece.isAtomic
    ? piece.start
    : Math.min(piece.start + point.offset, piece.end)
}

function endOffset(pieces: readonly DrawnPiece[], point: SourcePoint): number | null {
  if (point.kind === 'before') return pieces[point.index - 1]?.end ?? null
  const piece = pieces[point.index]
  if (!piece) return null
  return piece.isAtomic ? piece.end : Math.min(piece.start + point.offset, piece.end)
}
