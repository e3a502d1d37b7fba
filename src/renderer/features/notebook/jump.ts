import type { HighlightId, NoteId, PaperId } from '../../../shared/model/ids.ts'
import type { NotebookRow } from '../../../shared/model/notebook.ts'
import { showInFront } from '../../state/front-view.ts'
import { showPane } from '../../state/pane-store.ts'
import { choosePaper, usePlace } from '../../state/place-store.ts'
import { openHighlight, topOf, useMarking } from '../highlights/index.ts'
import { focusReader } from '../library/index.ts'
import { openFreeNote } from '../notes/index.ts'
import { useNotebook } from './notebook-store.ts'

/** How far below the upper edge a mark comes to stand, as a part of the height. */
const STANDS_AT = 0.3

/** Goes to where an entry stands: its place in the paper, or the note itself. The notebook waits as it is. */
export function goToEntry({ kind, id, paperId }: NotebookRow): void {
  if (paperId === null) return void openFreeNote(id as NoteId)
  useNotebook.setState({ isAway: true })
  goToMark(paperId, kind === 'highlight' ? (id as HighlightId) : null)
}

/** Shows a paper with one of its highlights open, or (null) its note in sight. */
export function goToMark(paperId: PaperId, highlightId: HighlightId | null): void {
  choosePaper(paperId)
  showInFront('papers')
  showPane('reader')
  whenShown(paperId, () => {
    focusReader()
    if (highlightId === null)
      document.querySelector(`[data-note="${paperId}"]`)?.scrollIntoView({ block: 'center' })
    else showMark(highlightId)
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
  if (isShown()) {
    later()
    return
  }
  const stop = useMarking.subscribe(() => {
    if (usePlace.getState().paperId !== paperId) return stop()
    if (!isShown()) return
    stop()
    later()
  })
}
