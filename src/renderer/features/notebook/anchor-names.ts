import type { AnchorState } from '../../../shared/model/highlight.ts'

/** How sure a highlight stands, for people. */
export const anchorNames: Record<AnchorState, string> = {
  anchored: 'On its words',
  check: 'Needs a check',
  orphan: 'Lost its words',
}
