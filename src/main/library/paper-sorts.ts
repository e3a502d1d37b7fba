import type { ListOrder, ListSort } from '../../shared/model/list-order.ts'

/** How papers are put in order, as parts of a query over `paper`. */
export interface PaperSorting {
  /** The tables that the other parts need besides `paper`, each with one row for a paper or none. */
  readonly joins: string
  /** The terms of ORDER BY. */
  readonly terms: string
  readonly grouping: PaperGrouping | null
}

/** What papers are grouped by. Sorted by the terms of a sorting, the papers of a group stand together. */
export interface PaperGrouping {
  readonly kind: 'day' | 'moment' | 'snapshot'
  /** The value that a group shares: a day or part of one, a minute in UTC, or the key of a snapshot. */
  readonly value: string
  /** The order of the groups. */
  readonly terms: string
}

interface Sort {
  readonly value: string
  readonly direction: 'ASC' | 'DESC'
  /** Papers of which the value is not known stand last, whichever way round the list is. */
  readonly isAlwaysKnown: boolean
  /** What the papers are grouped by where they are grouped by day; null for a sort that has no day of its own. */
  readonly day: Pick<PaperGrouping, 'kind' | 'value'> | null
}

/** When a paper was on screen last; of older reading no more is known than when it came to count as read. */
const lastRead = 'coalesce(visit.last_read_at, reading.read_at)'
const listingDay = { kind: 'day', value: 'paper.list_day' } as const

const sorts: Record<ListSort, Sort> = {
  listed: {
    value: 'paper.list_day',
    direction: 'DESC',
    isAlwaysKnown: true,
    day: listingDay,
  },
  published: {
    value: 'paper.published_on',
    direction: 'DESC',
    isAlwaysKnown: false,
    day: { kind: 'day', value: 'paper.published_on' },
  },
  votes: { value: 'paper.votes', direction: 'DESC', isAlwaysKnown: false, day: null },
  rank: { value: 'paper.rank', direction: 'ASC', isAlwaysKnown: true, day: null },
  title: { value: 'paper.title_key', direction: 'ASC', isAlwaysKnown: true, day: null },
  added: {
    value: 'paper.added_at',
    direction: 'DESC',
    isAlwaysKnown: true,
    day: { kind: 'moment', value: 'substr(paper.added_at, 1, 16)' },
  },
  lastRead: {
    value: lastRead,
    direction: 'DESC',
    isAlwaysKnown: false,
    day: { kind: 'moment', value: `substr(${lastRead}, 1, 16)` },
  },
}

/** What decides between papers that a sort holds for equal: how feeds list them, and in the end always something. */
const ties = ['paper.list_day DESC', 'paper.latest_snapshot DESC', 'paper.rank ASC', 'paper.key ASC']

const readings = 'LEFT JOIN visit ON visit.paper = paper.id LEFT JOIN reading ON reading.paper = paper.id'
const newestSnapshots = 'JOIN snapshot AS newest ON newest.key = paper.latest_snapshot'

/**
 * The parts of a query that put papers in this order. A group stays together under every sort: groups come first, and
 * the sort orders the papers within. By day, a sort that is of days itself takes its own (when a paper was published,
 * added, last read), and turned round it turns the days round too; any other takes the day of listing, newest first.
 * By snapshot, a paper stands under the newest capture that holds it, the capture of the latest day first. `place` is
 * the term for a paper's place in the one capture that is listed; null where papers of many are.
 */
export function sortingOf(order: ListOrder, place: string | null): PaperSorting {
  const sort = order.sort === 'rank' && place !== null ? { ...sorts.rank, value: place } : sorts[order.sort]
  const grouping = groupingOf(order, sort)
  const terms = [
    ...(grouping === null ? [] : [grouping.terms]),
    termOf(sort, sort.value, order.isReversed),
    ...(place === null ? ties : [`${place} ASC`]),
  ]
  return {
    joins: [order.sort === 'lastRead' ? readings : '', grouping?.kind === 'snapshot' ? newestSnapshots : '']
      .filter((join) => join !== '')
      .join(' '),
    terms: [...new Set(terms)].join(', '),
    grouping,
  }
}

function groupingOf({ group, isReversed }: ListOrder, sort: Sort): PaperGrouping | null {
  if (group === 'none') return null
  if (group === 'snapshot') {
    return {
      kind: 'snapshot',
      value: 'paper.latest_snapshot',
      terms: 'coalesce(newest.captured_on, substr(newest.imported_at, 1, 10)) DESC, newest.key DESC',
    }
  }
  if (sort.day === null) return { ...listingDay, terms: `${listingDay.value} DESC` }
  return { ...sort.day, terms: termOf(sort, sort.day.value, isReversed) }
}

function termOf({ direction, isAlwaysKnown }: Sort, value: string, isReversed: boolean): string {
  const turned = direction === 'ASC' ? 'DESC' : 'ASC'
  return `${value} ${isReversed ? turned : direction}${isAlwaysKnown ? '' : ' NULLS LAST'}`
}
