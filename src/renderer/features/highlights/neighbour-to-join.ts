import type { Highlight } from '../../../shared/model/highlight.ts'
import { inReadingOrder } from './highlight-order.ts'

/**
 * The highlight that an open one can be joined with: the next in reading order, else the one before, that overlaps it,
 * touches it, or has nothing but blanks between; one of its own category before any other, so that the parts of a
 * highlight that was split find each other again. Null where there is none. `text` is the source text of its field.
 */
export function neighbourToJoin(
  highlights: readonly Highlight[],
  open: Highlight,
  text: string,
): Highlight | null {
  const ordered = inReadingOrder(highlights.filter(({ field }) => field === open.field))
  const index = ordered.findIndex(({ id }) => id === open.id)
  const isBeside = (other: Highlight) =>
    other.anchor !== 'orphan' &&
    text.slice(Math.min(open.end, other.end), Math.max(open.start, other.start)).trim() === ''
  if (open.anchor === 'orphan') return null
  const beside = [...ordered.slice(index + 1), ...ordered.slice(0, Math.max(0, index)).reverse()].filter(
    isBeside,
  )
  return beside.find(({ category }) => category === open.category) ?? beside[0] ?? null
}
