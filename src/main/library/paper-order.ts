import type { ListRequest, PaperGroup, PaperOrder, ShelfCounts } from '../../shared/contract/requests.ts'
import { asListed, defaultListOrder } from '../../shared/model/default-list-order.ts'
import type { SavedSearchId, SnapshotId } from '../../shared/model/ids.ts'
import type { ListOrder } from '../../shared/model/list-order.ts'
import { ReadingState } from '../../shared/model/paper.ts'
import type { PaperSource } from '../../shared/model/source.ts'
import type { ReadableDatabase, SqlParameters } from './database.ts'
import { findPapers, searchPapers } from './paper-search.ts'
import { type PaperGrouping, sortingOf } from './paper-sorts.ts'
import { findSavedSearch } from './saved-search-repository.ts'
import { papersOfCollections, papersOfTags } from './tagged-papers.ts'

/** Which papers are listed. */
interface Condition {
  /** What stands between FROM and the WHERE clause: `paper`, and what tells which. */
  readonly from: string
  readonly where: string
  readonly parameters: SqlParameters
  /** The term for a paper's place in the one capture that is listed; null where papers of many are. */
  readonly place: string | null
}

/** A paper with what its group shares: a day, a minute, or the key of a snapshot. */
interface Grouped {
  readonly key: number
  readonly value: string | number | null
}

interface GroupStart {
  readonly value: Grouped['value']
  readonly start: number
}

/** The order of what a list is of: a source, or what a search finds where it looks for anything. */
export function orderList(database: ReadableDatabase, { source, query, order }: ListRequest): PaperOrder {
  return query.trim() === ''
    ? orderPapers(database, source, order)
    : orderSearch(database, query, order ?? null)
}

/** The papers that a search finds: by relevance where no order is asked for, and without any word as the feeds list. */
function orderSearch(database: ReadableDatabase, query: string, order: ListOrder | null): PaperOrder {
  const { keys, isRanked } = findPapers(database, query)
  return order === null && isRanked
    ? { keys: Int32Array.from(keys), groups: [], unreadCount: 0 }
    : orderFound(database, keys, order ?? asListed)
}

/** How many papers a kept search finds; null where it has gone. */
export function countSavedSearch(database: ReadableDatabase, id: SavedSearchId): number | null {
  const search = findSavedSearch(database, id)
  return search === null ? null : searchPapers(database, search.query).length
}

/** The order of a source; its usual one where none is asked for. A kept search that has gone finds nothing. */
export function orderPapers(database: ReadableDatabase, source: PaperSource, order?: ListOrder): PaperOrder {
  if (source.kind === 'search') {
    const search = findSavedSearch(database, source.id)
    if (search === null) return { keys: new Int32Array(), groups: [], unreadCount: 0 }
    return orderSearch(database, search.query, order ?? search.order)
  }
  const condition = conditionOf(source)
  return {
    ...orderWhere(database, condition, order ?? defaultListOrder(source)),
    unreadCount: countUnread(database, condition),
  }
}

/** These papers in an order of a person's choice. What is unread among them is not counted. */
export function orderFound(
  database: ReadableDatabase,
  keys: readonly number[],
  order: ListOrder,
): PaperOrder {
  const condition: Condition = {
    from: 'paper',
    where: 'paper.removed_at IS NULL AND paper.key IN (SELECT value FROM json_each(?))',
    parameters: [JSON.stringify(keys)],
    place: null,
  }
  return { ...orderWhere(database, condition, order), unreadCount: 0 }
}

/** How many papers each shelf of the sources pane holds. */
export function countShelves(database: ReadableDatabase): ShelfCounts {
  const rows = database.all<{ state: ReadingState; total: number; unread: number }>(
    `SELECT state, count(*) AS total, sum(is_read = 0) AS unread FROM paper WHERE removed_at IS NULL GROUP BY state`,
  )
  const states = Object.fromEntries(
    ReadingState.options.map((state) => {
      const row = rows.find((one) => one.state === state)
      return [state, { total: row?.total ?? 0, unread: row?.unread ?? 0 }]
    }),
  ) as ShelfCounts['states']
  return {
    all: rows.reduce((sum, row) => sum + row.total, 0),
    starred:
      database.value<number>('SELECT count(*) FROM paper WHERE removed_at IS NULL AND is_starred = 1') ?? 0,
    states,
  }
}

function orderWhere(
  database: ReadableDatabase,
  { from, where, parameters, place }: Condition,
  order: ListOrder,
): Pick<PaperOrder, 'keys' | 'groups'> {
  const { joins: sortJoins, terms, grouping } = sortingOf(order, place)
  const rest = `FROM ${from} ${sortJoins} WHERE ${where} ORDER BY ${terms}`
  if (grouping === null) {
    const keys = database.column<number>(`SELECT paper.key ${rest}`, parameters)
    return { keys: Int32Array.from(keys), groups: [] }
  }
  // In one statement: counting groups by another would sort all papers twice, and what is read might change between.
  const rows = database.all<Grouped>(`SELECT paper.key, ${grouping.value} AS value ${rest}`, parameters)
  const { keys, starts } = splitGroups(rows)
  return { keys, groups: groupsOf(database, grouping.kind, starts) }
}

/** The keys of papers, and the places at which the value begins that those after it share. */
function splitGroups(rows: readonly Grouped[]): { keys: Int32Array<ArrayBuffer>; starts: GroupStart[] } {
  const keys = new Int32Array(rows.length)
  const starts: GroupStart[] = []
  let last: Grouped['value'] | undefined
  rows.forEach(({ key, value }, index) => {
    keys[index] = key
    if (value !== last) starts.push({ value, start: index })
    last = value
  })
  return { keys, starts }
}

function groupsOf(
  database: ReadableDatabase,
  kind: PaperGrouping['kind'],
  starts: readonly GroupStart[],
): PaperGroup[] {
  if (kind === 'snapshot') return snapshotGroups(database, starts)
  const dayHere = calendarHere()
  const days = starts.map(({ value, start }) => ({
    day: kind === 'moment' && value !== null ? dayHere(`${value}`) : (value as string | null),
    start,
  }))
  // Minutes of one day become one group.
  return days
    .filter(({ day }, index) => index === 0 || day !== days[index - 1]?.day)
    .map(({ day, start }) => ({ kind: 'day', day, start }))
}

/** The groups of snapshots that are known by their keys. */
function snapshotGroups(database: ReadableDatabase, starts: readonly GroupStart[]): PaperGroup[] {
  const snapshots = database.all<{ key: number; id: SnapshotId; origin: string }>(
    'SELECT key, id, origin FROM snapshot WHERE key IN (SELECT value FROM json_each(?))',
    [JSON.stringify(starts.map(({ value }) => value))],
  )
  const byKey = new Map(snapshots.map(({ key, id, origin }) => [key, { id, origin }]))
  return starts.flatMap(({ value, start }) => {
    const snapshot = byKey.get(Number(value))
    return snapshot === undefined ? [] : [{ kind: 'snapshot' as const, ...snapshot, start }]
  })
}

/** Tells the calendar day of minutes (`2026-06-26T22:10`, in UTC) where the person is; quickest in their order. */
function calendarHere(): (minute: string) => string {
  let [day, first, next] = ['', '', '']
  return (minute) => {
    if (first <= minute && minute < next) return day
    const moment = new Date(`${minute}Z`)
    const [year, month, date] = [moment.getFullYear(), moment.getMonth(), moment.getDate()]
    day = [`${year}`, ...[month + 1, date].map((part) => `${part}`.padStart(2, '0'))].join('-')
    first = minuteOf(new Date(year, month, date))
    next = minuteOf(new Date(year, month, date + 1))
    return day
  }
}

function minuteOf(moment: Date): string {
  return moment.toISOString().slice(0, 16)
}

function countUnread(database: ReadableDatabase, { from, where, parameters }: Condition): number {
  return (
    database.value<number>(`SELECT count(*) FROM ${from} WHERE ${where} AND paper.is_read = 0`, parameters) ??
    0
  )
}

function conditionOf(source: Exclude<PaperSource, { kind: 'search' }>): Condition {
  const isHere = 'paper.removed_at IS NULL'
  switch (source.kind) {
    case 'state':
      return {
        from: 'paper',
        where: `${isHere} AND paper.state = ?`,
        parameters: [source.state],
        place: null,
      }
    case 'starred':
      return { from: 'paper', where: `${isHere} AND paper.is_starred = 1`, parameters: [], place: null }
    case 'all':
      return { from: 'paper', where: isHere, parameters: [], place: null }
    case 'snapshot':
      return {
        from: `paper JOIN (SELECT appearance.paper, min(appearance.ordinal) AS place
            FROM snapshot JOIN appearance ON appearance.snapshot = snapshot.key
            WHERE snapshot.id = ? GROUP BY appearance.paper) AS appearing ON appearing.paper = paper.key`,
        where: isHere,
        parameters: [source.id],
        place: 'appearing.place',
      }
    case 'tag': {
      const ids = JSON.stringify([source.id])
      return {
        from: `(${papersOfTags}) AS carrying CROSS JOIN paper ON paper.id = carrying.paper`,
        where: isHere,
        parameters: [ids, ids, ids],
        place: null,
      }
    }
    case 'collection':
      return {
        from: `(${papersOfCollections}) AS collected CROSS JOIN paper ON paper.id = collected.paper`,
        where: isHere,
        parameters: [JSON.stringify([source.id])],
        place: null,
      }
  }
}
