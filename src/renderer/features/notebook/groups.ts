import type { NotebookGroup } from '../../../shared/model/notebook.ts'

/** The place among groups of the one that an entry stands in; -1 where there are none. */
export function groupIndexAt(groups: readonly NotebookGroup[], index: number): number {
  let [low, high] = [0, groups.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((groups[middle]?.start ?? 0) <= index) low = middle + 1
    else high = middle
  }
  return low - 1
}

export function isFirstOfGroup(groups: readonly NotebookGroup[], index: number): boolean {
  return groups[groupIndexAt(groups, index)]?.start === index
}
