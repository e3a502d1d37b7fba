// How fast papers are imported: our writer beside bare better-sqlite3 with the same rows, batch by batch in turn, so
// that both meet the same machine. First into an empty library, then new papers and held ones into the full one. The
// budget is half of bare. OFFPRINT_BENCH_PAPERS says how many papers (20,000).
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { databasePath, openWritable, type WritableLibrary } from '../src/main/library/open-library.ts'
import { openBareWriter, prepareRow } from './parts/bare-writer.ts'
import { BATCH_SIZE, beginInvented, importInvented } from './parts/import-invented.ts'
import { percentile, printTable, rounded } from './parts/table.ts'

const BUDGET = 0.5
const papers = Number(process.env.OFFPRINT_BENCH_PAPERS ?? 20_000)
const more = Math.min(5000, papers)

/** Milliseconds of each batch. */
type Times = number[]

const folder = mkdtempSync(join(tmpdir(), 'offprint-bench-'))
try {
  run()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function run(): void {
  const ours = openWritable(join(folder, 'ours'))
  const emptied = openWritable(join(folder, 'bare'))
  beginInvented(emptied, 'bare')
  emptied.close()
  const bare = openBareWriter(databasePath(join(folder, 'bare')))
  const result = {
    new: compare(ours, bare, 0, papers),
    newInFull: compare(ours, bare, papers, more),
    held: { ours: importInvented(ours, 0, more), bare: null },
  }
  ours.close()
  bare.close()
  report(result)
}

function compare(
  library: WritableLibrary,
  bare: ReturnType<typeof openBareWriter>,
  start: number,
  count: number,
): { ours: Times; bare: Times } {
  const bareTimes: Times = []
  const ours = importInvented(library, start, count, (entries) => {
    const rows = entries.map(prepareRow)
    bareTimes.push(timeOf(() => bare.write(rows)))
  })
  return { ours, bare: bareTimes }
}

function timeOf(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function report(result: Record<'new' | 'newInFull' | 'held', { ours: Times; bare: Times | null }>): void {
  const lines = Object.entries(result).map(([name, { ours, bare }]) => {
    const rate = rateOf(ours)
    const bareRate = bare === null ? null : rateOf(bare)
    return {
      name,
      papersPerSecond: Math.round(rate),
      barePapersPerSecond: bareRate === null ? null : Math.round(bareRate),
      ratio: bareRate === null ? null : rounded(rate / bareRate, 2),
      batchMs: [0.5, 0.95, 1].map((share) => rounded(percentile(ours, share), 1)),
    }
  })
  const titles: Record<string, string> = {
    new: `${papers} new papers, empty library`,
    newInFull: `${more} new papers, ${papers} held`,
    held: `${more} held papers again`,
  }
  console.log(`Batches of ${BATCH_SIZE}. The budget is ${BUDGET} of bare.\n`)
  printTable(
    ['', 'papers/s', 'bare/s', 'ratio', 'batch p50 ms', 'p95 ms', 'most ms'],
    lines.map((line) => [
      titles[line.name] ?? line.name,
      line.papersPerSecond,
      line.barePapersPerSecond ?? '–',
      line.ratio ?? '–',
      ...line.batchMs,
    ]),
  )
  console.log(JSON.stringify({ bench: 'import', papers, budget: BUDGET, lines }))
}

/** Papers in a second. */
function rateOf(times: Times): number {
  return (times.length * BATCH_SIZE * 1000) / times.reduce((sum, time) => sum + time, 0)
}
