/** How high a row counts in a place that is kept, in CSS pixels, whatever the layout of the list. */
export const ROW_UNIT = 106

/** A place in the list: how much of the paper at `index` is above the upper edge, from 0 to 1. */
export interface ScrollPlace {
  readonly index: number
  readonly part: number
}

/**
 * A place as a number of CSS pixels that is kept: as if every row were as high as one unit. The true heights are known
 * only of what was drawn, and after a restart of nothing, and another layout has others: a true distance would lead
 * somewhere else then.
 */
export function scrollOfPlace({ index, part }: ScrollPlace): number {
  return (index + Math.min(Math.max(part, 0), PART_LIMIT)) * ROW_UNIT
}

/** The place that a kept number stands for. */
export function placeOfScroll(scroll: number): ScrollPlace {
  const index = Math.floor(scroll / ROW_UNIT)
  return { index, part: scroll / ROW_UNIT - index }
}

/** Below 1, so that a place never rounds to the next row. */
const PART_LIMIT = 0.999
