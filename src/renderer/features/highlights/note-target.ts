import type { Highlight } from '../../../shared/model/highlight.ts'
import { useSettings } from '../../state/settings-store.ts'
import { highlightRange, withIdentity } from './highlight-actions.ts'
import { openHighlight, shownHighlights, useMarking } from './marking-store.ts'
import { rangeToMark } from './range-to-mark.ts'

/**
 * The highlight that a note begun now belongs to: the open one, else a new one over the selection or the sentences in
 * focus. Null when there is none, or when it could not be made, which is announced.
 */
export async function highlightForNote(): Promise<Highlight | null> {
  const marking = useMarking.getState()
  const open = shownHighlights(marking).find((highlight) => highlight.id === marking.openId)
  if (open) return withIdentity(open)
  const range = rangeToMark(marking)
  if (!range) return null
  document.getSelection()?.removeAllRanges()
  const highlight = await highlightRange(range, useSettings.getState().settings.currentCategory)
  if (highlight) openHighlight(highlight.id)
  return highlight
}

/** True when a note begun now would belong to a highlight rather than to the paper. */
export function isHighlightLeading(): boolean {
  const marking = useMarking.getState()
  return marking.openId !== null || rangeToMark(marking) !== null
}
