/** A note in the margin: where it would like to begin, and how tall it is, in CSS pixels. */
export interface MarginItem {
  id: string
  wishedTop: number
  height: number
}

/**
 * Where each note of the margin begins, by its id, in CSS pixels. Every note wants to stand beside the first line of
 * its highlight; where two would collide the lower one moves down. The note named by `pinnedId` (the one being read
 * or written) keeps its place, and the ones above it move up instead, as far as the margin has room.
 */
export function layOutMargin(
  items: readonly MarginItem[],
  gap: number,
  pinnedId: string | null,
): Map<string, number> {
  const ordered = [...items].sort((a, b) => a.wishedTop - b.wishedTop)
  const tops = pushDown(ordered, gap)
  const pinnedIndex = ordered.findIndex((item) => item.id === pinnedId)
  if (pinnedIndex > 0) pullUp(ordered, tops, pinnedIndex, gap)
  return new Map(ordered.map((item, index) => [item.id, tops[index] ?? item.wishedTop]))
}

function pushDown(ordered: readonly MarginItem[], gap: number): number[] {
  const tops: number[] = []
  let free = 0
  for (const item of ordered) {
    const top = Math.max(item.wishedTop, free)
    tops.push(top)
    free = top + item.height + gap
  }
  return tops
}

/** Moves the pinned note to its wished place and those above it out of its way, then lets those below follow. */
function pullUp(ordered: readonly MarginItem[], tops: number[], pinnedIndex: number, gap: number): void {
  const above = ordered.slice(0, pinnedIndex)
  const room = above.reduce((sum, item) => sum + item.height + gap, 0)
  let ceiling = Math.max(ordered[pinnedIndex]?.wishedTop ?? 0, room)
  tops[pinnedIndex] = ceiling
  for (let index = pinnedIndex - 1; index >= 0; index -= 1) {
    const item = ordered[index]
    if (!item) continue
    tops[index] = Math.min(tops[index] ?? 0, ceiling - gap - item.height)
    ceiling = tops[index] ?? 0
  }
  let free = (tops[pinnedIndex] ?? 0) + (ordered[pinnedIndex]?.height ?? 0) + gap
  for (let index = pinnedIndex + 1; index < ordered.length; index += 1) {
    const item = ordered[index]
    if (!item) continue
    tops[index] = Math.max(item.wishedTop, free)
    free = (tops[index] ?? 0) + item.height + gap
  }
}
