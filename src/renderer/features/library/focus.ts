/** Attributes by which the list and its search box are found: keys that go there may be pressed anywhere. */
export const listAttribute = { 'data-paper-list': '' }
export const searchAttribute = { 'data-paper-search': '' }

/** Moves the focus to the list. */
export function focusList(): void {
  document.querySelector<HTMLElement>('[data-paper-list]')?.focus({ preventScroll: true })
}

/** Moves the focus to the search box, with what stands in it selected. */
export function focusSearch(): void {
  const box = document.querySelector<HTMLInputElement>('[data-paper-search]')
  box?.focus()
  box?.select()
}
