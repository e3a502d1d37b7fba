// How long search takes as it is typed: the reader's search for every key press of typical queries, beside a bare FTS5
// query for the same words that is ranked by BM25 and limited to 50, each key press in turn. The library is made once,
// in a temporary folder, and kept there for the next run. OFFPRINT_BENCH_PAPERS says how many papers (100,000).
import Database from 'better-sqlite3'
import { databasePath, openReadable } from '../src/main/library/open-library.ts'
import { readOperations } from '../src/main/library/operations.ts'
import { matchPrefix, matchWords, parseSearch } from '../src/main/library/search-query.ts'
import { vocabulary } from './parts/invented-entries.ts'
import { inventedLibrary } from './parts/invented-library.ts'
import { percentile, printTable, rounded } from './parts/table.ts'

const BARE_LIMIT = 50
const ROUNDS = 3
const papers = Number(process.env.OFFPRINT_BENCH_PAPERS ?? 100_000)

/** Ranks in the vocabulary: the words of a query are common, middling or rare. */
const queryRanks = [[5], [60], [900], [8000], [6, 300], [40, 2000], [700, 15], [8, 90, 1200], [20, 400, 9000]]

interface Press {
  readonly typed: string
  readonly ours: number[]
  readonly bare: number[]
}

const folder = inventedLibrary(papers)
report(measure())

function measure(): Press[] {
  const library = openReadable(folder)
  const bare = openBareSearch(databasePath(folder))
  const presses = queryRanks
    .map((ranks) => ranks.map((rank) => vocabulary[rank] ?? '').join(' '))
    .flatMap((query) => Array.from(query, (_, index) => query.slice(0, index + 1)))
    .map((typed): Press => ({ typed, ours: [], bare: [] }))
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { typed, ours, bare: bareTimes } of presses) {
      ours.push(
        timeOf(() => readOperations['papers.order'](library, { source: { kind: 'all' }, query: typed })),
      )
      bareTimes.push(timeOf(() => bare.search(typed)))
    }
  }
  library.close()
  bare.close()
  return presses
}

/** One index, one statement: what FTS5 itself takes for the words as typed, the last of them a prefix. */
function openBareSearch(path: string): { search(typed: string): unknown; close(): void } {
  const database = new Database(path, { readonly: true })
  database.pragma('cache_size = -32000')
  const statement = database
    .prepare(
      `SELECT rowid FROM paper_fts WHERE paper_fts MATCH ? ORDER BY bm25(paper_fts) LIMIT ${BARE_LIMIT}`,
    )
    .pluck()
  const search = (typed: string) => {
    const query = parseSearch(typed)
    if (query === null) return []
    const prefix = query.prefix === null ? [] : [matchPrefix(query.prefix)]
    return statement.all([matchWords(query.words), ...prefix].join(' '))
  }
  return { search, close: () => database.close() }
}

function timeOf(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function report(presses: readonly Press[]): void {
  const groups: [string, (typed: string) => boolean][] = [
    ['1 letter', (typed) => typed.length === 1],
    ['2 and 3 letters', (typed) => typed.length === 2 || typed.length === 3],
    ['1 word, longer', (typed) => typed.length > 3 && wordCount(typed) === 1],
    ['2 words', (typed) => wordCount(typed) === 2],
    ['3 words', (typed) => wordCount(typed) === 3],
    ['a word begun with 1 letter', (typed) => / .$/u.test(typed)],
    ['all', () => true],
  ]
  const lines = groups.map(([name, isIn]) => {
    const chosen = presses.filter(({ typed }) => isIn(typed))
    const figures = (side: 'ours' | 'bare') => {
      const times = chosen.flatMap((press) => press[side])
      return [0.5, 0.95, 1].map((share) => rounded(percentile(times, share), 1))
    }
    return { name, presses: chosen.length, oursMs: figures('ours'), bareMs: figures('bare') }
  })
  printTable(
    ['', 'keys', 'p50 ms', 'p95 ms', 'most ms', 'bare p50', 'p95', 'most'],
    lines.map(({ name, presses: keys, oursMs, bareMs }) => [name, keys, ...oursMs, ...bareMs]),
  )
  const slowest = presses.toSorted((one, other) => middle(other.ours) - middle(one.ours)).slice(0, 5)
  console.log(
    `Slowest: ${slowest.map(({ typed, ours }) => `"${typed}" ${rounded(middle(ours), 1)} ms`).join(', ')}`,
  )
  console.log(JSON.stringify({ bench: 'search', papers, lines }))
}

function wordCount(typed: string): number {
  return typed.trim().split(' ').length
}

function middle(values: readonly number[]): number {
  return percentile(values, 0.5)
}
