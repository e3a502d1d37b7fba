import type { PaperKey } from '../../../shared/model/ids.ts'
import { cursorIndex } from './list-cursor.ts'
import { useList } from './list-store.ts'
import { keysBetween } from './listed-order.ts'

/** The papers of the list from the one at the cursor on, at most so many; from its beginning where no cursor is in it. */
export function keysFromCursor(most: number): PaperKey[] {
  const { order } = useList.getState()
  if (order === null) return []
  const first = Math.max(0, cursorIndex())
  return keysBetween(order, first, Math.min(first + most, order.keys.length))
}
