import { SEARCH_LIMIT } from '../../shared/model/search-limit.ts'
import type { ReadableDatabase } from './database.ts'
import { matchPrefix, matchWords, parseSearch, type SearchQuery } from './search-query.ts'

/** A word in the title weighs this many times one in the abstract. */
const WEIGHTS = '8.0, 1.0'

/**
 * The papers that hold every word of a search, best first. Finished words are found by their stem and ranked by BM25
 * over title and abstract; the word still being typed is found as a prefix. Alone it ranks papers with it in the title
 * first: it changes with every key, and its index holds too little for BM25. Papers whose remark holds every word come
 * before all others. A search without any letter or digit finds nothing.
 */
export function searchPapers(database: ReadableDatabase, text: string): number[] {
  const query = parseSearch(text)
  if (query === null) return []
  const remarked = searchRemarks(database, query)
  const found = searchTexts(database, query)
  return remarked.length === 0 ? found : [...new Set([...remarked, ...found])].slice(0, SEARCH_LIMIT)
}

/** What a person wrote themselves is what they remember. */
function searchRemarks(database: ReadableDatabase, { words, prefix }: SearchQuery): number[] {
  const terms = `${matchWords(words)} ${prefix === null ? '' : matchPrefix(prefix)}`.trim()
  return database.column<number>(
    `SELECT paper.key FROM mark_fts CROSS JOIN paper ON paper.key = -mark_fts.rowid
     WHERE mark_fts MATCH ? AND mark_fts.rowid < 0 AND paper.removed_at IS NULL LIMIT ${SEARCH_LIMIT}`,
    [terms],
  )
}

function searchTexts(database: ReadableDatabase, { words, prefix }: SearchQuery): number[] {
  if (prefix === null) {
    return database.column<number>(
      `SELECT rowid FROM paper_fts WHERE paper_fts MATCH ? ORDER BY bm25(paper_fts, ${WEIGHTS}), rowid LIMIT ${SEARCH_LIMIT}`,
      [matchWords(words)],
    )
  }
  if (words.length === 0) return searchPrefix(database, prefix)
  // The sign keeps the row numbers from being looked up in paper_fts one by one, each with a search of its own: over
  // 100,000 papers that took minutes where this takes 80 ms.
  return database.column<number>(
    `SELECT rowid FROM paper_fts WHERE paper_fts MATCH ?
       AND +rowid IN (SELECT rowid FROM paper_prefix WHERE paper_prefix MATCH ?)
     ORDER BY bm25(paper_fts, ${WEIGHTS}), rowid LIMIT ${SEARCH_LIMIT}`,
    [matchWords(words), matchPrefix(prefix)],
  )
}

function searchPrefix(database: ReadableDatabase, prefix: string): number[] {
  const found = (expression: string) =>
    database.column<number>(
      `SELECT rowid FROM paper_prefix WHERE paper_prefix MATCH ? ORDER BY rowid LIMIT ${SEARCH_LIMIT}`,
      [expression],
    )
  const inTitles = found(`title : ${matchPrefix(prefix)}`)
  // A letter or two is in more titles than are listed: to look for it in every abstract would take the longer part.
  if (inTitles.length === SEARCH_LIMIT) return inTitles
  return [...new Set([...inTitles, ...found(matchPrefix(prefix))])].slice(0, SEARCH_LIMIT)
}
