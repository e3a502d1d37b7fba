import type { PaperOrder } from '../../../shared/contract/requests.ts'
import type { PaperKey } from '../../../shared/model/ids.ts'
import type { PaperRow } from '../../../shared/model/paper.ts'
import type { PaperSource } from '../../../shared/model/source.ts'

/** What a list is of: a source, or a search of the whole library where `query` is not blank. */
export interface ListSubject {
  readonly source: PaperSource
  readonly query: string
}

/** A list as it is shown: the keys of its papers, first to last, and where its days begin (indexes into `keys`). */
export interface ListedOrder extends ListSubject {
  readonly keys: Int32Array
  readonly days: PaperOrder['days']
  readonly unreadCount: number
}

/** Whether the text looks for anything. */
export function isSearch(query: string): boolean {
  return query.trim() !== ''
}

/** Whether two lists are of the same source or search, whatever they hold at the moment. */
export function isSameSubject(one: ListSubject, other: ListSubject): boolean {
  return one.query === other.query && JSON.stringify(one.source) === JSON.stringify(other.source)
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

/** The day that begins with the paper at this place, or null when none does there. Takes a binary search. */
export function dayBeginningAt(
  { days }: Pick<ListedOrder, 'days'>,
  index: number,
): PaperOrder['days'][number] | null {
  let low = 0
  let high = days.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const day = days[middle]
    if (day === undefined) return null
    if (day.start === index) return day
    if (day.start < index) low = middle + 1
    else high = middle - 1
  }
  return null
}

/** A paper that leaves a list, as far as the list has to know it. */
export type LeavingPaper = Pick<PaperRow, 'key' | 'isRead'>

/** The list without these papers; the same object when it holds none of them. */
export function withoutPapers(order: ListedOrder, papers: Iterable<LeavingPaper>): ListedOrder {
  const gone = [...papers]
    .map(({ key, isRead }) => ({ index: indexOfKey(order, key), isRead }))
    .filter(({ index }) => index >= 0)
    .sort((one, other) => one.index - other.index)
  if (gone.length === 0) return order
  const keys = new Int32Array(order.keys.length - gone.length)
  let from = 0
  gone.forEach(({ index }, removed) => {
    keys.set(order.keys.subarray(from, index), from - removed)
    from = index + 1
  })
  keys.set(order.keys.subarray(from), from - gone.length)
  const days = daysWithout(
    order,
    gone.map(({ index }) => index),
  )
  const unread = gone.filter(({ isRead }) => !isRead).length
  return { ...order, keys, days, unreadCount: Math.max(0, order.unreadCount - unread) }
}

/** Whether two lists hold the same papers in the same order, under the same days. */
export function isSameOrder(one: ListedOrder, other: ListedOrder): boolean {
  return (
    isSameSubject(one, other) &&
    one.keys.length === other.keys.length &&
    one.keys.every((key, index) => key === other.keys[index]) &&
    JSON.stringify(one.days) === JSON.stringify(other.days)
  )
}

/** Days of a list that loses the papers at these places (in order); a day that loses all of its papers goes too. */
function daysWithout({ days, keys }: ListedOrder, indexes: readonly number[]): PaperOrder['days'] {
  let removed = 0
  const countBefore = (place: number) => {
    for (let next = indexes[removed]; next !== undefined && next < place; next = indexes[removed])
      removed += 1
    return removed
  }
  const moved = days.map(({ day, start }) => ({ day, start: start - countBefore(start) }))
  const count = keys.length - indexes.length
  return moved.filter(({ start }, index) => start < (moved[index + 1]?.start ?? count))
}
