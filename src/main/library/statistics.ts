import type { ReadableDatabase } from './database.ts'

/** Counts of a library, for `offprint stats`. Months are `YYYY-MM` of the day a paper was listed or imported. */
export interface Statistics {
  readonly papers: number
  readonly unread: number
  readonly starred: number
  readonly highlights: number
  readonly notes: number
  readonly states: Record<string, number>
  readonly months: Record<string, number>
  readonly sources: Record<string, number>
  readonly categories: Record<string, number>
}

export function readStatistics(database: ReadableDatabase): Statistics {
  const count = (sql: string): number => database.value<number>(sql) ?? 0
  const table = (sql: string): Record<string, number> =>
    Object.fromEntries(
      database.all<{ name: string; count: number }>(sql).map(({ name, count }) => [name, count]),
    )
  return {
    papers: count('SELECT count(*) FROM paper WHERE removed_at IS NULL'),
    unread: count('SELECT count(*) FROM paper WHERE removed_at IS NULL AND is_read = 0'),
    starred: count('SELECT count(*) FROM paper WHERE removed_at IS NULL AND is_starred = 1'),
    highlights: count('SELECT count(*) FROM highlight WHERE deleted_at IS NULL'),
    notes: count('SELECT count(*) FROM note WHERE deleted_at IS NULL'),
    states: table(
      'SELECT state AS name, count(*) AS count FROM paper WHERE removed_at IS NULL GROUP BY state',
    ),
    months: table(
      `SELECT substr(list_day, 1, 7) AS name, count(*) AS count FROM paper WHERE removed_at IS NULL
       GROUP BY 1 ORDER BY 1`,
    ),
    sources: table(
      `SELECT origin AS name, count(DISTINCT paper) AS count
       FROM appearance JOIN snapshot ON snapshot.key = appearance.snapshot
       WHERE taken_back_at IS NULL GROUP BY origin ORDER BY origin`,
    ),
    categories: table(
      `SELECT category.id AS name, count(*) AS count FROM highlight JOIN category ON category.id = highlight.category
       WHERE deleted_at IS NULL GROUP BY category.id ORDER BY category.place`,
    ),
  }
}
