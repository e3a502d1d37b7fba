import { isHighSurrogate, isLowSurrogate } from './characters.ts'
import type { Segment, SourceRange } from './segments.ts'
import { tokenize } from './tokenize.ts'

/**
 * Returns a source text as one line of plain text, formulas in a plain reading: for titles of windows, rows of lists
 * and exports.
 */
export function plainText(source: string): string {
  const drawn = tokenize(source).map((segment) => segment.text)
  return drawn.join('').replace(/\s+/g, ' ').trim()
}

/**
 * Returns the range grown so that every atomic segment, and every character outside of the Basic Multilingual Plane,
 * is in or out whole. Offsets are UTF-16 offsets into the source that the segments cover; the range is cut to it. An
 * empty range stays empty and moves to the start of what it stood inside of.
 */
export function snapRange(segments: readonly Segment[], start: number, end: number): SourceRange {
  const length = segments.at(-1)?.end ?? 0
  const from = Math.min(Math.max(0, Math.min(start, end)), length)
  const to = Math.min(Math.max(from, Math.max(start, end)), length)
  const snappedStart = snapOffset(segments, from, 'start')
  return { start: snappedStart, end: from === to ? snappedStart : snapOffset(segments, to, 'end') }
}

/** Returns the index of the segment that holds the source offset, or -1 outside of the text. Takes a binary search. */
function segmentIndexAt(segments: readonly Segment[], offset: number): number {
  let low = 0
  let high = segments.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const segment = segments[middle]
    if (segment === undefined) return -1
    if (offset < segment.start) high = middle - 1
    else if (offset >= segment.end) low = middle + 1
    else return middle
  }
  return -1
}

function snapOffset(segments: readonly Segment[], offset: number, side: 'start' | 'end'): number {
  const segment = segments[segmentIndexAt(segments, offset)]
  if (segment === undefined || segment.start === offset) return offset
  if (segment.atomic) return side === 'start' ? segment.start : segment.end
  const unit = segment.text.charCodeAt(offset - segment.start)
  const isInsidePair =
    isLowSurrogate(unit) && isHighSurrogate(segment.text.charCodeAt(offset - segment.start - 1))
  return isInsidePair ? offset + (side === 'start' ? -1 : 1) : offset
}
