import type { Segment } from './segments.ts'
import { tokenize } from './tokenize.ts'

/** Formulas and markup that are longer than this, in UTF-16 units, are rare enough to be cut. */
const NEAR = 300

/** What formulas, escapes and markup are made of. Without any of these nearby there is nothing to cut in two. */
const CRUMBS = /[$\\*_^[\]{}<>`&]/

/**
 * The last place at or before `offset` where a source text can be cut and both parts still be drawn as they were: in no
 * formula, escape or markup, and where that leaves a choice, before a space. UTF-16 offsets; 0 when there is none.
 */
export function placeToCut(source: string, offset: number): number {
  if (offset >= source.length) return source.length
  const near = source.slice(Math.max(0, offset - NEAR), offset + NEAR)
  if (!CRUMBS.test(near)) return lastSpace(source, Math.max(0, offset - NEAR), offset)
  const from = sentenceBefore(source, offset)
  return from + lastFreePlace(source.slice(from, offset + NEAR), offset - from)
}

/** Where to begin to read: far down a text, all of it would be much for one place. No formula spans sentences. */
function sentenceBefore(source: string, offset: number): number {
  return offset < 2 * NEAR ? 0 : source.lastIndexOf('. ', offset - NEAR) + 1
}

function lastFreePlace(source: string, offset: number): number {
  let place = 0
  let depth = 0
  let before: Segment | undefined
  for (const segment of tokenize(source)) {
    if (segment.start > offset) break
    const unit = source.charAt(segment.start)
    const isMarkup = segment.kind === 'markup'
    // What closes a style is not in it, and no place to cut before.
    const isInStyle = segment.styles.length > 0 || (isMarkup && (before?.styles.length ?? 0) > 0)
    if (depth === 0 && !isInStyle) {
      place = segment.start
      if (segment.kind === 'text' && segment.end > offset) place = lastSpace(source, segment.start, offset)
    }
    if (isMarkup && /[{[]/.test(unit)) depth += 1
    if (isMarkup && /[}\]]/.test(unit)) depth = Math.max(0, depth - 1)
    before = segment
  }
  return place
}

/** The last space from `start` to `offset`; `start` when there is none. */
function lastSpace(source: string, start: number, offset: number): number {
  return Math.max(start, source.lastIndexOf(' ', offset))
}
