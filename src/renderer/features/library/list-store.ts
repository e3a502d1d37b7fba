import { create } from 'zustand'
import type { PaperKey } from '../../../shared/model/ids.ts'
import type { PaperRow } from '../../../shared/model/paper.ts'
import { usePlace } from '../../state/place-store.ts'
import { indexOfKey, type ListedOrder } from './listed-order.ts'

/** The list of papers as it stands on screen. */
export interface ListState {
  /** Null until the library has answered for the first time. */
  order: ListedOrder | null
  /** The chosen paper's key; its row may still have to be fetched, and it may stand in another list. */
  cursor: PaperKey | null
  /** Papers picked to be acted on together, as they were then; when there are none, the chosen one is acted on. */
  selection: ReadonlyMap<PaperKey, PaperRow>
}

const nothingSelected: ListState['selection'] = new Map()

export const useList = create<ListState>(() => ({
  order: null,
  cursor: null,
  selection: nothingSelected,
}))

/** Shows another order, or moves the cursor, and notes in the place where the cursor stands. */
export function setList(change: Partial<ListState>): void {
  useList.setState(change)
  const { order, cursor } = useList.getState()
  if (order === null) return
  const index = cursor === null ? null : indexOfKey(order, cursor)
  const place = usePlace.getState()
  if (place.index === index && place.count === order.keys.length) return
  usePlace.setState({ index, count: order.keys.length })
}

/** Takes all papers out of the selection. */
export function clearSelection(): void {
  if (useList.getState().selection.size > 0) useList.setState({ selection: nothingSelected })
}

/** What the list showed when it was last painted. Changes with every scroll, so it is not state that is drawn. */
export const viewport = { firstIndex: 0, lastIndex: 0 }
