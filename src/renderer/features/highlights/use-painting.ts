import { useLayoutEffect } from 'react'
import { clearPainting, type Painting, paint } from './paint.ts'

/**
 * Keeps the painting over the texts inside `root` as given. It is done anew after every change of the texts' nodes,
 * since the ranges that are painted hold on to them.
 */
export function usePainting(root: HTMLElement | null, painting: Painting): void {
  useLayoutEffect(() => {
    if (!root) return
    paint(root, painting)
    const observer = new MutationObserver(() => paint(root, painting))
    for (const field of root.querySelectorAll('[data-field]')) {
      observer.observe(field, { childList: true, characterData: true, subtree: true })
    }
    return () => observer.disconnect()
  }, [root, painting])
  useLayoutEffect(() => clearPainting, [])
}
