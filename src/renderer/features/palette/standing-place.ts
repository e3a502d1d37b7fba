/** How long the page may take to tell that a selection is back, in milliseconds. */
const NOTICE_TIME = 200

/**
 * Notes what has the focus and what is selected, before something else takes both. @returns how to give them back; it
 * resolves when the page has noticed, so that what is done next finds all as it was
 */
export function noteStandingPlace(): () => Promise<void> {
  const { activeElement } = document
  const selection = document.getSelection()
  const range = selection !== null && !selection.isCollapsed ? selection.getRangeAt(0).cloneRange() : null
  return async () => {
    if (activeElement instanceof HTMLElement && activeElement.isConnected) {
      activeElement.focus({ preventScroll: true })
    }
    if (range === null || !range.startContainer.isConnected) return
    const isNoticed = nextSelectionChange()
    selection?.removeAllRanges()
    selection?.addRange(range)
    await isNoticed
  }
}

/** Listeners that were there before have heard of it by then; a page that is silent is waited for no longer than that. */
function nextSelectionChange(): Promise<void> {
  return new Promise((resolve) => {
    const settle = () => {
      clearTimeout(timer)
      document.removeEventListener('selectionchange', settle)
      resolve()
    }
    const timer = setTimeout(settle, NOTICE_TIME)
    document.addEventListener('selectionchange', settle)
  })
}
