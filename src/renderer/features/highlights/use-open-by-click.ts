import { useEffect } from 'react'
import type { Highlight } from '../../../shared/model/highlight.ts'
import { highlightsAt } from './highlights-at.ts'
import { nextToOpen } from './lanes.ts'
import { openHighlight, useMarking } from './marking-store.ts'

/**
 * Opens the highlight that is clicked inside `root`: the topmost, or the one beneath when that is open already. A
 * click beside all highlights closes the open one. With Shift a click extends.
 */
export function useOpenByClick(root: HTMLElement | null, highlights: readonly Highlight[]): void {
  useEffect(() => {
    if (!root) return
    const onClick = (event: MouseEvent) => {
      const target = event.target instanceof Element ? event.target : null
      const isElsewhere =
        !target ||
        target.closest('a, button, input, [role="toolbar"], [role="group"], [data-handle], [data-note]')
      if (isElsewhere || event.shiftKey || document.getSelection()?.isCollapsed === false) return
      openHighlight(nextToOpen(highlightsAt(root, highlights, event), useMarking.getState().openId))
    }
    root.addEventListener('click', onClick)
    return () => root.removeEventListener('click', onClick)
  }, [root, highlights])
}
