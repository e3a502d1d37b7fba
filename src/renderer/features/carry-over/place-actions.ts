import type { Highlight } from '../../../shared/model/highlight.ts'
import type { HighlightId, PaperId } from '../../../shared/model/ids.ts'
import { announce, announceFailure } from '../../state/announcements-store.ts'
import { call } from '../../state/bridge.ts'
import { openHighlight, quoteText, rangeToMark, useMarking } from '../highlights/index.ts'
import { useCarryOver, waitForWords } from './carry-over-store.ts'

/** Leaves a highlight where it was found. */
export async function acceptPlace(id: HighlightId): Promise<void> {
  await attempt(() => call('carryOver.accept', { id }), 'The highlight still asks to be checked.')
}

/** Keeps a highlight on the text that it was made on. */
export async function keepOnOlderText(id: HighlightId): Promise<void> {
  openHighlight(null)
  const isDone = await attempt(() => call('carryOver.keep', { id }), 'The highlight stands where it stood.')
  if (isDone) announce({ tone: 'info', message: 'Kept on the older text. The difference shows it.' })
}

/** Asks for the words that a highlight is to be put on. */
export function beginMove({ id, field, quote }: Pick<Highlight, 'id' | 'field' | 'quote'>): void {
  openHighlight(null)
  document.getSelection()?.removeAllRanges()
  waitForWords({ id, field, quote: readable(quote) })
}

/** Puts the highlight that waits for words on those that are selected, or on the sentences in focus. */
export async function placeOnSelection(): Promise<void> {
  const { placing } = useCarryOver.getState()
  const marking = useMarking.getState()
  const range = rangeToMark(marking)
  if (placing === null || range === null) return
  if (range.field !== placing.field) {
    announce({ tone: 'info', message: `It is a highlight of the ${placing.field}: select words there.` })
    return
  }
  const revisionId = marking.paper?.[placing.field]?.revisionId
  if (revisionId === undefined) return
  const { start, end } = range
  const isDone = await attempt(
    () => call('carryOver.move', { id: placing.id, revisionId, start, end }),
    'The highlight stands where it stood.',
  )
  if (!isDone) return
  waitForWords(null)
  document.getSelection()?.removeAllRanges()
}

/** Deletes a highlight that has lost its words, and the note on it. */
export async function deleteLost(id: HighlightId): Promise<void> {
  await attempt(() => call('highlights.delete', { id }), 'The highlight is still there.')
}

/** Takes note that the person knows the text as it is now. */
export async function dismissChange(paperId: PaperId): Promise<void> {
  await attempt(() => call('carryOver.dismiss', { paperId }), 'The notice stays.')
}

/** A quote as it reads on screen. */
export function readable(quote: string): string {
  return quoteText(quote, { start: 0, end: quote.length })
}

async function attempt(work: () => Promise<void>, consequence: string): Promise<boolean> {
  try {
    await work()
    return true
  } catch (error) {
    announceFailure(consequence, error)
    return false
  }
}
