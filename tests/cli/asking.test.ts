import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { capturePath, keepCapture } from '../../src/main/library/captures.ts'
import { abstractOn } from '../importer/builders/importing.ts'
import {
  emptyLibrary,
  entry,
  highlightQuote,
  importEntries,
  paperCalled,
  temporaryFolder,
  titles,
  writeOperations,
} from '../library/builders/library.ts'
import { documentOf, offprint } from './builders/offprint.ts'
import {
  Mark,
  MarksDocument,
  PapersDocument,
  SnapshotsDocument,
  StatsDocument,
  TakenBackDocument,
  VerifyDocument,
} from './builders/shapes.ts'

/** The sha256 of no bytes at all. */
const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

/** A library with two papers of June and one of July, one of them starred, highlighted and written on. */
async function workedOnLibrary(): Promise<string> {
  const library = emptyLibrary()
  await keepCapture(library.folder, EMPTY, Readable.from([]))
  const rich = entry('Quiet Tokens', {
    abstract: abstractOn('k^{th} tokens'),
    authors: ['Ana Haugen', 'Kenji Ito'],
    identifiers: [{ scheme: 'arxiv', value: '2506.20402' }],
    links: [{ kind: 'code', url: 'https://example.org/code' }],
    votes: 9,
    publishedOn: '2026-06-20',
  })
  importEntries(library, [rich, entry('Merging Late')], { origin: 'june.txt', sha256: EMPTY })
  importEntries(library, [entry('Shallow Codebooks', { listedOn: '2026-07-01' })], {
    origin: 'july.txt',
    capturedOn: '2026-07-01',
  })
  const { id } = highlightQuote(library, 'Quiet Tokens', 'the k^{th} layer')
  writeOperations['notes.save'](library, {
    target: { kind: 'highlight', id },
    body: 'a thought',
    session: 'one',
  })
  const ids = [paperCalled(library, 'Quiet Tokens').id]
  writeOperations['papers.setReading'](library, { ids, isStarred: true, state: 'later' })
  library.close()
  return library.folder
}

test('papers lists everything, newest day first, whole and as source text', async () => {
  const run = await offprint(['papers', '--json', '--library', await workedOnLibrary()])
  expect(run).toMatchObject({ status: 0, err: '' })
  const { total, papers } = PapersDocument.parse(documentOf(run))
  expect(total).toBe(3)
  expect(papers.map((paper) => paper.title)).toEqual(['Shallow Codebooks', 'Quiet Tokens', 'Merging Late'])
  expect(papers[1]).toMatchObject({
    abstract: abstractOn('k^{th} tokens'),
    authors: ['Ana Haugen', 'Kenji Ito'],
    publishedOn: '2026-06-20',
    listedOn: '2026-06-26',
    identifiers: { arxiv: '2506.20402' },
    links: [{ kind: 'code', url: 'https://example.org/code' }],
    upvotes: 9,
    state: 'later',
    starred: true,
    tags: [],
  })
})

test('papers QUERY searches, --sort orders, and --limit cuts what is printed but not what is counted', async () => {
  const library = await workedOnLibrary()
  const found = await offprint(['papers', 'codeb', '--json', '--library', library])
  expect(PapersDocument.parse(documentOf(found)).papers.map((paper) => paper.title)).toEqual([
    'Shallow Codebooks',
  ])
  const cut = await offprint(['papers', '--sort', 'title', '--limit', '2', '--json', '--library', library])
  const { total, papers } = PapersDocument.parse(documentOf(cut))
  expect(total).toBe(3)
  expect(papers.map((paper) => paper.title)).toEqual(['Merging Late', 'Quiet Tokens'])
  expect(cut.err).toContain('1 more')
})

test('without --json papers prints a line for each, with its day', async () => {
  const run = await offprint(['papers', 'tokens', '--library', await workedOnLibrary()])
  expect(run.out).toBe('2026-06-26  Quiet Tokens\n')
})

test('marks lists highlights with their notes, and searches both', async () => {
  const library = await workedOnLibrary()
  const all = MarksDocument.parse(documentOf(await offprint(['marks', '--json', '--library', library])))
  expect(all.total).toBe(1)
  const [mark] = all.marks
  expect(mark).toMatchObject({
    kind: 'highlight',
    field: 'abstract',
    quote: 'the k^{th} layer',
    category: 'general',
    note: 'a thought',
    anchor: 'anchored',
  })
  expect(abstractOn('k^{th} tokens').slice(mark?.start ?? 0, mark?.end ?? 0)).toBe('the k^{th} layer')
  for (const [query, count] of [
    ['thought', 1],
    ['layer', 1],
    ['river', 0],
  ] as const) {
    const found = await offprint(['marks', query, '--json', '--library', library])
    expect(MarksDocument.parse(documentOf(found)).total).toBe(count)
  }
})

test('mark highlights a quote and writes a note on it, by the title of the paper', async () => {
  const library = await workedOnLibrary()
  const words = [
    'mark',
    'merging late',
    '--quote',
    'some depth',
    '--category',
    'To do',
    '--note',
    'look again',
  ]
  const run = await offprint([...words, '--json', '--library', library])
  expect(run.status).toBe(0)
  const mark = Mark.parse(documentOf(run))
  expect(mark).toMatchObject({
    kind: 'highlight',
    quote: 'some depth',
    category: 'to-do',
    note: 'look again',
  })
  const kept = emptyLibrary(library)
  expect(paperCalled(kept, 'Merging Late').highlights.map((one) => one.id)).toEqual([mark.id])
})

test('mark without a quote adds to the note on the paper and overwrites nothing', async () => {
  const library = await workedOnLibrary()
  for (const note of ['first', 'second']) {
    const run = await offprint(['mark', 'Merging Late', '--note', note, '--json', '--library', library])
    expect(Mark.parse(documentOf(run))).toMatchObject({
      kind: 'note',
      quote: null,
      start: null,
      anchor: null,
    })
  }
  expect(paperCalled(emptyLibrary(library), 'Merging Late').note?.body).toBe('first\n\nsecond')
})

test('a quote that is not there, or more than once, is refused until the words around it are given', async () => {
  const library = await workedOnLibrary()
  const mark = (...words: string[]) =>
    offprint(['mark', 'Merging Late', ...words, '--json', '--library', library])
  for (const quote of ['rivers and stone', 'study']) {
    const run = await mark('--quote', quote)
    expect(run).toMatchObject({ status: 1, out: '' })
    expect(run.err).toMatch(/Nothing was changed. Give more of it/)
  }
  const run = await mark('--quote', 'study', '--prefix', 'We ', '--suffix', ' merging')
  expect(Mark.parse(documentOf(run))).toMatchObject({ quote: 'study', start: 3, end: 8 })
})

test.each([
  ['a title that no paper has', 'Rivers and Stone'],
  ['an id that no paper has', '01a20d60-dab3-74cb-acc7-910706337779'],
])('a mark on %s is refused', async (_name, paper) => {
  const run = await offprint(['mark', paper, '--note', 'x', '--library', await workedOnLibrary()])
  expect(run.status).toBe(1)
  expect(run.err).toMatch(/No paper has that id|no longer in the library/)
})

test('snapshots lists imports, and undo takes one back, saying what went and what stays', async () => {
  const library = await workedOnLibrary()
  const listed = await offprint(['snapshots', '--json', '--library', library])
  const { snapshots } = SnapshotsDocument.parse(documentOf(listed))
  expect(snapshots.map((one) => one.origin)).toEqual(['july.txt', 'june.txt'])
  const undo = () => offprint(['snapshots', 'undo', snapshots[1]?.id ?? '', '--json', '--library', library])
  const taken = await undo()
  expect(taken.status).toBe(0)
  expect(TakenBackDocument.parse(documentOf(taken))).toMatchObject({
    origin: 'june.txt',
    removed: 1,
    touched: 1,
  })
  expect(taken.err).toContain('1 paper went; 1 stays because you worked on it')
  const again = await undo()
  expect(again).toMatchObject({ status: 1, out: '' })
  expect(again.err).toContain('taken back already')
  expect(titles(emptyLibrary(library)).sort()).toEqual(['Quiet Tokens', 'Shallow Codebooks'])
})

test('stats counts papers, marks, states, months, sources and categories', async () => {
  const run = await offprint(['stats', '--json', '--library', await workedOnLibrary()])
  expect(StatsDocument.parse(documentOf(run))).toEqual({
    papers: 3,
    unread: 3,
    starred: 1,
    highlights: 1,
    notes: 1,
    states: { inbox: 2, later: 1 },
    months: { '2026-06': 2, '2026-07': 1 },
    sources: { 'july.txt': 1, 'june.txt': 2 },
    categories: { general: 1 },
  })
})

test('verify says what is broken, with status 1, and changes nothing', async () => {
  const library = await workedOnLibrary()
  const broken = VerifyDocument.parse(documentOf(await offprint(['verify', '--json', '--library', library])))
  expect(broken).toMatchObject({ ok: false, problems: [{ check: 'capture' }] })
  rmSync(capturePath(library, EMPTY))
  writeFileSync(capturePath(library, EMPTY), 'no gzip')
  const run = await offprint(['verify', '--library', library])
  expect(run.status).toBe(1)
  expect(run.out).toMatch(/capture: The kept bytes of june.txt are damaged/)
})

test('a library that is not there yet is made, empty and sound', async () => {
  const library = join(temporaryFolder(), 'new')
  const run = await offprint(['verify', '--json', '--library', library])
  expect(run).toMatchObject({ status: 0, err: 'The library is sound.\n' })
  expect(VerifyDocument.parse(documentOf(run))).toEqual({ ok: true, problems: [] })
  const papers = await offprint(['papers', '--json', '--library', library])
  expect(PapersDocument.parse(documentOf(papers))).toEqual({ total: 0, papers: [] })
})
