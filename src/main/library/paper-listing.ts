import type { PaperId } from '../../shared/model/ids.ts'
import type { Link, ReadingState } from '../../shared/model/paper.ts'
import type { ReadableDatabase } from './database.ts'
import { orderList } from './paper-order.ts'
import { tagsOfPaper } from './tagging-repository.ts'

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

/** How many papers one statement reads: beyond this it gets no faster, and the keys go into its parameter as text. */
const CHUNK = 500

/**
 * Papers of the whole library: those that a search finds, best first, or all in the order asked. `total` counts them
 * before the limit.
 */
export function listPapers(
  database: ReadableDatabase,
  request: { query: string; limit: number; sort: ListingSort | null },
): { total: number; papers: ListedPaper[] } {
  const keys = findKeys(database, request.query, request.sort)
  const wanted = keys.slice(0, request.limit)
  const papers: ListedPaper[] = []
  for (let start = 0; start < wanted.length; start += CHUNK) {
    papers.push(...readListedPapers(database, wanted.slice(start, start + CHUNK)))
  }
  return { total: keys.length, papers }
}

function findKeys(database: ReadableDatabase, query: string, sort: ListingSort | null): number[] {
  const order = sort === null ? {} : { order: { sort, isReversed: false, group: 'none' } as const }
  return Array.from(orderList(database, { source: { kind: 'all' }, query, ...order }).keys)
}

interface Row {
  id: PaperId
  title: string
  abstract: string | null
  authors: string
  publishedOn: string | null
  listedOn: string | null
  identifiers: string
  links: string
  upvotes: number | null
  state: ReadingState
  starred: number
  tags: string
}

function readListedPapers(database: ReadableDatabase, keys: readonly number[]): ListedPaper[] {
  const rows = database.all<Row>(
    `SELECT paper.id, title.text AS title, abstract.text AS abstract,
       (SELECT json_group_array(author.name ORDER BY paper_author.position)
        FROM paper_author JOIN author ON author.key = paper_author.author
        WHERE paper_author.paper = paper.key) AS authors,
       paper.published_on AS publishedOn, paper.listed_on AS listedOn,
       (SELECT json_group_object(scheme, value) FROM identifier WHERE paper = paper.key) AS identifiers,
       (SELECT json_group_array(json_object('kind', kind, 'url', url) ORDER BY position)
        FROM link WHERE paper = paper.key) AS links,
       paper.votes AS upvotes, paper.state, paper.is_starred AS starred,
       ${tagsOfPaper} AS tags
     FROM json_each(?) AS wanted
     JOIN paper ON paper.key = wanted.value
     JOIN revision AS title ON title.key = paper.title_revision
     LEFT JOIN revision AS abstract ON abstract.key = paper.abstract_revision
     ORDER BY wanted.key`,
    [JSON.stringify(keys)],
  )
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    abstract: row.abstract,
    authors: JSON.parse(row.authors),
    publishedOn: row.publishedOn,
    listedOn: row.listedOn,
    identifiers: JSON.parse(row.identifiers),
    links: JSON.parse(row.links),
    upvotes: row.upvotes,
    state: row.state,
    starred: row.starred === 1,
    tags: (JSON.parse(row.tags) as { name: string }[]).map(({ name }) => name),
  }))
}
