import { useState } from 'react'
import { useSettings } from '../state/settings-store.ts'
import { usePixelsOfWindow } from '../state/window-width.ts'
import { type FittedPane, fitPanes, paneLimits } from './fit-panes.ts'

/** A pane whose width can be changed. */
export interface SizedPane extends FittedPane {
  /** Draws it so wide; nothing is kept yet. */
  onMove(width: number): void
  /** Keeps the width it was moved to. */
  onKeep(): void
  /** Makes it as wide as it was at first. */
  onReset(): void
}

/** The widths of the sources and the list, in CSS pixels, and how to change them. */
export function usePaneWidths(hasSources: boolean): { sources: SizedPane; list: SizedPane } {
  const pixels = usePixelsOfWindow()
  const sources = useSettings(({ settings }) => settings.sourcesWidth)
  const list = useSettings(({ settings }) => settings.listWidth)
  const set = useSettings((state) => state.set)
  // A width is kept when the hand lets go: every pixel on the way would be a write.
  const [moved, setMoved] = useState<{ sources?: number; list?: number }>({})
  const fitted = fitPanes(pixels, hasSources, {
    sources: moved.sources ?? sources,
    list: moved.list ?? list,
  })
  return {
    sources: {
      ...fitted.sources,
      onMove: (width) => setMoved({ sources: width }),
      onKeep: () => {
        if (moved.sources !== undefined) set({ sourcesWidth: fitted.sources.width })
        setMoved({})
      },
      onReset: () => set({ sourcesWidth: paneLimits.sources.usual }),
    },
    list: {
      ...fitted.list,
      onMove: (width) => setMoved({ list: width }),
      onKeep: () => {
        if (moved.list !== undefined) set({ listWidth: fitted.list.width })
        setMoved({})
      },
      onReset: () => set({ listWidth: paneLimits.list.usual }),
    },
  }
}
