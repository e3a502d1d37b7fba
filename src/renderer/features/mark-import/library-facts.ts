import type { MergeReport } from '../../../shared/model/exchange.ts'
import { MOST_ROWS_OF_A_MERGE } from '../../../shared/model/merge-limit.ts'
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
export function mergeInWords({ added, changed, matched, backup, undo }: MergeReport): string[] {
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
    ...wayBack({ backup, undo }),
  ]
}

/** What is said before a merge about taking it back; `counts` are those of the document. */
export function wayBackAhead(counts: Readonly<Record<string, number>>): string {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const undo =
    total > MOST_ROWS_OF_A_MERGE
      ? `Undo takes a merge back that changes ${plainNumber.format(MOST_ROWS_OF_A_MERGE)} things at most: of this one it may be too many.`
      : 'Undo takes all of it back at once.'
  return `${undo} Unless your library is empty, a copy of it is put into its folder of backups first.`
}

/** How a merge is taken back. */
function wayBack({ backup, undo }: Pick<MergeReport, 'backup' | 'undo'>): string[] {
  const copy =
    backup === null ? [] : [`The library as it was is kept as “${backup}” in its folder of backups.`]
  if (undo === 'nothing') return copy
  if (undo === 'step') return ['Undo takes all of it back at once.', ...copy]
  const tooLarge =
    'It changed more than Undo takes back: Undo goes on with what was done before the merge, where that was not changed by it.'
  if (backup === null) return [`${tooLarge} The library was empty before.`]
  return [
    tooLarge,
    ...copy,
    'To put it back, quit Offprint, move library.db (with its -wal and -shm files, if there are any) elsewhere, ' +
      'and put the copy in its place, named library.db. What is done after the merge is not in it.',
  ]
}
