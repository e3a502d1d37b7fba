// How the notebook holds up with many marks: its order with all counts, the first rows, and its order while words are
// typed, over libraries of 100 and of 10,000 highlights in one run (every fourth with a note, every fifth with a tag).
// Libraries are made once, in a temporary folder, and kept there for the next run. OFFPRINT_BENCH_MARKS says how many the
// larger one has (10,000).
import { openReadable } from '../src/main/library/open-library.ts'
import { readOperations } from '../src/main/library/operations.ts'
import type { NotebookFilter, NotebookKey, NotebookRequest } from '../src/shared/model/notebook.ts'
import { markedLibrary, wordOfNotes } from './parts/marked-library.ts'
import { percentile, printTable, rounded } from './parts/table.ts'

const ROUNDS = 15
const FIRST_ROWS = 60
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

const jobs: readonly (readonly [string, Partial<NotebookRequest>])[] = [
  ['order, newest first', {}],
  ['order by place, under papers', { sort: 'place', group: 'paper' }],
  ['order under tags', { group: 'tag' }],
  ['filter by a category', { filter: { ...noFilter, categories: ['method'] } }],
  ['filter by 3 letters', { filter: { ...noFilter, text: wordOfNotes.slice(0, 3) } }],
  ['filter by a word', { filter: { ...noFilter, text: `${wordOfNotes} ` } }],
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
    rows(`${wordOfNotes} `),
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
