// What it costs to merge a whole library as a step that can be undone, to undo it and to redo it, beside the import of as
// many papers; and how much is kept of the step meanwhile. OFFPRINT_BENCH_PAPERS says of how many papers, into as many.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readKeptRows } from '../src/main/library/everything-kept-rows.ts'
import { mergeLibrary } from '../src/main/library/everything-merging.ts'
import { travelHistory } from '../src/main/library/history.ts'
import { nextStep } from '../src/main/library/next-step.ts'
import { openReadable, openWritable } from '../src/main/library/open-library.ts'
import { importInvented } from './parts/import-invented.ts'
import { printTable, rounded } from './parts/table.ts'

const MEGABYTE = 1_000_000
const papers = Number(process.env.OFFPRINT_BENCH_PAPERS ?? 10_000)
const folder = mkdtempSync(join(tmpdir(), 'offprint-bench-merging-'))

const there = openWritable(join(folder, 'there'))
importInvented(there, 0, papers)
there.close()
const here = openWritable(join(folder, 'here'))
const imported = secondsOf(() => importInvented(here, papers, papers))
const other = openReadable(join(folder, 'there'))
const rows = [
  rowOf('merge', 'undo', () => mergeLibrary(here, other, 'library.json')),
  rowOf('undo', 'redo', () => travelHistory(here, 'undo')),
  rowOf('redo', 'undo', () => travelHistory(here, 'redo')),
]
other.close()
here.close()
rmSync(folder, { recursive: true, force: true })
printTable(['', 'seconds', 'of an import', 'rows kept', 'kept, MB'], rows)
console.log(JSON.stringify({ bench: 'merging', papers, rows }))

/** How long something took, beside an import, and what is kept of the step that is next in this direction afterwards. */
function rowOf(name: string, next: 'undo' | 'redo', work: () => void): (string | number)[] {
  const seconds = secondsOf(work)
  const step = nextStep(here.database, next)
  let count = 0
  let size = 0
  for (const row of step === null ? [] : readKeptRows(here.database, step.key)) {
    count += 1
    size += JSON.stringify(row).length
  }
  return [name, rounded(seconds, 1), rounded(seconds / imported, 2), count, rounded(size / MEGABYTE, 1)]
}

function secondsOf(work: () => void): number {
  const start = performance.now()
  work()
  return (performance.now() - start) / 1000
}
