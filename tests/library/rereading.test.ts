import { expect, test } from 'vitest'
import { listUnfinishedRereads } from '../../src/main/library/reread-queries.ts'
import {
  abandonRereads,
  beginReread,
  finishReread,
  settleReading,
} from '../../src/main/library/reread-writing.ts'
import { listKeptSnapshots, readSnapshot } from '../../src/main/library/snapshot-repository.ts'
import { verifyLibrary } from '../../src/main/library/verify.ts'
import type { SnapshotId } from '../../src/shared/model/ids.ts'
import {
  asReadable,
  emptyLibrary,
  entry,
  highlightQuote,
  importEntries,
  paperCalled,
  readOperations,
  redo,
  titles,
  undo,
  writeOperations,
} from './builders/library.ts'

type Library = ReturnType<typeof emptyLibrary>

function begin(library: Library, id: SnapshotId, format = 'newer-form') {
  return library.change('import', () =>
    beginReread(library, {
      id,
      format,
      formatTitle: 'Newer form',
      parserVersion: 2,
      confidence: 0.9,
      encoding: 'utf-8',
      capturedOn: null,
      isYearInferred: false,
    }),
  )
}

function write(library: Library, key: number, names: readonly string[], firstOrdinal = 0) {
  const entries = names.map((title, index) => entry(title, { rank: firstOrdinal + index + 1 }))
  writeOperations['import.write'](library, { snapshot: key, firstOrdinal, entries })
}

function settleAll(library: Library, key: number) {
  let after: number | null = 0
  while (after !== null) after = settleReading(library, { key, after }).next
}

/** Reads a snapshot again, which now holds papers with these titles. */
function reread(library: Library, id: SnapshotId, names: readonly string[]) {
  const { key } = begin(library, id)
  write(library, key, names)
  const finished = finishReread(library, { key, refused: 0, problems: [] })
  if (finished === null) throw new Error('It was finished before')
  settleAll(library, finished.old)
  return finished
}

function importCalled(library: Library, origin: string, names: readonly string[]) {
  return importEntries(
    library,
    names.map((title) => entry(title)),
    { origin, capturedOn: '2026-06-26' },
  )
}

/** The bytes of these snapshots were never kept. */
const problemsOf = (library: Library) =>
  verifyLibrary(library.database, library.folder).filter((one) => one.check !== 'capture')

const orderOf = (library: Library, id: SnapshotId) => {
  const { keys } = readOperations['papers.order'](asReadable(library), {
    source: { kind: 'snapshot', id },
    query: '',
  })
  return readOperations['papers.rows'](asReadable(library), {
    keys: Array.from(keys) as never[],
    query: '',
  }).map((row) => row.title)
}

test('a snapshot that is read again keeps its id and holds what was read last, in its order', () => {
  const library = emptyLibrary()
  const { id } = importCalled(library, 'june.txt', ['Quiet Tokens', 'Merging Late', 'Page Furniture'])
  const { came, snapshot } = reread(library, id, ['Merging Late', 'Shallow Codebooks', 'Quiet Tokens'])
  expect(came).toBe(1)
  expect(snapshot).toMatchObject({ id, format: 'newer-form', capturedOn: '2026-06-26', status: 'complete' })
  expect(snapshot.counts).toEqual({ found: 3, new: 3, held: 0, upgraded: 0, refused: 0 })
  expect(orderOf(library, id)).toEqual(['Merging Late', 'Shallow Codebooks', 'Quiet Tokens'])
  expect(titles(library).sort()).toEqual(['Merging Late', 'Quiet Tokens', 'Shallow Codebooks'])
  expect(listKeptSnapshots(library.database).map((one) => one.id)).toEqual([id])
  expect(problemsOf(library)).toEqual([])
})

test('what a person made stays, also on a paper that is no longer read in it', () => {
  const library = emptyLibrary()
  const { id } = importCalled(library, 'june.txt', ['Quiet Tokens', 'Merging Late'])
  highlightQuote(library, 'Quiet Tokens', 'study quiet')
  highlightQuote(library, 'Merging Late', 'study merging')
  reread(library, id, ['Merging Late'])
  expect(orderOf(library, id)).toEqual(['Merging Late'])
  expect(paperCalled(library, 'Quiet Tokens').highlights).toHaveLength(1)
  expect(paperCalled(library, 'Merging Late').highlights).toHaveLength(1)
  expect(problemsOf(library)).toEqual([])
})

test('reading again is one step, undone and redone with every paper under its own id', () => {
  const library = emptyLibrary()
  const { id } = importCalled(library, 'june.txt', ['Quiet Tokens', 'Merging Late'])
  const before = paperCalled(library, 'Quiet Tokens').id
  reread(library, id, ['Merging Late', 'Shallow Codebooks'])
  const after = paperCalled(library, 'Shallow Codebooks').id
  expect(undo(library).message).toBe(
    'Undid reading again of june.txt: 2 papers as they were read then; 1 went.',
  )
  expect(orderOf(library, id)).toEqual(['Quiet Tokens', 'Merging Late'])
  expect(paperCalled(library, 'Quiet Tokens').id).toBe(before)
  expect(titles(library)).not.toContain('Shallow Codebooks')
  expect(problemsOf(library)).toEqual([])
  redo(library)
  expect(orderOf(library, id)).toEqual(['Merging Late', 'Shallow Codebooks'])
  expect(paperCalled(library, 'Shallow Codebooks').id).toBe(after)
  expect(problemsOf(library)).toEqual([])
  undo(library)
  expect(undo(library).message).toBe('Undid import of june.txt: 2 papers went.')
  expect(titles(library)).toEqual([])
})

test('a snapshot that was read again is taken back whole', () => {
  const library = emptyLibrary()
  const { id } = importCalled(library, 'june.txt', ['Quiet Tokens', 'Merging Late'])
  reread(library, id, ['Merging Late', 'Shallow Codebooks'])
  writeOperations['snapshots.takeBack'](library, { id })
  expect(titles(library)).toEqual([])
  expect(undo(library).message).toBe('Undid taking back of june.txt: 2 papers back.')
  expect(orderOf(library, id)).toEqual(['Merging Late', 'Shallow Codebooks'])
})

test('cut short while it is written, the library is whole and it goes on where it stopped', () => {
  const library = emptyLibrary()
  const { id } = importCalled(library, 'june.txt', ['Quiet Tokens', 'Merging Late'])
  const first = begin(library, id)
  write(library, first.key, ['Merging Late', 'Shallow Codebooks'])
  expect(problemsOf(library)).toEqual([])
  expect(readOperations['snapshots.list'](asReadable(library), {})).toHaveLength(1)
  expect(listUnfinishedRereads(library.database)).toEqual({
    rereads: [{ id, format: 'newer-form' }],
    unsettled: [],
  })
  const again = begin(library, id)
  expect(again).toMatchObject({ key: first.key, written: 2 })
  write(library, again.key, ['Counting Late'], 2)
  const finished = finishReread(library, { key: again.key, refused: 0, problems: [] })
  settleAll(library, finished?.old ?? 0)
  expect(orderOf(library, id)).toEqual(['Merging Late', 'Shallow Codebooks', 'Counting Late'])
  expect(titles(library)).not.toContain('Quiet Tokens')
})

test('cut short before its papers are settled, the library is whole and says so', () => {
  const library = emptyLibrary()
  const { id } = importCalled(library, 'june.txt', ['Quiet Tokens', 'Merging Late'])
  const { key } = begin(library, id)
  write(library, key, ['Merging Late'])
  const finished = finishReread(library, { key, refused: 0, problems: [] })
  expect(problemsOf(library)).toEqual([])
  expect(listUnfinishedRereads(library.database)).toEqual({ rereads: [], unsettled: [finished?.old] })
  settleAll(library, finished?.old ?? 0)
  expect(listUnfinishedRereads(library.database).unsettled).toEqual([])
  expect(titles(library)).toEqual(['Merging Late'])
})

test('given up, it leaves everything as it was', () => {
  const library = emptyLibrary()
  const { id } = importCalled(library, 'june.txt', ['Quiet Tokens'])
  const before = readSnapshot(library.database, id)
  const { key } = begin(library, id)
  write(library, key, ['Quiet Tokens', 'Shallow Codebooks'])
  abandonRereads(library, { id })
  settleAll(library, key)
  expect(titles(library)).toEqual(['Quiet Tokens'])
  expect(readSnapshot(library.database, id)).toEqual(before)
  expect(problemsOf(library)).toEqual([])
})

test('another form gives up a reading that was cut short', () => {
  const library = emptyLibrary()
  const { id } = importCalled(library, 'june.txt', ['Quiet Tokens'])
  const first = begin(library, id)
  write(library, first.key, ['Shallow Codebooks'])
  const other = begin(library, id, 'other-form')
  expect(other).toMatchObject({ written: 0 })
  settleAll(library, first.key)
  expect(titles(library)).toEqual(['Quiet Tokens'])
})

test('a snapshot that was taken back meanwhile is not read again', () => {
  const library = emptyLibrary()
  const { id } = importCalled(library, 'june.txt', ['Quiet Tokens'])
  const { key } = begin(library, id)
  write(library, key, ['Quiet Tokens'])
  writeOperations['snapshots.takeBack'](library, { id })
  expect(() => finishReread(library, { key, refused: 0, problems: [] })).toThrow(/taken back/)
  expect(() => begin(library, id)).toThrow(/taken back/)
  abandonRereads(library, { id })
  settleAll(library, key)
  expect(titles(library)).toEqual([])
  expect(problemsOf(library)).toEqual([])
})

test('a paper that another snapshot holds stays, and is new only where it was first', () => {
  const library = emptyLibrary()
  const june = importCalled(library, 'june.txt', ['Quiet Tokens', 'Merging Late'])
  const july = importCalled(library, 'july.txt', ['Quiet Tokens', 'Shallow Codebooks'])
  expect(reread(library, july.id, ['Shallow Codebooks', 'Quiet Tokens']).snapshot.counts).toMatchObject({
    found: 2,
    new: 1,
    held: 1,
  })
  reread(library, june.id, ['Merging Late'])
  expect(titles(library)).toContain('Quiet Tokens')
})
