import type { ListOrder, ListSort } from '../../../shared/model/list-order.ts'
import type { Settings } from '../../../shared/model/settings.ts'

/** What lists can be sorted by, in the words of the menu and in its order. */
export const sortNames: Record<ListSort, string> = {
  listed: 'Listed date',
  published: 'Published',
  votes: 'Votes',
  rank: 'Rank in capture',
  title: 'Title',
  added: 'Added',
  lastRead: 'Last read',
}

/** What stands first under each sort: as it usually is, and turned round. */
export const directionNames: Record<ListSort, { readonly usual: string; readonly reversed: string }> = {
  listed: { usual: 'Newest first', reversed: 'Oldest first' },
  published: { usual: 'Newest first', reversed: 'Oldest first' },
  votes: { usual: 'Most first', reversed: 'Fewest first' },
  rank: { usual: 'First to last', reversed: 'Last to first' },
  title: { usual: 'A to Z', reversed: 'Z to A' },
  added: { usual: 'Newest first', reversed: 'Oldest first' },
  lastRead: { usual: 'Newest first', reversed: 'Oldest first' },
}

/** How a list is ordered, in the few words over it. Null is by relevance. */
export function orderingLabel(ordering: ListOrder | null): string {
  if (ordering === null) return 'Best match'
  const { sort, isReversed } = ordering
  const direction = directionNames[sort][isReversed ? 'reversed' : 'usual']
  if (sort === 'listed') return direction
  if (!isReversed && sort !== 'title') return sortNames[sort]
  return `${sortNames[sort]}, ${direction.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())}`
}

/** Whether a sort is of days. */
export function isDaySort(sort: ListSort): boolean {
  return sort === 'listed' || sort === 'published' || sort === 'added' || sort === 'lastRead'
}

/** An order with another sort, the usual way round; grouped as before. */
export function withSort(ordering: ListOrder | null, sort: ListSort): ListOrder {
  return { sort, isReversed: false, group: ordering?.group ?? 'none' }
}

/** The order that pressing the head of a column asks for: its sort, or that turned round where it is sorted so. */
export function toggledSort(ordering: ListOrder | null, sort: ListSort): ListOrder {
  return ordering?.sort === sort
    ? { ...ordering, isReversed: !ordering.isReversed }
    : withSort(ordering, sort)
}

/** What lists can be grouped by, in the words of the menu and in its order. */
export const groupNames: Record<ListOrder['group'], string> = {
  day: 'Day',
  snapshot: 'Snapshot',
  none: 'Nothing',
}

/** The ways in which a list can be drawn, in the words of the menu and in its order. */
export const layoutNames: Record<Settings['listLayout'], string> = {
  cards: 'Cards',
  compact: 'Compact',
  columns: 'Columns',
}

/** The names of choices with what they stand for, in their order. */
export function choicesOf<Value extends string>(names: Record<Value, string>): [Value, string][] {
  return Object.entries(names) as [Value, string][]
}
