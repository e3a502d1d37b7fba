import type { PaperId, PaperKey } from '../../shared/model/ids.ts'
import type { Link, ReadingState } from '../../shared/model/paper.ts'
import type { ReadableDatabase } from './database.ts'
import { readDetails } from './paper-details.ts'
import { orderPapers } from './paper-order.ts'
import { searchPapers } from './paper-search.ts'

/** A paper as the command line prints it. `title` and `abstract` are source text. */
export interface ListedPaper {
  readonly id: PaperId
  readonly title: string
  readonly abstract: string | null
  readonly authors: readonly string[]
  readonly publishedOn: string | null
  readonly listedOn: string | null
  readonly identifiers: Readonly<Record<string, string>>
  readonly links: readonly Link[]
  readonly upvotes: number | null
  readonly state: ReadingState
  readonly starred: boolean
  readonly tags: readonly string[]
}

export const listingSorts = ['listed', 'added', 'title', 'votes'] as const
export type ListingSort = (typeof listingSorts)[number]

const sortOrders: Record<ListingSort, string> = {
  listed: 'list_day DESC, latest_snapshot DESC, rank, key',
  added: 'added_at DESC, key DESC',
  title: 'title_key, key',
  votes: 'votes IS NULL, votes DESC, key',
}

/**
 * Papers of the whole library: those that a search finds, best first, or all in the order asked. `total` counts them
 * before the limit.
 */
export function listPapers(
  database: ReadableDatabase,
  request: { query: string; limit: number; sort: ListingSort | null },
): { total: number; papers: ListedPaper[] } {
  const keys = findKeys(database, request.query, request.sort)
  const papers = keys.slice(0, request.limit).map((key) => readListedPaper(database, key))
  return { total: keys.length, papers }
}

function findKeys(database: ReadableDatabase, query: string, sort: ListingSort | null): number[] {
  if (query.trim() === '') {
    return sort === null || sort === 'listed'
      ? Array.from(orderPapers(database, { kind: 'all' }).keys)
      : sortKeys(database, null, sort)
  }
  const found = searchPapers(database, query)
  return sort === null ? found : sortKeys(database, found, sort)
}

function sortKeys(database: ReadableDatabase, keys: readonly number[] | null, sort: ListingSort): number[] {
  return database.column<number>(
    `SELECT key FROM paper
     WHERE removed_at IS NULL AND (:keys IS NULL OR key IN (SELECT value FROM json_each(:keys)))
     ORDER BY ${sortOrders[sort]}`,
    { keys: keys === null ? null : JSON.stringify(keys) },
  )
}

function readListedPaper(database: ReadableDatabase, key: number): ListedPaper {
  const id = database.value<PaperId>('SELECT id FROM paper WHERE key = ?', [key as PaperKey])
  if (id === undefined) throw new Error(`No paper ${key}`)
  const paper = readDetails(database, id)
  return {
    id,
    title: paper.title.text,
    abstract: paper.abstract?.text ?? null,
    authors: paper.authors,
    publishedOn: paper.publishedOn,
    listedOn: paper.listedOn,
    identifiers: Object.fromEntries(paper.identifiers.map(({ scheme, value }) => [scheme, value])),
    links: paper.links,
    upvotes: paper.votes,
    state: paper.state,
    starred: paper.isStarred,
    tags: [],
  }
}
