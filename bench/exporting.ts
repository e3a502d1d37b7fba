// How long it takes to write a library of 100,000 papers in each form, and how much memory that needs beyond what was
// held before. OFFPRINT_BENCH_PAPERS says how many papers.
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exportSource } from '../src/main/exporter/export-source.ts'
import { exporters } from '../src/main/exporter/index.ts'
import { writeExport } from '../src/main/exporter/write-export.ts'
import { openReadable } from '../src/main/library/open-library.ts'
import { defaultExportOptions } from '../src/shared/model/default-export.ts'
import { inventedLibrary } from './parts/invented-library.ts'
import { printTable, rounded } from './parts/table.ts'

const MEGABYTE = 1_000_000
const papers = Number(process.env.OFFPRINT_BENCH_PAPERS ?? 100_000)
const everything = { kind: 'list', list: { source: { kind: 'all' }, query: '' } } as const

const library = openReadable(inventedLibrary(papers))
const folder = mkdtempSync(join(tmpdir(), 'offprint-bench-exporting-'))
const rows = exporters.map((exporter) => {
  const path = join(folder, `all.${exporter.name}`)
  const about = { title: 'All', version: '', exportedAt: new Date().toISOString() }
  const held = process.memoryUsage().rss
  let most = held
  const onPaper = (done: number): void => {
    if (done % 1000 === 0) most = Math.max(most, process.memoryUsage().rss)
  }
  const start = performance.now()
  const source = exportSource(library, everything, about)
  writeExport(path, exporter, source, defaultExportOptions, { isCancelled: () => false, onPaper })
  const seconds = (performance.now() - start) / 1000
  const megabytes = statSync(path).size / MEGABYTE
  rmSync(path)
  return [exporter.name, rounded(seconds, 1), rounded(megabytes, 1), rounded((most - held) / MEGABYTE, 0)]
})
rmSync(folder, { recursive: true, force: true })
library.close()
printTable(['form', 'seconds', 'file, MB', 'more memory, MB'], rows)
console.log(JSON.stringify({ bench: 'exporting', papers, rows }))
