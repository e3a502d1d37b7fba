import type { Settings } from '../../../shared/model/settings.ts'

type Layout = Settings['listLayout']
type Density = Settings['listDensity']

/** What rows are taken to be high before they are drawn, in CSS pixels: a card is one whose title takes two lines. */
const estimates: Record<Layout, Record<Density, number>> = {
  cards: { tight: 94, usual: 106, roomy: 118 },
  compact: { tight: 27, usual: 33, roomy: 41 },
  columns: { tight: 27, usual: 33, roomy: 41 },
}

/** How much room the heading of a group takes over its first paper, in CSS pixels. */
export const HEADING_HEIGHT = 31

/** What a row is taken to be high before it is drawn, in CSS pixels. */
export function estimateOfRow(layout: Layout, density: Density): number {
  return estimates[layout][density]
}
