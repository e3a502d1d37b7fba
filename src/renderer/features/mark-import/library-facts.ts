import type { MergeReport } from '../../../shared/model/exchange.ts'
import { plainNumber } from '../../ui/plain-number.ts'

/** What of a library a person would count, by the names of the lists of its document. */
const counted: readonly (readonly [list: string, one: string, many: string])[] = [
  ['papers', 'paper', 'papers'],
  ['snapshots', 'capture', 'captures'],
  ['highlights', 'highlight', 'highlights'],
  ['notes', 'note', 'notes'],
  ['tags', 'tag', 'tags'],
  ['collections', 'collection', 'collections'],
  ['savedSearches', 'kept search', 'kept searches'],
  ['subscriptions', 'feed', 'feeds'],
]

/** "3 papers, 1 note"; nothing that is none. */
export function countsInWords(counts: Readonly<Record<string, number>>): string {
  return counted
    .flatMap(([list, one, many]) => {
      const count = counts[list] ?? 0
      return count === 0 ? [] : [`${plainNumber.format(count)} ${count === 1 ? one : many}`]
    })
    .join(', ')
}

/** What a merge did, a sentence each. */
export function mergeInWords({ added, changed, matched, backup }: MergeReport): string[] {
  const news = countsInWords(added)
  const changes = Object.values(changed).reduce((sum, count) => sum + count, 0)
  return [
    news === '' ? 'Nothing was added: all of it was here.' : `Added: ${news}.`,
    ...(changes === 0
      ? []
      : [
          `${plainNumber.format(changes)} ${changes === 1 ? 'thing was' : 'things were'} changed later there than here, and taken over.`,
        ]),
    ...(matched === 0
      ? []
      : [
          `${plainNumber.format(matched)} ${matched === 1 ? 'paper was' : 'papers were'} here already, from other captures.`,
        ]),
    backup === null
      ? 'The library was empty before.'
      : `The library as it was before is kept as “${backup}” in its folder of backups. This cannot be undone by Undo.`,
  ]
}
