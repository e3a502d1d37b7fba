import type { CategoryId, Highlight } from '../../../shared/model/highlight.ts'
import type { PaperDetails } from '../../../shared/model/paper.ts'

/**
 * A change that is on screen before the library has answered. `basis` is null while the answer is awaited; then it
 * is the paper as it was known at that moment, so that anything newer from the library takes the change's place.
 */
export type PendingChange = { basis: PaperDetails | null; key: string } & (
  | { kind: 'create'; highlight: Highlight }
  | { kind: 'recolour'; highlightId: string; category: CategoryId }
  | { kind: 'resize'; highlightId: string; start: number; end: number; quote: string }
  | { kind: 'delete'; highlightId: string }
)

/** A paper's highlights as they are to be shown: those of the library with the pending changes applied, in order. */
export function withPending(paper: PaperDetails, changes: readonly PendingChange[]): Highlight[] {
  let highlights = paper.highlights
  for (const change of changes) {
    if (isSettled(paper, change)) continue
    if (change.kind === 'create' && change.highlight.paperId === paper.id) {
      highlights = [...highlights, change.highlight]
    } else if (change.kind === 'recolour') {
      highlights = highlights.map((highlight) =>
        highlight.id === change.highlightId ? { ...highlight, category: change.category } : highlight,
      )
    } else if (change.kind === 'resize') {
      const { start, end, quote } = change
      highlights = highlights.map((highlight) =>
        highlight.id === change.highlightId
          ? { ...highlight, start, end, quote, anchor: 'anchored' as const }
          : highlight,
      )
    } else if (change.kind === 'delete') {
      highlights = highlights.filter((highlight) => highlight.id !== change.highlightId)
    }
  }
  return highlights
}

/** True when the library has caught up with a change, or has moved on past it (an undo, another window). */
export function isSettled(paper: PaperDetails, change: PendingChange): boolean {
  if (change.basis !== null && change.basis !== paper) return true
  return (
    change.kind === 'create' && paper.highlights.some((highlight) => highlight.id === change.highlight.id)
  )
}
