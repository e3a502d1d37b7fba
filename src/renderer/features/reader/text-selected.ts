import { useSyncExternalStore } from 'react'

/** Whether any text of the page is selected now. */
export function isTextSelected(): boolean {
  return document.getSelection()?.isCollapsed === false
}

/** The same, followed. */
export function useIsTextSelected(): boolean {
  return useSyncExternalStore(follow, isTextSelected)
}

function follow(tell: () => void): () => void {
  document.addEventListener('selectionchange', tell)
  return () => document.removeEventListener('selectionchange', tell)
}
