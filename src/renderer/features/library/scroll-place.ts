/** What a row is taken to be high before it is drawn, in CSS pixels: one whose title takes two lines. */
export const ROW_ESTIMATE = 106

/** A place in the list: how much of the paper at `index` is above the upper edge, from 0 to 1. */
export interface ScrollPlace {
  readonly index: number
  readonly part: number
}

/**
 * A place as a number of CSS pixels that is kept: as if every row were as high as it is estimated. The true heights
 * are known only of what was drawn, and after a restart of nothing, so a true distance would lead somewhere else then.
 */
export function scrollOfPlace({ index, part }: ScrollPlace): number {
  return (index + Math.min(Math.max(part, 0), PART_LIMIT)) * ROW_ESTIMATE
}

/** The place that a kept number stands for. */
export function placeOfScroll(scroll: number): ScrollPlace {
  const index = Math.floor(scroll / ROW_ESTIMATE)
  return { index, part: scroll / ROW_ESTIMATE - index }
}

/** Below 1, so that a place never rounds to the next row. */
const PART_LIMIT = 0.999
