import { chooseAt, cursorIndex } from './list-cursor.ts'
import { clearSelection, useList } from './list-store.ts'
import { keyAt } from './listed-order.ts'

/**
 * Makes a place of the list what commands act on: its paper alone, or all that are picked where it is one of them.
 * @returns whether there is a paper
 */
export function aimAt(index: number): boolean {
  const { order, selection } = useList.getState()
  const key = order && keyAt(order, index)
  if (key === null) return false
  if (selection.has(key)) return true
  clearSelection()
  if (index !== cursorIndex()) chooseAt(index)
  return true
}
