// How the notebook holds up with many marks: its order with all counts, the first rows, and its order while words are
// typed, over libraries of 100 and of 10,000 highlights in one run (every fourth with a note, every fifth with a tag).
// Libraries are made once, in a temporary folder, and kept there for the next run. OFFPRINT_BENCH_MARKS says how many the
// larger one has (10,000).
import { existsSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createHighlight } from '../src/main/library/highlight-repository.ts'
import { saveNote } from '../src/main/library/note-repository.ts'
import { openReadable, openWritable, type WritableLibrary } from '../src/main/library/open-library.ts'
import { readOperations } from '../src/main/library/operations.ts'
import { putTag } from '../src/main/library/put-tag.ts'
import type { CategoryId } from '../src/shared/model/highlight.ts'
import type { HighlightId, PaperKey } from '../src/shared/model/ids.ts'
import type { NotebookFilter, NotebookKey, NotebookRequest } from '../src/shared/model/notebook.ts'
import { importInvented } from './parts/import-invented.ts'
import { vocabulary } from './parts/invented-entries.ts'
import { percentile, printTable, rounded } from './parts/table.ts'

const EDITION = 1
const ROUNDS = 15
const MARKS_ON_A_PAPER = 5
const FIRST_ROWS = 60
const categories: readonly CategoryId[] = ['general', 'method', 'result', 'doubt', 'quote']
const larger = Number(process.env.OFFPRINT_BENCH_MARKS ?? 10_000)

const noFilter: NotebookFilter = {
  text: '',
  kinds: [],
  categories: [],
  anchors: [],
  tags: [],
  collection: null,
  from: null,
  to: null,
}
const word = vocabulary[60] ?? ''

const jobs: readonly (readonly [string, Partial<NotebookRequest>])[] = [
  ['order, newest first', {}],
  ['order by place, under papers', { sort: 'place', group: 'paper' }],
  ['order under tags', { group: 'tag' }],
  ['filter by a category', { filter: { ...noFilter, categories: ['method'] } }],
  ['filter by 3 letters', { filter: { ...noFilter, text: word.slice(0, 3) } }],
  ['filter by a word', { filter: { ...noFilter, text: `${word} ` } }],
]

const measured = [100, larger].map((marks) => measure(markedLibrary(marks)))
const lines = [...jobs.map(([name]) => name), 'first rows', 'rows with words found', 'what is due'].map(
  (name, index) => {
    const [few = 0, many = 0] = measured.map((times) => times[index] ?? 0)
    return [name, rounded(few, 1), rounded(many, 1), rounded(many / few, 1)] as const
  },
)
printTable(['median of 15, ms', '100', `${larger}`, 'ratio'], lines)
console.log(JSON.stringify({ bench: 'notebook', marks: larger, lines }))

/** The median time of each job, in milliseconds. */
function measure(folder: string): number[] {
  const library = openReadable(folder)
  const order = (request: Partial<NotebookRequest>) =>
    readOperations['notebook.order'](library, { filter: noFilter, sort: 'newest', group: 'none', ...request })
  const rows = (text: string) => {
    const { keys } = order({ filter: { ...noFilter, text } })
    const first = Array.from(keys.slice(0, FIRST_ROWS)) as NotebookKey[]
    return median(() => readOperations['notebook.rows'](library, { keys: first, text }))
  }
  const times = [
    ...jobs.map(([, request]) => median(() => order(request))),
    rows(''),
    rows(`${word} `),
    median(() => readOperations['review.due'](library, { today: '2099-01-01' })),
  ]
  library.close()
  return times
}

function median(work: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return percentile(times, 0.5)
}

/** The folder of a library of so many highlights, five on a paper. */
function markedLibrary(marks: number): string {
  const folder = join(tmpdir(), `offprint-bench-notebook-${EDITION}-${marks}`)
  if (existsSync(folder)) return folder
  const unfinished = `${folder}-unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  const library = openWritable(unfinished)
  const papers = Math.ceil(marks / MARKS_ON_A_PAPER)
  importInvented(library, 0, papers)
  // One transaction for all: what is measured is how they are read.
  library.change('import', () => mark(library, marks))
  library.close()
  renameSync(unfinished, folder)
  return folder
}

function mark(library: WritableLibrary, marks: number): void {
  const reading = { folder: '', database: library.database, close: () => undefined }
  const { keys } = readOperations['papers.order'](reading, { source: { kind: 'all' }, query: '' })
  const ids = Array.from({ length: marks }, (_, index) => {
    const key = keys[Math.floor(index / MARKS_ON_A_PAPER) % keys.length]
    const [row] = readOperations['papers.rows'](reading, { keys: [key as PaperKey], query: '' })
    const paper = row === undefined ? null : readOperations['papers.details'](reading, { id: row.id })
    if (paper?.abstract == null) throw new Error('An invented paper has an abstract')
    const start = (index % MARKS_ON_A_PAPER) * 40
    return createHighlight(library, {
      paperId: paper.id,
      field: 'abstract',
      revisionId: paper.abstract.revisionId,
      start,
      end: start + 80,
      category: categories[index % categories.length] ?? 'general',
    }).id
  })
  noteAndTag(library, ids)
}

function noteAndTag(library: WritableLibrary, ids: readonly HighlightId[]): void {
  for (const [index, id] of ids.entries()) {
    if (index % 4 !== 0) continue
    const body = `A note about ${vocabulary[index % 500]} and ${vocabulary[60]}.`
    saveNote(library, { target: { kind: 'highlight', id }, body, session: id })
  }
  for (let tag = 0; tag < 100; tag += 1) {
    const tagged = ids.filter((_, index) => index % 500 === tag * 5)
    if (tagged.length > 0)
      putTag(library, {
        name: `tag ${tag}`,
        on: { kind: 'highlight', ids: tagged },
        isOn: true,
      })
  }
}
