import type { ListedTag } from '../../../shared/model/tag.ts'
import { tagKey } from '../../../shared/text/index.ts'

interface Wish {
  readonly filter: string
  readonly order: 'used' | 'name'
  /** How many are shown while nothing is typed. */
  readonly limit: number
}

/** The tags of the sources pane in a person's order, and how many more there are. `tags` come by name. */
export function tagsToShow(
  tags: readonly ListedTag[],
  { filter, order, limit }: Wish,
): { shown: ListedTag[]; rest: number } {
  const wanted = filter.trim() === '' ? null : tagKey(filter)
  const matching = wanted === null ? [...tags] : tags.filter(({ name }) => tagKey(name).includes(wanted))
  if (order === 'used') matching.sort((one, other) => other.paperCount - one.paperCount)
  const shown = wanted === null ? matching.slice(0, limit) : matching
  return { shown, rest: matching.length - shown.length }
}
