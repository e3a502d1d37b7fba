// How long the lists of tags, collections and kept searches take in a library of 100,000 papers with 1,000 tags on 20,000
// of them and 200 collections, beside the list of all papers, each in turn. OFFPRINT_BENCH_PAPERS says how many papers.
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openReadable, openWritable } from '../src/main/library/open-library.ts'
import { readOperations, writeOperations } from '../src/main/library/operations.ts'
import type { CollectionId, PaperId } from '../src/shared/model/ids.ts'
import { inventedLibrary } from './parts/invented-library.ts'
import { percentile, printTable, rounded } from './parts/table.ts'

const ROUNDS = 12
const TAGS = 1000
const TAGGED_EACH = 60
const COLLECTIONS = 200
const COLLECTED_EACH = 200
const papers = Number(process.env.OFFPRINT_BENCH_PAPERS ?? 100_000)

const copy = mkdtempSync(join(tmpdir(), 'offprint-bench-tags-'))
const folder = join(copy, 'library')
cpSync(inventedLibrary(papers), folder, { recursive: true })
fill()
report()
rmSync(copy, { recursive: true, force: true })

/** The first tag is on a fifth of all papers, the others on a few each; collections stand in one another by fives. */
function fill(): void {
  const library = openWritable(folder)
  const ids = library.database.column<PaperId>('SELECT id FROM paper WHERE removed_at IS NULL ORDER BY key')
  const some = (first: number, count: number, step: number) =>
    Array.from({ length: count }, (_value, index) => ids[(first + index * step) % ids.length] as PaperId)
  const many = Math.min(10_000, Math.floor(ids.length / 10))
  for (let tag = 0; tag < TAGS; tag += 1) {
    const on = { kind: 'paper' as const, ids: tag === 0 ? some(0, many, 5) : some(tag * 7, TAGGED_EACH, 331) }
    writeOperations['tags.put'](library, { name: `tag ${tag}`, on, isOn: true })
  }
  const made: CollectionId[] = []
  for (let index = 0; index < COLLECTIONS; index += 1) {
    const parent = made[Math.floor(index / 5) - 1] ?? null
    const inside = some(index * 11, COLLECTED_EACH, 97)
    const input = { name: `collection ${index}`, parent, papers: inside }
    made.push(writeOperations['collections.create'](library, input).value)
  }
  library.close()
}

function report(): void {
  const library = openReadable(folder)
  const tag = readOperations['tags.list'](library, {}).find(({ name }) => name === 'tag 0')
  const collection = readOperations['collections.list'](library, {})[0]
  const order = (source: object, query = '') =>
    readOperations['papers.order'](library, { source, query } as never)
  const works: [name: string, work: () => unknown][] = [
    ['all papers, in order', () => order({ kind: 'all' })],
    ['a tag on a tenth of them', () => order({ kind: 'tag', id: tag?.id })],
    ['a collection and those inside it', () => order({ kind: 'collection', id: collection?.id })],
    ['a search within a tag', () => order({ kind: 'all' }, 'tag:"tag 0" model')],
    ['all tags, counted', () => readOperations['tags.list'](library, {})],
    ['all collections, counted', () => readOperations['collections.list'](library, {})],
  ]
  const times = works.map(([name, work]) => ({ name, work, taken: [] as number[] }))
  for (let round = 0; round < ROUNDS; round += 1)
    for (const { work, taken } of times) {
      const before = performance.now()
      work()
      taken.push(performance.now() - before)
    }
  library.close()
  const rows = times.map(({ name, taken }) => [
    name,
    ...[0.5, 0.95].map((share) => rounded(percentile(taken, share), 1)),
  ])
  printTable(['list', 'p50 ms', 'p95 ms'], rows)
  console.log(JSON.stringify({ bench: 'tags', papers, rows }))
}
