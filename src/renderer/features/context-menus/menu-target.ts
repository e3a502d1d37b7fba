import { openHighlightAt } from '../highlights/index.ts'
import { aimAt } from '../library/index.ts'

/** What a context menu is about. */
export type MenuKind =
  | { readonly kind: 'papers' | 'text' | 'highlight' }
  | { readonly kind: 'link'; readonly url: string }

/** A menu to open: what it is about, and where, in CSS pixels of the viewport. */
export interface MenuTarget {
  readonly about: MenuKind
  readonly place: DOMRect
}

/** What lies under the pointer has a menu, or null. What commands act on is moved there. */
export function targetOfPointer(event: MouseEvent): MenuTarget | null {
  const element = event.target instanceof Element ? event.target : null
  if (element === null || isTypedIn(element)) return null
  const place = new DOMRect(event.clientX, event.clientY, 0, 0)
  const about = linkOf(element) ?? rowOf(element) ?? inPaper(element, event)
  return about && { about, place }
}

/** The same for what has the focus, when a key asks for its menu. */
export function targetOfFocus(): MenuTarget | null {
  const element = document.activeElement ?? document.body
  if (isTypedIn(element)) return null
  const link = linkOf(element)
  if (link !== null) return { about: link, place: element.getBoundingClientRect() }
  const list = element.closest('[data-paper-list]')
  if (list !== null) {
    const row = document.getElementById(list.getAttribute('aria-activedescendant') ?? '')
    const about = row && rowOf(row)
    return about && { about, place: row.getBoundingClientRect() }
  }
  if (isInDialog(element)) return null
  return targetInPaper()
}

/** The selection, else the open highlight, else the paper on screen. */
function targetInPaper(): MenuTarget | null {
  const selected = selectedPlace()
  if (selected !== null) return { about: { kind: 'text' }, place: selected }
  const toolbar = document.querySelector('[role="toolbar"][aria-label="Highlight"]')
  if (toolbar !== null) return { about: { kind: 'highlight' }, place: toolbar.getBoundingClientRect() }
  const title = document.querySelector('[data-scroller] h1')
  return title && { about: { kind: 'papers' }, place: title.getBoundingClientRect() }
}

function linkOf(element: Element): MenuKind | null {
  const url = element.closest('a[href]')?.getAttribute('href')
  return url ? { kind: 'link', url } : null
}

function rowOf(element: Element): MenuKind | null {
  const item = element.closest('[data-paper-list] [role="option"]')?.closest<HTMLElement>('[data-index]')
  return item && aimAt(Number(item.dataset.index)) ? { kind: 'papers' } : null
}

function inPaper(element: Element, event: MouseEvent): MenuKind | null {
  const scroller = element.closest<HTMLElement>('[data-scroller]')
  if (scroller === null) return null
  if (selectedPlace() !== null) return { kind: 'text' }
  return { kind: openHighlightAt(scroller, event) ? 'highlight' : 'papers' }
}

/** Where text of the paper is selected; null where none is. */
function selectedPlace(): DOMRect | null {
  const selection = document.getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const holder = range.commonAncestorContainer
  const element = holder instanceof Element ? holder : holder.parentElement
  return element?.closest('[data-scroller]') ? range.getBoundingClientRect() : null
}

/** Text that is edited has the system's own menu. */
function isTypedIn(element: Element): boolean {
  return element.closest('input, textarea, select, [contenteditable="true"]') !== null
}

function isInDialog(element: Element): boolean {
  return element.closest('[role="dialog"], [role="menu"]') !== null
}
