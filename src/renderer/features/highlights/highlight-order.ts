import type { Highlight } from '../../../shared/model/highlight.ts'

/** The highlights that have a place, in reading order: those of the title first, then by where they begin. */
export function inReadingOrder(highlights: readonly Highlight[]): Highlight[] {
  const placed = highlights.filter(({ anchor }) => anchor !== 'orphan')
  return placed.sort(
    (a, b) =>
      Number(a.field === 'abstract') - Number(b.field === 'abstract') || a.start - b.start || b.end - a.end,
  )
}

/** The highlight that one step from the open one reaches, round the end; from none, the first or the last. */
export function steppedFrom(
  highlights: readonly Highlight[],
  openId: string | null,
  step: 1 | -1,
): Highlight | null {
  const ordered = inReadingOrder(highlights)
  const openIndex = ordered.findIndex((highlight) => highlight.id === openId)
  const from = openIndex === -1 && step === -1 ? ordered.length : openIndex
  return ordered[(from + step + ordered.length) % ordered.length] ?? null
}
