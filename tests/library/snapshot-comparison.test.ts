import { expect, test } from 'vitest'
import type { SnapshotId } from '../../src/shared/model/ids.ts'
import {
  asReadable,
  emptyLibrary,
  entry,
  highlightQuote,
  importEntries,
  paperCalled,
  readOperations,
  writeOperations,
} from './builders/library.ts'

type Library = ReturnType<typeof emptyLibrary>

/** A capture of one page on a day; each paper is named with its votes. */
function capture(library: Library, day: string, papers: readonly [title: string, votes: number | null][]) {
  return importEntries(
    library,
    papers.map(([title, votes]) => entry(title, { votes })),
    { capturedOn: day, origin: `${day}.txt` },
  )
}

function compared(library: Library, one: SnapshotId, other: SnapshotId) {
  const { papers } = readOperations['snapshots.compare'](asReadable(library), { one, other })
  return papers.map(({ title, before, now }) => [
    title,
    before?.rank ?? null,
    now?.rank ?? null,
    before?.votes ?? null,
    now?.votes ?? null,
  ])
}

test('two captures are compared: what is new, gone, moved, and what gained votes', () => {
  const library = emptyLibrary()
  const monday = capture(library, '2026-06-22', [
    ['Quiet Tokens', 10],
    ['Merging Late', 8],
    ['Counting Late', null],
  ])
  const tuesday = capture(library, '2026-06-23', [
    ['Merging Late', 20],
    ['Shallow Codebooks', 3],
    ['Quiet Tokens', 12],
  ])
  const expected = [
    ['Merging Late', 2, 1, 8, 20],
    ['Shallow Codebooks', null, 2, null, 3],
    ['Quiet Tokens', 1, 3, 10, 12],
    ['Counting Late', 3, null, null, null],
  ]
  expect(compared(library, monday.id, tuesday.id)).toEqual(expected)
  expect(compared(library, tuesday.id, monday.id)).toEqual(expected)
})

test('the older capture comes first by its own day, whatever was imported first', () => {
  const library = emptyLibrary()
  const later = capture(library, '2026-06-23', [['Quiet Tokens', 2]])
  const earlier = capture(library, '2026-06-22', [['Quiet Tokens', 1]])
  const { before, now } = readOperations['snapshots.compare'](asReadable(library), {
    one: later.id,
    other: earlier.id,
  })
  expect([before, now]).toEqual([earlier.id, later.id])
})

test('a paper that stands twice in a capture counts where it stands first', () => {
  const library = emptyLibrary()
  const monday = capture(library, '2026-06-22', [
    ['Quiet Tokens', 1],
    ['Merging Late', 1],
    ['Quiet Tokens', 1],
  ])
  const tuesday = capture(library, '2026-06-23', [['Quiet Tokens', 1]])
  expect(compared(library, monday.id, tuesday.id)[0]).toEqual(['Quiet Tokens', 1, 1, 1, 1])
})

test('a snapshot that was taken back is not compared', () => {
  const library = emptyLibrary()
  const monday = capture(library, '2026-06-22', [['Quiet Tokens', 1]])
  const tuesday = capture(library, '2026-06-23', [['Quiet Tokens', 1]])
  writeOperations['snapshots.takeBack'](library, { id: monday.id })
  expect(() => compared(library, monday.id, tuesday.id)).toThrow(/taken back/)
})

test('the history of a paper holds every capture of its form by day, with gaps where it is not', () => {
  const library = emptyLibrary()
  capture(library, '2026-06-24', [
    ['Merging Late', 9],
    ['Quiet Tokens', 30],
  ])
  capture(library, '2026-06-22', [['Quiet Tokens', 10]])
  capture(library, '2026-06-23', [['Merging Late', 8]])
  importEntries(library, [entry('Counting Late')], { format: 'another-form', capturedOn: '2026-06-23' })
  const { id } = paperCalled(library, 'Quiet Tokens')
  const history = readOperations['papers.rankHistory'](asReadable(library), { id })
  expect(history.map(({ day, rank, votes }) => [day, rank, votes])).toEqual([
    ['2026-06-22', 1, 10],
    ['2026-06-23', null, null],
    ['2026-06-24', 2, 30],
  ])
})

test('what taking back would do is told beforehand, and is what it does', () => {
  const library = emptyLibrary()
  const monday = capture(library, '2026-06-22', [
    ['Quiet Tokens', 1],
    ['Merging Late', 1],
    ['Counting Late', 1],
  ])
  capture(library, '2026-06-23', [['Quiet Tokens', 1]])
  highlightQuote(library, 'Merging Late', 'study merging')
  const ask = { id: monday.id }
  const forecast = readOperations['snapshots.forecastTakeBack'](asReadable(library), ask)
  expect(forecast).toEqual({ removed: 1, touched: 1, shared: 1, touchedTitles: ['Merging Late'] })
  expect(writeOperations['snapshots.takeBack'](library, ask).value.message).toBe(
    'Took back 2026-06-22.txt: 1 paper went; 1 stays because you worked on it; 1 stays because another snapshot holds it.',
  )
  const [newest, oldest] = readOperations['snapshots.kept'](asReadable(library), {})
  expect([newest?.takenBackAt, oldest?.id, oldest?.takenBackAt !== null]).toEqual([null, monday.id, true])
})
