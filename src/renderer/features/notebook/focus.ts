/** Attributes by which parts of the notebook are found: keys that go there may be pressed anywhere. */
export const parts = {
  list: { 'data-notebook-list': '' },
  nothing: { 'data-notebook-nothing': '' },
  text: { 'data-notebook-text': '' },
  filters: { 'data-notebook-filters': '' },
  grouping: { 'data-notebook-grouping': '' },
  tags: { 'data-notebook-tags': '' },
} as const

/**
 * Moves the focus to the entry at the cursor, or to the words that say that there is none. Where neither is shown,
 * away from where it is: the next to come takes it.
 */
export function focusEntries(): void {
  const entry = document.querySelector<HTMLElement>(
    '[data-notebook-list] article[tabindex="0"], [data-notebook-nothing]',
  )
  if (entry !== null) entry.focus({ preventScroll: true })
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}

/** Gives the focus to what has just come, when nothing else has it. */
export function takeFreeFocus(element: HTMLElement | null): void {
  if (document.activeElement === document.body) element?.focus({ preventScroll: true })
}

export function focusText(): void {
  const field = document.querySelector<HTMLInputElement>('[data-notebook-text] input')
  field?.focus()
  field?.select()
}

export function focusFilters(): void {
  document.querySelector<HTMLElement>('[data-notebook-filters] :is(button, input, select)')?.focus()
}

export function focusGrouping(): void {
  document.querySelector<HTMLElement>('[data-notebook-grouping]')?.focus()
}

/** Opens the field in which a tag is typed for what is picked, or for the entry at the cursor. */
export function focusTags(): void {
  document.querySelector<HTMLInputElement>('[data-notebook-tags]')?.focus()
}
