import type { LibraryChanged } from '../../../shared/contract/events.ts'
import type { PaperKey } from '../../../shared/model/ids.ts'
import { announceFailure } from '../../state/announcements-store.ts'
import { call } from '../../state/bridge.ts'
import { usePlace } from '../../state/place-store.ts'
import { refresher } from '../../state/refresher.ts'
import { useSettings } from '../../state/settings-store.ts'
import { useTags } from '../tags/index.ts'
import { clearSelection, setList, useList, viewport } from './list-store.ts'
import {
  dependsOnTags,
  indexOfKey,
  isSameOrder,
  isSameOrdering,
  isSameSubject,
  keysBetween,
  type LeavingPaper,
  type ListedOrder,
  type OrderedSubject,
  orderingWanted,
  withoutPapers,
} from './listed-order.ts'
import { rows } from './rows.ts'
import { placeOfScroll } from './scroll-place.ts'
import { wordsShown } from './words-shown.ts'

/** More rows than a list shows at once: those that must be there before it is swapped for another. */
const FIRST_LOOK = 30

/** Papers that a person has just sent elsewhere, until the library has done it: no answer brings them back. */
let leaving: readonly LeavingPaper[] = []
/** The same, but until the answer has come that was being waited for then: it may be older than what was done. */
const leftSinceAsked = new Map<PaperKey, LeavingPaper>()

const order = refresher(fetchOrder)
const rowsInStep = refresher(async () => rows.markStale(null))

/** Fetches the list anew, because the person wants another, or because it has changed. */
export function refreshOrder(): void {
  order.now()
}

/** Fetches again what a change of the library may have changed of the list. */
export function followLibrary({ kind, ids }: LibraryChanged): void {
  // What tags are called on rows is told as a change of marks.
  if (kind === 'tags') {
    if (dependsOnTags(subjectWanted())) order.soon()
    return
  }
  if (ids === null) rowsInStep.soon()
  else rows.markStale(ids)
  // What a person decides is shown before the library has it; reading a long list again may wait until they pause.
  if (kind === 'reading') order.whenQuiet()
  else if (kind !== 'marks' || dependsOnTags(subjectWanted())) order.soon()
}

/** Takes papers off the list at once; the function that comes back is called when the library has done its part. */
export function takeOffList(papers: readonly LeavingPaper[]): () => void {
  leaving = [...leaving, ...papers]
  for (const paper of papers) leftSinceAsked.set(paper.key, paper)
  const shown = useList.getState().order
  if (shown !== null) setList({ order: withoutPapers(shown, papers) })
  return () => {
    leaving = leaving.filter((paper) => !papers.includes(paper))
    order.whenQuiet()
  }
}

async function fetchOrder(): Promise<void> {
  const subject = subjectWanted()
  leftSinceAsked.clear()
  for (const paper of leaving) leftSinceAsked.set(paper.key, paper)
  try {
    const { ordering, ...of } = subject
    const asked = ordering === null ? of : { ...of, order: ordering }
    const answer = { ...subject, ...(await call('papers.order', asked)) }
    await rows.load(firstLook(answer), wordsShown(subject))
    show(withoutPapers(answer, leftSinceAsked.values()))
  } catch (error) {
    announceFailure('The list could not be read.', error)
  }
}

function subjectWanted(): OrderedSubject {
  const { source, query } = usePlace.getState()
  const { listOrders } = useSettings.getState().settings
  return {
    source,
    query,
    ordering: orderingWanted({ source, query }, listOrders, useTags.getState().searches),
  }
}

/** Swaps the list, unless the person wants another by now: that one is being asked for already. */
function show(next: ListedOrder): void {
  const wanted = subjectWanted()
  if (!isSameSubject(next, wanted) || !isSameOrdering(next, wanted)) return
  const shown = useList.getState().order
  // The same order is the same object, so that what is computed from it stays.
  const isSame = shown !== null && isSameOrder(shown, next)
  if (isSame && shown.unreadCount === next.unreadCount) return
  if (shown !== null && !isSameSubject(shown, next)) clearSelection()
  setList({ order: isSame ? { ...shown, unreadCount: next.unreadCount } : next })
}

/** The keys that will be seen first, so that the list is not swapped for blanks. */
function firstLook(next: ListedOrder): PaperKey[] {
  const { order: shown, cursor } = useList.getState()
  if (shown === null || !isSameSubject(shown, next)) {
    const start = placeOfScroll(usePlace.getState().listScroll).index
    return keysBetween(next, start, start + FIRST_LOOK)
  }
  if (isSameOrdering(shown, next)) {
    const start = survivorOf(shown, next)
    return keysBetween(next, start, start + FIRST_LOOK)
  }
  // Ordered anew, it is shown around the chosen paper, wherever on screen that stood.
  const start = Math.max(0, indexOfKey(next, cursor))
  return keysBetween(next, start - FIRST_LOOK, start + FIRST_LOOK)
}

/** Where the first paper on screen that is still listed will stand. */
function survivorOf(shown: ListedOrder, next: ListedOrder): number {
  for (const key of keysBetween(shown, viewport.firstIndex, viewport.lastIndex + 1)) {
    const index = indexOfKey(next, key)
    if (index >= 0) return index
  }
  return Math.min(viewport.firstIndex, Math.max(0, next.keys.length - FIRST_LOOK))
}
