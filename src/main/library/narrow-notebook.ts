import type { TagId } from '../../shared/model/ids.ts'
import type { NotebookCounts, NotebookFilter } from '../../shared/model/notebook.ts'
import { dayAfter } from '../../shared/review/index.ts'
import { momentOfDay } from './moment-of-day.ts'
import type { NotebookCollection, NotebookEntry, NotebookTag } from './notebook-entries.ts'

/** All that a filter looks at besides the entries themselves. */
export interface NotebookSurroundings {
  /** Row numbers that a search found; null where nothing is searched for. */
  readonly found: ReadonlySet<number> | null
  readonly tags: ReadonlyMap<TagId, NotebookTag>
  readonly tagsOf: ReadonlyMap<number, readonly TagId[]>
  readonly collections: readonly NotebookCollection[]
}

/** The filters whose values are counted. */
type Counted = 'kinds' | 'categories' | 'anchors' | 'collection'

/**
 * The entries that a filter shows, in the order in which they came, and for each of its values how many it would show
 * with all the other filters as they are. One pass: what one filter alone keeps out still counts for that one.
 */
export function narrowNotebook(
  entries: readonly NotebookEntry[],
  filter: NotebookFilter,
  { found, tags, tagsOf, collections }: NotebookSurroundings,
): { readonly shown: NotebookEntry[]; readonly counts: NotebookCounts } {
  const kinds = new Set(filter.kinds)
  const categories = new Set(filter.categories)
  const anchors = new Set(filter.anchors)
  const inCollection =
    filter.collection === null ? null : collections.find(({ id }) => id === filter.collection)
  const { first, beyond } = momentsOf(filter)
  const shown: NotebookEntry[] = []
  const counts: NotebookCounts = { kinds: {}, categories: {}, anchors: {}, tags: [], collections: [] }
  const countsOfTags = new Map<TagId, number>()
  const countsOfPapers = new Map<number, number>()

  const failsAlone = (entry: NotebookEntry): Counted | 'none' | 'several' => {
    let failed: Counted | 'none' | 'several' = 'none'
    const fail = (name: Counted) => {
      failed = failed === 'none' ? name : 'several'
    }
    if (kinds.size > 0 && !kinds.has(entry.kind)) fail('kinds')
    if (categories.size > 0 && (entry.category === null || !categories.has(entry.category)))
      fail('categories')
    if (anchors.size > 0 && (entry.anchor === null || !anchors.has(entry.anchor))) fail('anchors')
    if (filter.collection !== null && !(entry.paper !== null && inCollection?.papers.has(entry.paper)))
      fail('collection')
    return failed
  }

  for (const entry of entries) {
    if (entry.createdAt < first || entry.createdAt >= beyond) continue
    if (found !== null && !isFound(entry, found)) continue
    const own = tagsOf.get(entry.key) ?? []
    if (!filter.tags.every((tag) => own.includes(tag))) continue
    const failed = failsAlone(entry)
    if (failed === 'several') continue
    const countsFor = (name: Counted) => failed === 'none' || failed === name
    if (countsFor('kinds')) add(counts.kinds, entry.kind)
    if (countsFor('categories') && entry.category !== null) add(counts.categories, entry.category)
    if (countsFor('anchors') && entry.anchor !== null) add(counts.anchors, entry.anchor)
    if (countsFor('collection') && entry.paper !== null)
      countsOfPapers.set(entry.paper, (countsOfPapers.get(entry.paper) ?? 0) + 1)
    if (failed !== 'none') continue
    shown.push(entry)
    for (const tag of own) countsOfTags.set(tag, (countsOfTags.get(tag) ?? 0) + 1)
  }
  return {
    shown,
    counts: {
      ...counts,
      tags: [...tags.values()].map((tag) => ({ ...tag, count: countsOfTags.get(tag.id) ?? 0 })),
      collections: collections.map(({ id, name, papers }) => ({
        id,
        name,
        count: [...papers].reduce((sum, paper) => sum + (countsOfPapers.get(paper) ?? 0), 0),
      })),
    },
  }
}

function isFound({ key, note }: NotebookEntry, found: ReadonlySet<number>): boolean {
  return found.has(key) || (note !== null && found.has(note * 2 + 1))
}

function add<Name extends string>(counts: Partial<Record<Name, number>>, name: Name): void {
  counts[name] = (counts[name] ?? 0) + 1
}

/** The first moment of the days of a filter, and the first one after them, where the person is. */
function momentsOf({ from, to }: NotebookFilter): { first: string; beyond: string } {
  return {
    first: from === null ? '' : momentOfDay(from),
    beyond: to === null ? '\uffff' : momentOfDay(dayAfter(to, 1)),
  }
}
