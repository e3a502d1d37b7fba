import type { PaperOrder, ShelfCounts } from '../../shared/contract/requests.ts'
import { ReadingState } from '../../shared/model/paper.ts'
import type { PaperSource } from '../../shared/model/source.ts'
import type { ReadableDatabase, SqlParameters } from './database.ts'

interface Condition {
  /** After FROM: the tables and the WHERE clause. */
  readonly from: string
  readonly parameters: SqlParameters
}

const order = 'paper.list_day DESC, paper.latest_snapshot DESC, paper.rank, paper.key'

/** The order of a shelf or snapshot: newest listing day first, within a day as the newest capture had it. */
export function orderPapers(database: ReadableDatabase, source: PaperSource): PaperOrder {
  const { from, parameters } = conditionOf(source)
  if (source.kind === 'snapshot') return orderSnapshot(database, from, parameters)
  const keys = database.column<number>(`SELECT paper.key ${from} ORDER BY ${order}`, parameters)
  const days = database.all<{ day: string; count: number }>(
    `SELECT paper.list_day AS day, count(*) AS count ${from} GROUP BY paper.list_day ORDER BY paper.list_day DESC`,
    parameters,
  )
  return {
    keys: Int32Array.from(keys),
    days: dayStarts(days),
    unreadCount: countUnread(database, from, parameters),
  }
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

/** A snapshot is shown in the order of its capture and without day headings: it is one day by itself. */
function orderSnapshot(database: ReadableDatabase, from: string, parameters: SqlParameters): PaperOrder {
  const keys = database.column<number>(
    `SELECT paper.key ${from} GROUP BY paper.key ORDER BY min(appearance.ordinal)`,
    parameters,
  )
  return { keys: Int32Array.from(keys), days: [], unreadCount: countUnread(database, from, parameters) }
}

function countUnread(database: ReadableDatabase, from: string, parameters: SqlParameters): number {
  return (
    database.value<number>(`SELECT count(DISTINCT paper.key) ${from} AND paper.is_read = 0`, parameters) ?? 0
  )
}

function dayStarts(days: readonly { day: string; count: number }[]): PaperOrder['days'] {
  let start = 0
  return days.map(({ day, count }) => {
    const heading = { day, start }
    start += count
    return heading
  })
}

function conditionOf(source: PaperSource): Condition {
  switch (source.kind) {
    case 'state':
      return { from: 'FROM paper WHERE removed_at IS NULL AND paper.state = ?', parameters: [source.state] }
    case 'starred':
      return { from: 'FROM paper WHERE removed_at IS NULL AND paper.is_starred = 1', parameters: [] }
    case 'all':
      return { from: 'FROM paper WHERE removed_at IS NULL', parameters: [] }
    case 'snapshot':
      return {
        from: `FROM snapshot JOIN appearance ON appearance.snapshot = snapshot.key
          JOIN paper ON paper.key = appearance.paper
          WHERE paper.removed_at IS NULL AND snapshot.id = ?`,
        parameters: [source.id],
      }
  }
}
