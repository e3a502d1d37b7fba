import { useSyncExternalStore } from 'react'

/** How much room the window has: for three panes, for two, or for one. */
export type WindowWidth = 'wide' | 'narrow' | 'small'

/** Below these widths, in CSS pixels, a pane has to give way. */
const WIDE = 1040
const NARROW = 720

/** For how many panes the window has room. */
export function useWidthOfWindow(): WindowWidth {
  return useSyncExternalStore(listen, () => widthFor(window.innerWidth))
}

/** How wide the window is inside, in CSS pixels. */
export function usePixelsOfWindow(): number {
  return useSyncExternalStore(listen, () => window.innerWidth)
}

export function widthFor(pixels: number): WindowWidth {
  if (pixels >= WIDE) return 'wide'
  return pixels >= NARROW ? 'narrow' : 'small'
}

function listen(listener: () => void): () => void {
  window.addEventListener('resize', listener)
  return () => window.removeEventListener('resize', listener)
}
