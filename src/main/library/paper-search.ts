import { SEARCH_LIMIT } from '../../shared/model/search-limit.ts'
import type { ReadableDatabase } from './database.ts'
import { papersThrough } from './filtered-papers.ts'
import { splitSearch } from './search-filters.ts'
import { matchPrefix, matchWords, parseSearch, type SearchQuery } from './search-query.ts'

/** A word in the title weighs this many times one in the abstract. */
const WEIGHTS = '8.0, 1.0'

/**
 * The papers that hold every word of a search, best first. Finished words are found by their stem and ranked by BM25
 * over title and abstract; the word still being typed is found as a prefix. Alone it ranks papers with it in the title
 * first: it changes with every key, and its index holds too little for BM25. Papers whose remark holds every word come
 * before all others. A search without any letter or digit finds nothing.
 *
 * Filters (`tag:name`, `in:"collection"`) narrow it. Of filters alone it is all papers that they let through, in no
 * order: `isRanked` is false then.
 */
export function findPapers(database: ReadableDatabase, text: string): { keys: number[]; isRanked: boolean } {
  const { filters, words } = splitSearch(text)
  const query = parseSearch(words)
  const among = papersThrough(database, filters)
  if (query === null) return { keys: among ?? [], isRanked: false }
  const narrowed = among === null ? anywhere : { condition: AMONG, parameters: [JSON.stringify(among)] }
  const remarked = searchRemarks(database, query, narrowed)
  const found = searchTexts(database, query, narrowed)
  const keys = remarked.length === 0 ? found : [...new Set([...remarked, ...found])].slice(0, SEARCH_LIMIT)
  return { keys, isRanked: true }
}

/** The papers that a search finds, as `findPapers` does. */
export function searchPapers(database: ReadableDatabase, text: string): number[] {
  return findPapers(database, text).keys
}

/** A term that follows the others of a WHERE clause, and its parameters. */
interface Narrowing {
  readonly condition: string
  readonly parameters: readonly string[]
}

const anywhere: Narrowing = { condition: '', parameters: [] }
/** The sign keeps the row numbers from being looked up in the index one by one. */
const AMONG = 'AND +rowid IN (SELECT value FROM json_each(?))'

/** What a person wrote themselves is what they remember. */
function searchRemarks(
  database: ReadableDatabase,
  { words, prefix }: SearchQuery,
  { condition, parameters }: Narrowing,
): number[] {
  const terms = `${matchWords(words)} ${prefix === null ? '' : matchPrefix(prefix)}`.trim()
  return database.column<number>(
    `SELECT paper.key FROM mark_fts CROSS JOIN paper ON paper.key = -mark_fts.rowid
     WHERE mark_fts MATCH ? AND mark_fts.rowid < 0 AND paper.removed_at IS NULL
       ${condition.replace('+rowid', 'paper.key')} LIMIT ${SEARCH_LIMIT}`,
    [terms, ...parameters],
  )
}

function searchTexts(
  database: ReadableDatabase,
  { words, prefix }: SearchQuery,
  narrowing: Narrowing,
): number[] {
  const { condition, parameters } = narrowing
  if (prefix === null) {
    return database.column<number>(
      `SELECT rowid FROM paper_fts WHERE paper_fts MATCH ? ${condition}
       ORDER BY bm25(paper_fts, ${WEIGHTS}), rowid LIMIT ${SEARCH_LIMIT}`,
      [matchWords(words), ...parameters],
    )
  }
  if (words.length === 0) return searchPrefix(database, prefix, narrowing)
  // The sign keeps the row numbers from being looked up in paper_fts one by one, each with a search of its own: over
  // 100,000 papers that took minutes where this takes 80 ms.
  return database.column<number>(
    `SELECT rowid FROM paper_fts WHERE paper_fts MATCH ?
       AND +rowid IN (SELECT rowid FROM paper_prefix WHERE paper_prefix MATCH ?) ${condition}
     ORDER BY bm25(paper_fts, ${WEIGHTS}), rowid LIMIT ${SEARCH_LIMIT}`,
    [matchWords(words), matchPrefix(prefix), ...parameters],
  )
}

function searchPrefix(
  database: ReadableDatabase,
  prefix: string,
  { condition, parameters }: Narrowing,
): number[] {
  const found = (expression: string) =>
    database.column<number>(
      `SELECT rowid FROM paper_prefix WHERE paper_prefix MATCH ? ${condition} ORDER BY rowid LIMIT ${SEARCH_LIMIT}`,
      [expression, ...parameters],
    )
  const inTitles = found(`title : ${matchPrefix(prefix)}`)
  // A letter or two is in more titles than are listed: to look for it in every abstract would take the longer part.
  if (inTitles.length === SEARCH_LIMIT) return inTitles
  return [...new Set([...inTitles, ...found(matchPrefix(prefix))])].slice(0, SEARCH_LIMIT)
}
