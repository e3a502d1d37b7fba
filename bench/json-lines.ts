// How fast JSON lines come from their text into the library, all the way through the importer: read, told apart,
// normalised, matched, written and indexed; beside bare better-sqlite3 that parses the same lines and writes the same
// rows with FTS5, batch by batch in turn. The budget is half of bare. OFFPRINT_BENCH_PAPERS says how many lines (20,000).
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { arxivJsonLines } from '../src/main/importer/formats/catalogues/arxiv-json-lines.ts'
import { normaliseEntry } from '../src/main/importer/normalise.ts'
import type { EntryToWrite } from '../src/main/library/entry.ts'
import { databasePath, openWritable } from '../src/main/library/open-library.ts'
import { writeOperations } from '../src/main/library/operations.ts'
import { openBareWriter, prepareRow } from './parts/bare-writer.ts'
import { BATCH_SIZE, beginInvented } from './parts/import-invented.ts'
import { inventEntries } from './parts/invented-entries.ts'
import { printTable, rounded } from './parts/table.ts'

const BUDGET = 0.5
/** The day of the import, under which a paper is listed that no feed lists. */
const DAY = '2026-11-24'
const papers = Number(process.env.OFFPRINT_BENCH_PAPERS ?? 20_000)

const folder = mkdtempSync(join(tmpdir(), 'offprint-bench-'))
try {
  await run()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function run(): Promise<void> {
  const ours = openWritable(join(folder, 'ours'))
  const emptied = openWritable(join(folder, 'bare'))
  beginInvented(emptied, 'bare')
  emptied.close()
  const bare = openBareWriter(databasePath(join(folder, 'bare')))
  const { key } = beginInvented(ours, 'ours')
  const spent = { ours: 0, bare: 0 }
  for (let firstOrdinal = 0; firstOrdinal < papers; firstOrdinal += BATCH_SIZE) {
    const lines = inventEntries(firstOrdinal, BATCH_SIZE).map(lineOf)
    const begun = performance.now()
    const entries = await readEntries(lines, firstOrdinal)
    writeOperations['import.write'](ours, { snapshot: key, firstOrdinal, entries })
    const between = performance.now()
    for (const line of lines) JSON.parse(line)
    const parsed = performance.now()
    // What the rows hold is worked out beside the clock: bare SQLite knows nothing of it.
    const rows = entries.map((entry) => prepareRow({ ...entry, listedOn: entry.listedOn ?? DAY }))
    const prepared = performance.now()
    bare.write(rows)
    spent.ours += between - begun
    spent.bare += parsed - between + (performance.now() - prepared)
  }
  ours.close()
  bare.close()
  report(spent.ours, spent.bare)
}

async function readEntries(lines: readonly string[], firstOrdinal: number): Promise<EntryToWrite[]> {
  const entries: EntryToWrite[] = []
  for await (const item of arxivJsonLines.parse(chunksOf(lines), DAY)) {
    if (item.kind === 'entry') entries.push(normaliseEntry(item.entry, firstOrdinal + entries.length + 1))
  }
  if (entries.length !== lines.length) throw new Error('Not every line gave an entry')
  return entries
}

async function* chunksOf(lines: readonly string[]): AsyncIterable<string> {
  yield lines.join('')
}

/** An invented paper as a line of arXiv's metadata. */
function lineOf({ title, abstract, authors, publishedOn }: EntryToWrite, index: number): string {
  const number = Number(title.split(' ').at(-1) ?? index)
  const created = new Date(`${publishedOn}T18:00:00Z`).toUTCString()
  const record = {
    id: `${String(1000 + Math.floor(number / 100_000))}.${String(number % 100_000).padStart(5, '0')}`,
    submitter: authors[0],
    authors: authors.join(', '),
    title,
    comments: '12 pages, 4 figures',
    'journal-ref': null,
    doi: `10.99999/invented.${number}`,
    categories: 'cs.CL cs.LG',
    abstract: `  ${abstract}\n`,
    versions: [{ version: 'v1', created }],
    update_date: publishedOn,
    authors_parsed: authors.map((name) => [name.split(' ')[1] ?? '', name.split(' ')[0] ?? '', '']),
  }
  return `${JSON.stringify(record)}\n`
}

function report(ours: number, bare: number): void {
  const perSecond = (spent: number): number => Math.round((papers * 1000) / spent)
  const line = {
    linesPerSecond: perSecond(ours),
    bareLinesPerSecond: perSecond(bare),
    ratio: rounded(bare / ours, 2),
  }
  console.log(`Batches of ${BATCH_SIZE}. The budget is ${BUDGET} of bare.\n`)
  printTable(
    ['', 'lines/s', 'bare/s', 'ratio'],
    [[`${papers} JSON lines`, line.linesPerSecond, line.bareLinesPerSecond, line.ratio]],
  )
  console.log(JSON.stringify({ bench: 'json-lines', papers, budget: BUDGET, ...line }))
}
