import type { ListRequest, PaperGroup, PaperOrder, ShelfCounts } from '../../shared/contract/requests.ts'
import { defaultListOrder } from '../../shared/model/default-list-order.ts'
import type { SnapshotId } from '../../shared/model/ids.ts'
import type { ListOrder } from '../../shared/model/list-order.ts'
import { ReadingState } from '../../shared/model/paper.ts'
import type { PaperSource } from '../../shared/model/source.ts'
import type { ReadableDatabase, SqlParameters } from './database.ts'
import { searchPapers } from './paper-search.ts'
import { type PaperGrouping, type PaperSorting, sortingOf } from './paper-sorts.ts'

/** Which papers are listed. */
interface Condition {
  /** What stands between `paper` and the WHERE clause. */
  readonly joins: string
  readonly where: string
  readonly parameters: SqlParameters
  /** The term for a paper's place in the one capture that is listed; null where papers of many are. */
  readonly place: string | null
}

/** Papers, to be put in an order. */
interface Question extends Condition {
  readonly sorting: PaperSorting
}

/** The order of what a list is of: a source, or what a search finds where it looks for anything. */
export function orderList(database: ReadableDatabase, { source, query, order }: ListRequest): PaperOrder {
  if (query.trim() === '') return orderPapers(database, source, order)
  const found = searchPapers(database, query)
  return order === undefined
    ? { keys: Int32Array.from(found), groups: [], unreadCount: 0 }
    : orderFound(database, found, order)
}

/** The order of a shelf or snapshot; its usual one where none is asked for. */
export function orderPapers(
  database: ReadableDatabase,
  source: PaperSource,
  order: ListOrder = defaultListOrder(source),
): PaperOrder {
  const condition = conditionOf(source)
  return {
    ...orderWhere(database, condition, order),
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
    joins: '',
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
  condition: Condition,
  order: ListOrder,
): Pick<PaperOrder, 'keys' | 'groups'> {
  const question = { ...condition, sorting: sortingOf(order, condition.place) }
  const { terms, grouping } = question.sorting
  const keys = database.column<number>(
    `SELECT paper.key ${fromOf(question)} ORDER BY ${terms}`,
    question.parameters,
  )
  return {
    keys: Int32Array.from(keys),
    groups: grouping === null ? [] : readGroups(database, question, grouping),
  }
}

function readGroups(
  database: ReadableDatabase,
  question: Question,
  { kind, value, terms }: PaperGrouping,
): PaperGroup[] {
  if (kind === 'snapshot') return readSnapshotGroups(database, question, terms)
  const days = database.all<{ day: string | null; count: number }>(
    `SELECT ${value} AS day, count(*) AS count ${fromOf(question)} GROUP BY ${value} ORDER BY ${terms}`,
    question.parameters,
  )
  return mergeDays(
    days.map(({ day, count }) => ({
      day: day !== null && kind === 'moment' ? dayHere(day) : day,
      count,
    })),
  )
}

function readSnapshotGroups(database: ReadableDatabase, question: Question, terms: string): PaperGroup[] {
  const snapshots = database.all<{ id: SnapshotId; origin: string; count: number }>(
    `SELECT newest.id, newest.origin, count(*) AS count ${fromOf(question)} GROUP BY newest.key ORDER BY ${terms}`,
    question.parameters,
  )
  let start = 0
  return snapshots.map(({ id, origin, count }) => {
    const group: PaperGroup = { kind: 'snapshot', id, origin, start }
    start += count
    return group
  })
}

/** The groups of counted days; minutes of one day become one. */
function mergeDays(days: readonly { day: string | null; count: number }[]): PaperGroup[] {
  const groups: PaperGroup[] = []
  let start = 0
  let last: string | null | undefined
  for (const { day, count } of days) {
    if (day !== last) groups.push({ kind: 'day', day, start })
    last = day
    start += count
  }
  return groups
}

/** The calendar day of a minute (`2026-06-26T22:10`, in UTC) where the person is. */
function dayHere(minute: string): string {
  const moment = new Date(`${minute}Z`)
  const [month, day] = [moment.getMonth() + 1, moment.getDate()].map((part) => `${part}`.padStart(2, '0'))
  return `${moment.getFullYear()}-${month}-${day}`
}

function countUnread(database: ReadableDatabase, { joins, where, parameters }: Condition): number {
  return (
    database.value<number>(
      `SELECT count(*) FROM paper ${joins} WHERE ${where} AND paper.is_read = 0`,
      parameters,
    ) ?? 0
  )
}

function fromOf({ joins, sorting, where }: Question): string {
  return `FROM paper ${joins} ${sorting.joins} WHERE ${where}`
}

function conditionOf(source: PaperSource): Condition {
  const isHere = 'paper.removed_at IS NULL'
  switch (source.kind) {
    case 'state':
      return { joins: '', where: `${isHere} AND paper.state = ?`, parameters: [source.state], place: null }
    case 'starred':
      return { joins: '', where: `${isHere} AND paper.is_starred = 1`, parameters: [], place: null }
    case 'all':
      return { joins: '', where: isHere, parameters: [], place: null }
    case 'snapshot':
      return {
        joins: `JOIN (SELECT appearance.paper, min(appearance.ordinal) AS place
            FROM snapshot JOIN appearance ON appearance.snapshot = snapshot.key
            WHERE snapshot.id = ? GROUP BY appearance.paper) AS appearing ON appearing.paper = paper.key`,
        where: isHere,
        parameters: [source.id],
        place: 'appearing.place',
      }
  }
}
