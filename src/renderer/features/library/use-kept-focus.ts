import { type RefObject, useLayoutEffect } from 'react'
import { listPane } from './focus.ts'

/**
 * Keeps the focus in the pane while its list comes and goes: a list that empties leaves it to the pane, and one that
 * fills takes it from there.
 */
export function useKeptFocus(list: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = list.current
    if (document.activeElement === listPane()) element?.focus({ preventScroll: true })
    return () => {
      if (document.activeElement === element) listPane()?.focus({ preventScroll: true })
    }
  }, [list])
}
