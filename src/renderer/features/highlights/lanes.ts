import type { CategoryId } from '../../../shared/model/highlight.ts'

/** As many highlights can be told apart over one word; what lies deeper shares the last lane. */
export const LANE_COUNT = 5

/** A highlight, reduced to what its painting needs. Offsets are UTF-16 units of the field's source text. */
export interface Mark {
  id: string
  category: CategoryId
  start: number
  end: number
}

/** A stretch of one highlight in one lane: lane 0 fills the line's height, each further lane is drawn over it. */
export interface Layer extends Mark {
  lane: number
}

/**
 * Splits overlapping highlights into stretches, so that each stays visible: where one is alone it has lane 0, where
 * it lies over others it has the lane above theirs. Stretches that continue one another in the same lane are one.
 * A sweep over the sorted boundaries; the result is in the order of `start`, lower lanes first.
 */
export function layerMarks(marks: readonly Mark[]): Layer[] {
  const stacked = marks.filter((mark) => mark.end > mark.start).sort(byStackOrder)
  const boundaries = [...new Set(stacked.flatMap((mark) => [mark.start, mark.end]))].sort((a, b) => a - b)
  const layers: Layer[] = []
  let open: Layer[] = []
  let nextIndex = 0
  let covering: Mark[] = []
  for (const [index, start] of boundaries.entries()) {
    const end = boundaries[index + 1]
    if (end === undefined) break
    covering = covering.filter((mark) => mark.end > start)
    for (
      let mark = stacked[nextIndex];
      mark !== undefined && mark.start <= start;
      mark = stacked[nextIndex]
    ) {
      covering.push(mark)
      nextIndex += 1
    }
    open = visible(covering).map((mark, lane) => {
      const continued = open.find((layer) => layer.id === mark.id && layer.lane === lane)
      if (continued) {
        continued.end = end
        return continued
      }
      const layer = { ...mark, start, end, lane }
      layers.push(layer)
      return layer
    })
  }
  return layers
}

/** The highlights over a source offset, topmost first: the order in which clicking offers them. */
export function marksAt<Kind extends Mark>(marks: readonly Kind[], offset: number): Kind[] {
  return marks
    .filter((mark) => mark.start <= offset && offset < mark.end)
    .sort(byStackOrder)
    .reverse()
}

/** The highlight that a click opens, out of those under it: the topmost, or the one beneath the one already open. */
export function nextToOpen(stack: readonly Mark[], openId: string | null): string | null {
  const openIndex = stack.findIndex((mark) => mark.id === openId)
  return stack[(openIndex + 1) % stack.length]?.id ?? null
}

/** Earlier ones lie below later ones; of two that begin together the longer lies below. */
export function byStackOrder(a: Mark, b: Mark): number {
  return a.start - b.start || b.end - a.end
}

function visible(covering: readonly Mark[]): readonly Mark[] {
  if (covering.length <= LANE_COUNT) return covering
  return [...covering.slice(0, LANE_COUNT - 1), ...covering.slice(-1)]
}
