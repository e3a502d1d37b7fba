import { flushSync } from 'react-dom'
import { showPane } from '../../state/pane-store.ts'

/** Attributes by which the pane of the list, the list and its search box are found: keys that go there may be pressed anywhere. */
export const paneAttribute = { 'data-paper-pane': '' }
export const listAttribute = { 'data-paper-list': '' }
export const searchAttribute = { 'data-paper-search': '' }

/** The element in which the paper on screen scrolls. */
export function readerScroller(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-scroller]')
}

/** The pane that holds the list, whether it lists anything or not. */
export function listPane(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-paper-pane]')
}

/** The list itself; null where nothing is listed. */
export function listElement(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-paper-list]')
}

/** Moves the focus to the list, or to its pane where nothing is listed. */
export function focusList(): void {
  bringToFront('list')
  ;(listElement() ?? listPane())?.focus({ preventScroll: true })
}

/** Moves the focus to the search box, with what stands in it selected. */
export function focusSearch(): void {
  bringToFront('list')
  const box = document.querySelector<HTMLInputElement>('[data-paper-search]')
  box?.focus()
  box?.select()
}

/** Moves the focus to the paper on screen. */
export function focusReader(): void {
  bringToFront('reader')
  readerScroller()?.focus({ preventScroll: true })
}

/** Where there is room for one pane, it has to be drawn before anything in it can take the focus. */
function bringToFront(pane: 'list' | 'reader'): void {
  flushSync(() => showPane(pane))
}
