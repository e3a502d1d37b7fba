import type { KeyboardEvent } from 'react'
import { chooseAt, chooseBy, cursorIndex } from './list-cursor.ts'
import { useList, viewport } from './list-store.ts'
import { extendSelection } from './selection.ts'

/** What the keys do that move in a list which has the focus. */
const moves: Record<string, () => void> = {
  ArrowDown: () => chooseBy(1),
  ArrowUp: () => chooseBy(-1),
  'Shift+ArrowDown': () => extendSelection(1),
  'Shift+ArrowUp': () => extendSelection(-1),
  Home: () => chooseAt(0),
  End: () => chooseAt((useList.getState().order?.keys.length ?? 0) - 1),
  PageDown: () => chooseByPage(1),
  PageUp: () => chooseByPage(-1),
}

/** Moves the cursor by the keys of a list; other keys are left alone. */
export function moveByKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const move = moves[`${event.shiftKey ? 'Shift+' : ''}${event.key}`]
  if (move === undefined) return
  event.preventDefault()
  move()
}

/** A page is what is in sight, less one row to find one's place by. */
function chooseByPage(direction: 1 | -1): void {
  const length = Math.max(1, viewport.lastIndex - viewport.firstIndex - 1)
  const index = cursorIndex()
  if (index < 0) chooseBy(0)
  else chooseAt(index + direction * length)
}
