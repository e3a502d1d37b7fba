import type { Highlight } from '../../../shared/model/highlight.ts'
import type { SourceRange } from '../../../shared/text/segments.ts'
import { announceFailure } from '../../state/announcements-store.ts'
import { call } from '../../state/bridge.ts'
import { isProvisional, nextKey, takeBack } from './highlight-actions.ts'
import {
  addChange,
  answerChange,
  openHighlight,
  shownHighlights,
  speak,
  useMarking,
} from './marking-store.ts'
import { neighbourToJoin } from './neighbour-to-join.ts'
import { type Edge, movedEdge } from './word-stops.ts'

/**
 * Puts a highlight of the paper on screen on more or fewer words, painted at once. What is done in one `session` is one
 * step to undo. A failure is announced.
 */
export async function resizeHighlight(
  highlight: Highlight,
  range: SourceRange,
  session: string,
): Promise<void> {
  const text = useMarking.getState().paper?.[highlight.field]
  const isSame = range.start === highlight.start && range.end === highlight.end
  if (text == null || isProvisional(highlight.id) || isSame) return
  const key = nextKey()
  const { start, end } = range
  const quote = text.text.slice(start, end)
  const change = { kind: 'resize', key, highlightId: highlight.id, start, end, quote } as const
  addChange({ ...change, basis: null })
  speak(quote)
  try {
    await call('highlights.resize', { id: highlight.id, revisionId: text.revisionId, start, end, session })
    answerChange(key, { ...change, basis: useMarking.getState().paper })
  } catch (error) {
    takeBack(key, 'The highlight keeps its extent.', error)
  }
}

/** Moves an end of a highlight by a word. Moves of one highlight that follow each other are one step to undo. */
export function moveEdge(highlight: Highlight, edge: Edge, step: 1 | -1): void {
  const text = useMarking.getState().paper?.[highlight.field]?.text
  const range = text === undefined ? null : movedEdge(text, highlight, edge, step)
  if (range) void resizeHighlight(highlight, range, `edge:${highlight.id}`)
}

/** Makes two highlights of one at a source offset inside it; the first stays open. A failure is announced. */
export async function splitHighlight(highlight: Highlight, at: number): Promise<void> {
  const revisionId = useMarking.getState().paper?.[highlight.field]?.revisionId
  if (revisionId === undefined || isProvisional(highlight.id)) return
  try {
    await call('highlights.split', { id: highlight.id, revisionId, at })
    speak('Split into two highlights')
  } catch (error) {
    announceFailure('The highlight was not split.', error)
  }
}

/** The highlight that the open one can be joined with; null where none is open, or nothing lies beside it. */
export function openPair(): [Highlight, Highlight] | null {
  const marking = useMarking.getState()
  const shown = shownHighlights(marking)
  const open = shown.find(({ id }) => id === marking.openId)
  const text = open && marking.paper?.[open.field]?.text
  const other = open && text !== undefined ? neighbourToJoin(shown, open, text) : null
  return open && other && !isProvisional(open.id) && !isProvisional(other.id) ? [open, other] : null
}

/** Joins the open highlight with the one beside it. A failure is announced. */
export async function joinOpen(): Promise<void> {
  const pair = openPair()
  if (pair === null) return
  const [open, other] = pair
  try {
    await call('highlights.join', { id: open.id, otherId: other.id })
    openHighlight(open.id)
    speak('Joined into one highlight')
  } catch (error) {
    announceFailure('The highlights were not joined.', error)
  }
}
