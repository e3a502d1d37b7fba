/**
 * Does what a button is for, and gives the text the focus: the button goes with what it was about, and the next key is to
 * be heard.
 */
export function withFocusInText(act: () => void): (event: { currentTarget: Element }) => void {
  return ({ currentTarget }) => {
    currentTarget.closest<HTMLElement>('[data-scroller]')?.focus({ preventScroll: true })
    act()
  }
}
