import type { PaperGroup } from '../../../shared/contract/requests.ts'
import { defaultListOrder, listOrderKey, searchOrderKey } from '../../../shared/model/default-list-order.ts'
import type { PaperKey } from '../../../shared/model/ids.ts'
import type { ListOrder } from '../../../shared/model/list-order.ts'
import type { PaperRow } from '../../../shared/model/paper.ts'
import type { SavedSearch } from '../../../shared/model/saved-search.ts'
import type { Settings } from '../../../shared/model/settings.ts'
import type { PaperSource } from '../../../shared/model/source.ts'

/** What a list is of: a source, or a search of the whole library where `query` is not blank. */
export interface ListSubject {
  readonly source: PaperSource
  readonly query: string
}

/** What a list is of, and how it is ordered: `ordering` is null for a search by relevance. */
export interface OrderedSubject extends ListSubject {
  readonly ordering: ListOrder | null
}

/** A list as it is shown: the keys of its papers, first to last, and where its groups begin (indexes into `keys`). */
export interface ListedOrder extends OrderedSubject {
  readonly keys: Int32Array
  readonly groups: readonly PaperGroup[]
  readonly unreadCount: number
}

/** Whether the text looks for anything. */
export function isSearch(query: string): boolean {
  return query.trim() !== ''
}

/** Whether the list is of a search that was kept under a name. */
export function isKeptSearch({ source, query }: ListSubject): boolean {
  return source.kind === 'search' && !isSearch(query)
}

/** Whether what is on such a list depends on tags, collections or kept searches. */
export function dependsOnTags({ source, query }: ListSubject): boolean {
  return isSearch(query)
    ? /(^|\s)(tag|in):/i.test(query)
    : source.kind === 'tag' || source.kind === 'collection' || source.kind === 'search'
}

/** The name under which the order of such a list is kept. */
export function orderKeyOf({ source, query }: ListSubject): string {
  return isSearch(query) ? searchOrderKey : listOrderKey(source)
}

/** How a person wants such a list ordered; null for a search by relevance. A kept search has its own order. */
export function orderingWanted(
  subject: ListSubject,
  kept: Settings['listOrders'],
  searches: readonly SavedSearch[] = [],
): ListOrder | null {
  const { source } = subject
  if (isKeptSearch(subject))
    return searches.find(({ id }) => source.kind === 'search' && id === source.id)?.order ?? null
  return kept[orderKeyOf(subject)] ?? (isSearch(subject.query) ? null : defaultListOrder(subject.source))
}

/** Whether two lists are of the same source or search, whatever they hold at the moment and in whatever order. */
export function isSameSubject(one: ListSubject, other: ListSubject): boolean {
  return one.query === other.query && JSON.stringify(one.source) === JSON.stringify(other.source)
}

/** Whether two lists are sorted and grouped alike. */
export function isSameOrdering(one: OrderedSubject, other: OrderedSubject): boolean {
  const [mine, its] = [one.ordering, other.ordering]
  if (mine === null || its === null) return mine === its
  return mine.sort === its.sort && mine.isReversed === its.isReversed && mine.group === its.group
}

/** The paper at a place of the list, or null outside of it. */
export function keyAt(order: Pick<ListedOrder, 'keys'>, index: number): PaperKey | null {
  return (order.keys[index] as PaperKey | undefined) ?? null
}

/** Where a paper stands in the list; -1 when it does not, or there is no paper. */
export function indexOfKey(order: Pick<ListedOrder, 'keys'>, key: PaperKey | null): number {
  return key === null ? -1 : order.keys.indexOf(key)
}

/** The keys from one place up to another, both cut to the list. */
export function keysBetween(order: Pick<ListedOrder, 'keys'>, start: number, end: number): PaperKey[] {
  return Array.from(order.keys.subarray(Math.max(0, start), Math.max(0, end))) as PaperKey[]
}

/** Which group the paper at this place is in, as an index into the groups; -1 when in none. Takes a binary search. */
export function groupIndexAt({ groups }: Pick<ListedOrder, 'groups'>, index: number): number {
  let low = 0
  let high = groups.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((groups[middle]?.start ?? 0) <= index) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Whether a group begins with the paper at this place. */
export function isFirstOfGroup(order: Pick<ListedOrder, 'groups'>, index: number): boolean {
  return order.groups[groupIndexAt(order, index)]?.start === index
}

/** A paper that leaves a list, as far as the list has to know it. */
export type LeavingPaper = Pick<PaperRow, 'key' | 'isRead'>

/** The list without these papers; the same object when it holds none of them. */
export function withoutPapers(order: ListedOrder, papers: Iterable<LeavingPaper>): ListedOrder {
  const wanted = new Map([...papers].map(({ key, isRead }) => [key, isRead]))
  if (wanted.size === 0) return order
  // Once through the list: one look for each of thousands would take seconds.
  const gone: { index: number; isRead: boolean }[] = []
  order.keys.forEach((key, index) => {
    const isRead = wanted.get(key as PaperKey)
    if (isRead !== undefined) gone.push({ index, isRead })
  })
  if (gone.length === 0) return order
  const keys = new Int32Array(order.keys.length - gone.length)
  let from = 0
  gone.forEach(({ index }, removed) => {
    keys.set(order.keys.subarray(from, index), from - removed)
    from = index + 1
  })
  keys.set(order.keys.subarray(from), from - gone.length)
  const groups = groupsWithout(
    order,
    gone.map(({ index }) => index),
  )
  const unread = gone.filter(({ isRead }) => !isRead).length
  return { ...order, keys, groups, unreadCount: Math.max(0, order.unreadCount - unread) }
}

/** Whether two lists hold the same papers in the same order, under the same headings. */
export function isSameOrder(one: ListedOrder, other: ListedOrder): boolean {
  return (
    isSameSubject(one, other) &&
    isSameOrdering(one, other) &&
    one.keys.length === other.keys.length &&
    one.keys.every((key, index) => key === other.keys[index]) &&
    JSON.stringify(one.groups) === JSON.stringify(other.groups)
  )
}

/** Groups of a list that loses the papers at these places (in order); one that loses all of its papers goes too. */
function groupsWithout({ groups, keys }: ListedOrder, indexes: readonly number[]): PaperGroup[] {
  let removed = 0
  const countBefore = (place: number) => {
    for (let next = indexes[removed]; next !== undefined && next < place; next = indexes[removed])
      removed += 1
    return removed
  }
  const moved = groups.map((group) => ({ ...group, start: group.start - countBefore(group.start) }))
  const count = keys.length - indexes.length
  return moved.filter(({ start }, index) => start < (moved[index + 1]?.start ?? count))
}
