import type { PaperId, PaperKey } from '../../../shared/model/ids.ts'
import { announceFailure } from '../../state/announcements-store.ts'
import { prefetchPaper } from '../../state/paper-details.ts'
import { choosePaper, usePlace } from '../../state/place-store.ts'
import { setList, useList, viewport } from './list-store.ts'
import { indexOfKey, keyAt, keysBetween } from './listed-order.ts'
import { rows } from './rows.ts'
import { wordsShown } from './words-shown.ts'

/** Rows that are fetched around a place far from everything that is known. */
const AROUND = 20

/** The cursor's paper while its row, and with it the paper's id, is still being fetched. */
let awaited: PaperKey | null = null

/** Chooses the paper at a place of the list, cut to the list. It is shown in the reader as soon as its row is known. */
export function chooseAt(index: number): void {
  const { order } = useList.getState()
  if (order === null || order.keys.length === 0) return
  const target = Math.min(Math.max(index, 0), order.keys.length - 1)
  const key = keyAt(order, target)
  if (key === null) return
  const row = rows.get(key)
  setList({ cursor: key })
  if (row) showInReader(key, row.id)
  else void showWhenFetched(key, target)
}

/** Chooses the paper so many places on; from nowhere, the first one that can be seen. */
export function chooseBy(step: number): void {
  const index = cursorIndex()
  chooseAt(index < 0 ? viewport.firstIndex : index + step)
}

/** Leaves the reader empty: there is nothing to choose. */
export function chooseNone(): void {
  awaited = null
  setList({ cursor: null })
  choosePaper(null)
}

/** Where the cursor stands in the list; -1 when it does not. */
export function cursorIndex(): number {
  const { order, cursor } = useList.getState()
  return order === null ? -1 : indexOfKey(order, cursor)
}

/** Moves the cursor after a choice that was made elsewhere: at start, by undo, by a link between papers. */
export function followChoice(key: PaperKey | null): void {
  if (awaited !== null) return
  if (useList.getState().cursor !== key) setList({ cursor: key })
}

/** Fetches the papers before and after the cursor, so that the next key paints at once. */
export function prefetchNeighbours(): void {
  const { order } = useList.getState()
  const index = cursorIndex()
  if (order === null || index < 0) return
  for (const neighbour of [index + 1, index - 1]) {
    const key = keyAt(order, neighbour)
    const row = key === null ? null : rows.get(key)
    if (row) prefetchPaper(row.id)
  }
}

async function showWhenFetched(key: PaperKey, index: number): Promise<void> {
  const { order } = useList.getState()
  if (order === null) return
  awaited = key
  try {
    await rows.load(keysBetween(order, index - AROUND, index + AROUND), wordsShown(order))
    const row = rows.get(key)
    if (awaited === key && row) showInReader(key, row.id)
  } catch (error) {
    announceFailure('The paper could not be read.', error)
  }
  if (awaited === key) awaited = null
}

function showInReader(key: PaperKey, id: PaperId): void {
  awaited = null
  if (useList.getState().cursor === key && usePlace.getState().paperId !== id) choosePaper(id)
}
