import { fold, foldedToSource } from '../../shared/text/index.ts'
import type { ReadableDatabase } from './database.ts'
import { matchPrefix, matchWords, type SearchQuery } from './search-query.ts'

/** Private-use characters: no text that is searched has a use for them. */
const MARK_START = '\ue000'
const MARK_END = '\ue001'

export type Range = [start: number, end: number]

/**
 * Where the words of a search stand in source texts: ranges of UTF-16 offsets, in order. FTS5 itself says which words
 * match (its stemmer, not a second one of ours): the folded texts go through small tables in memory, and what it
 * marks there is led back to the source by the fold's index map.
 */
export function findMatches(
  database: ReadableDatabase,
  query: SearchQuery,
  texts: readonly string[],
): Range[][] {
  prepareTables(database)
  const folded = texts.map((text) => fold(text.replaceAll(MARK_START, ' ').replaceAll(MARK_END, ' ')))
  const lists = folded.map((): Range[] => [])
  const look = (table: 'match_stem' | 'match_prefix', expression: string): void => {
    database.scratch(`DELETE FROM temp.${table}`)
    folded.forEach(({ text }, index) => {
      database.scratch(`INSERT INTO temp.${table} (rowid, text) VALUES (?, ?)`, [index + 1, text])
    })
    const rows = database.all<{ rowid: number; marked: string }>(
      `SELECT rowid, highlight(${table}, 0, '${MARK_START}', '${MARK_END}') AS marked FROM temp.${table} WHERE ${table} MATCH ?`,
      [expression],
    )
    for (const { rowid, marked } of rows) lists[rowid - 1]?.push(...rangesOf(marked))
  }
  if (query.words.length > 0) look('match_stem', matchWords(query.words).replaceAll('" "', '" OR "'))
  if (query.prefix !== null) look('match_prefix', matchPrefix(query.prefix))
  return lists.map((ranges, index) => {
    const text = folded[index]
    return text === undefined
      ? []
      : joinRanges(
          ranges.map(([from, to]): Range => {
            const { start, end } = foldedToSource(text, from, to)
            return [start, end]
          }),
        )
  })
}

function prepareTables(database: ReadableDatabase): void {
  for (const [table, tokenizer] of [
    ['match_stem', 'porter unicode61 remove_diacritics 2'],
    ['match_prefix', 'unicode61 remove_diacritics 2'],
  ]) {
    database.scratch(
      `CREATE VIRTUAL TABLE IF NOT EXISTS temp.${table} USING fts5 (text, tokenize = '${tokenizer}')`,
    )
  }
}

/** The stretches between the marks that `highlight()` put in, as offsets into the text without them. */
function rangesOf(marked: string): Range[] {
  const ranges: Range[] = []
  let removed = 0
  let start = 0
  for (let index = 0; index < marked.length; index += 1) {
    const character = marked[index]
    if (character !== MARK_START && character !== MARK_END) continue
    const offset = index - removed
    removed += 1
    if (character === MARK_START) start = offset
    else ranges.push([start, offset])
  }
  return ranges
}

function joinRanges(ranges: readonly Range[]): Range[] {
  const sorted = [...ranges].sort((one, other) => one[0] - other[0])
  const joined: Range[] = []
  for (const [start, end] of sorted) {
    const last = joined.at(-1)
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end)
    else joined.push([start, end])
  }
  return joined
}
