import type { LibraryChanged } from '../../../shared/contract/events.ts'
import type { PaperKey } from '../../../shared/model/ids.ts'
import { announceFailure } from '../../state/announcements-store.ts'
import { call } from '../../state/bridge.ts'
import { usePlace } from '../../state/place-store.ts'
import { clearSelection, setList, useList, viewport } from './list-store.ts'
import {
  indexOfKey,
  isSameOrder,
  isSameSubject,
  keysBetween,
  type ListedOrder,
  type ListSubject,
  withoutPapers,
} from './listed-order.ts'
import { refresher } from './refresher.ts'
import { rows } from './rows.ts'
import { placeOfScroll } from './scroll-place.ts'

/** An import changes the library ten times a second; so many milliseconds lie between two looks at the list. */
const timing = { rest: 40, gap: 250 }
/** More rows than a list shows at once: those that must be there before it is swapped for another. */
const FIRST_LOOK = 30

/** Papers that a person has just sent elsewhere, until the library has done it: no answer brings them back. */
const leaving = new Map<PaperKey, number>()
/** The same, but until the answer has come that was being waited for then: it may be older than what was done. */
const leftSinceAsked = new Set<PaperKey>()

const order = refresher(fetchOrder, timing)
const rowsInStep = refresher(async () => rows.markStale(null), timing)

/** Fetches the list anew, because the person wants another, or because it has changed. */
export function refreshOrder(): void {
  order.now()
}

/** Fetches again what a change of the library may have changed of the list. */
export function followLibrary({ kind, ids }: LibraryChanged): void {
  if (ids === null) rowsInStep.soon()
  else rows.markStale(ids)
  if (kind !== 'marks') order.soon()
}

/** Takes papers off the list at once; the function that comes back is called when the library has done its part. */
export function takeOffList(keys: readonly PaperKey[]): () => void {
  for (const key of keys) {
    leaving.set(key, (leaving.get(key) ?? 0) + 1)
    leftSinceAsked.add(key)
  }
  const shown = useList.getState().order
  if (shown !== null) setList({ order: withoutPapers(shown, new Set(keys)) })
  return () => {
    for (const key of keys) {
      const count = (leaving.get(key) ?? 1) - 1
      if (count > 0) leaving.set(key, count)
      else leaving.delete(key)
    }
    order.soon()
  }
}

async function fetchOrder(): Promise<void> {
  const subject = subjectWanted()
  leftSinceAsked.clear()
  for (const key of leaving.keys()) leftSinceAsked.add(key)
  try {
    const answer = { ...subject, ...(await call('papers.order', subject)) }
    await rows.load(firstLook(answer), subject.query)
    show(withoutPapers(answer, leftSinceAsked))
  } catch (error) {
    announceFailure('The list could not be read.', error)
  }
}

function subjectWanted(): ListSubject {
  const { source, query } = usePlace.getState()
  return { source, query }
}

/** Swaps the list, unless the person wants another by now: that one is being asked for already. */
function show(next: ListedOrder): void {
  if (!isSameSubject(next, subjectWanted())) return
  const shown = useList.getState().order
  // The same order is the same object, so that what is computed from it stays.
  const isSame = shown !== null && isSameOrder(shown, next)
  if (isSame && shown.unreadCount === next.unreadCount) return
  if (shown !== null && !isSameSubject(shown, next)) clearSelection()
  setList({ order: isSame ? { ...shown, unreadCount: next.unreadCount } : next })
}

/** The keys that will be seen first, so that the list is not swapped for blanks. */
function firstLook(next: ListedOrder): PaperKey[] {
  const shown = useList.getState().order
  const start =
    shown !== null && isSameSubject(shown, next)
      ? survivorOf(shown, next)
      : placeOfScroll(usePlace.getState().listScroll).index
  return keysBetween(next, start, start + FIRST_LOOK)
}

/** Where the first paper on screen that is still listed will stand. */
function survivorOf(shown: ListedOrder, next: ListedOrder): number {
  for (const key of keysBetween(shown, viewport.firstIndex, viewport.lastIndex + 1)) {
    const index = indexOfKey(next, key)
    if (index >= 0) return index
  }
  return Math.min(viewport.firstIndex, Math.max(0, next.keys.length - FIRST_LOOK))
}
