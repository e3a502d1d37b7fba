/**
 * Widths of panes in CSS pixels, the line at their right edge included: the least, the most, and what it is until a
 * person changes it.
 */
export const paneLimits = {
  sources: { min: 160, max: 420, usual: 216 },
  list: { min: 260, max: 640, usual: 372 },
} as const

/** So much is left for reading, however wide the other panes are wanted. */
const READER_MIN = 380

/** How wide a pane is drawn, and between which limits it can be now. CSS pixels. */
export interface FittedPane {
  readonly width: number
  readonly min: number
  readonly max: number
}

/**
 * How wide the sources and the list are drawn in a window of so many CSS pixels. They are as wide as a person wants
 * them where the window has room; where it has not, the list gives way before the sources do.
 */
export function fitPanes(
  pixels: number,
  hasSources: boolean,
  wanted: { readonly sources: number; readonly list: number },
): { readonly sources: FittedPane; readonly list: FittedPane } {
  const { sources, list } = paneLimits
  const room = pixels - READER_MIN
  const sourcesMax = within(room - list.min, sources.min, sources.max)
  const sourcesWidth = within(wanted.sources, sources.min, sourcesMax)
  const listMax = within(hasSources ? room - sourcesWidth : room, list.min, list.max)
  return {
    sources: { width: sourcesWidth, min: sources.min, max: sourcesMax },
    list: { width: within(wanted.list, list.min, listMax), min: list.min, max: listMax },
  }
}

function within(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value))
}
