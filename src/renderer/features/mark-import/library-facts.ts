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
    ...wayBack(backup),
  ]
}

/** How a merge is taken back, for Undo does not do it; `backup` as a report names it. */
function wayBack(backup: string | null): string[] {
  const undo = 'Undo does not take a merge back: it goes on with what was done before it.'
  if (backup === null) return [`The library was empty before. ${undo}`]
  return [
    `${undo} The library as it was is kept as “${backup}” in its folder of backups.`,
    'To put it back, quit Offprint, move library.db (with its -wal and -shm files, if there are any) elsewhere, ' +
      'and put the copy in its place, named library.db. What is done after the merge is not in it.',
  ]
}
