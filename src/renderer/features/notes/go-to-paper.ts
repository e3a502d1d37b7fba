import type { HighlightId, PaperId } from '../../../shared/model/ids.ts'
import { showPane } from '../../state/pane-store.ts'
import { choosePaper, usePlace } from '../../state/place-store.ts'
import { openHighlight, topOf, useMarking } from '../highlights/index.ts'
import { focusReader } from '../library/index.ts'
import { closeFreeNote } from './free-note-store.ts'
import { leaveNote } from './note-store.ts'

/** How far below the upper edge a mark comes to stand, as a part of the height. */
const STANDS_AT = 0.3

/** Shows a paper in the reader, from where it was left, with one of its highlights open, or with its note in sight. */
export function goToPaper(paperId: PaperId, part: HighlightId | 'note' | null): void {
  void leaveNote()
  closeFreeNote()
  choosePaper(paperId)
  showPane('reader')
  whenShown(paperId, () => {
    focusReader()
    if (part === 'note')
      document.querySelector(`[data-note="${paperId}"]`)?.scrollIntoView({ block: 'center' })
    else if (part !== null) showMark(part)
  })
}

function showMark(id: HighlightId): void {
  const highlight = useMarking.getState().paper?.highlights.find((one) => one.id === id)
  if (highlight === undefined) return
  if (highlight.anchor !== 'orphan') openHighlight(id)
  const scroller = document.querySelector<HTMLElement>('[data-scroller]')
  const top = scroller && topOf(scroller, highlight)
  if (scroller === null || top === null) return
  const isInSight = top > 0 && top < scroller.clientHeight * (1 - STANDS_AT)
  if (!isInSight) scroller.scrollBy({ top: top - scroller.clientHeight * STANDS_AT })
}

/** Runs once the paper is on screen; not at all when another one is wanted by then. */
function whenShown(paperId: PaperId, run: () => void): void {
  const isShown = () => useMarking.getState().paper?.id === paperId
  const later = () => requestAnimationFrame(() => isShown() && run())
  if (isShown()) return void later()
  const stop = useMarking.subscribe(() => {
    if (usePlace.getState().paperId !== paperId) return stop()
    if (!isShown()) return
    stop()
    later()
  })
}
