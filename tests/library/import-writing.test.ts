import { expect, test } from 'vitest'
import { takeBackAsStep } from '../../src/main/library/history.ts'
import { verifyLibrary } from '../../src/main/library/verify.ts'
import {
  asReadable,
  emptyLibrary,
  entry,
  highlightQuote,
  importEntries,
  paperCalled,
  readOperations,
  snapshotToBegin,
  titles,
  undo,
  writeOperations,
} from './builders/library.ts'

const sound = (library: ReturnType<typeof emptyLibrary>) =>
  verifyLibrary(library.database, library.folder).filter((one) => one.check !== 'capture')

test('papers are listed in the order of their capture, newest day first', () => {
  const library = emptyLibrary()
  importEntries(library, [entry('Quiet Tokens'), entry('Shallow Codebooks')])
  importEntries(library, [entry('Merging Late', { listedOn: '2026-07-01' })], { capturedOn: '2026-07-01' })
  expect(titles(library)).toEqual(['Merging Late', 'Quiet Tokens', 'Shallow Codebooks'])
  const order = readOperations['papers.order'](asReadable(library), { source: { kind: 'all' }, query: '' })
  expect(order.groups).toEqual([
    { kind: 'day', day: '2026-07-01', start: 0 },
    { kind: 'day', day: '2026-06-26', start: 1 },
  ])
})

test('the same paper in a later capture is held, and stands in both', () => {
  const library = emptyLibrary()
  importEntries(library, [entry('Quiet Tokens')])
  const { counts } = importEntries(library, [entry('Quiet  tokens')], { capturedOn: '2026-07-01' })
  expect(counts).toMatchObject({ found: 1, new: 0, held: 0, upgraded: 1 })
  const again = importEntries(library, [entry('Quiet  tokens')], { capturedOn: '2026-07-02' })
  expect(again.counts).toMatchObject({ found: 1, new: 0, held: 1, upgraded: 0 })
  expect(titles(library)).toEqual(['Quiet  tokens'])
})

test('an entry that stands twice in a capture is one paper', () => {
  const library = emptyLibrary()
  const { counts } = importEntries(library, [entry('Quiet Tokens'), entry('Quiet Tokens')])
  expect(counts).toMatchObject({ found: 2, new: 1, held: 1 })
  expect(titles(library)).toEqual(['Quiet Tokens'])
})

test('the same title over another abstract is another paper', () => {
  const library = emptyLibrary()
  importEntries(library, [entry('Introduction')])
  importEntries(library, [
    entry('Introduction', { abstract: 'An entirely different piece on how rivers carve stone.' }),
  ])
  expect(titles(library)).toHaveLength(2)
})

test('an abstract that a capture cut short replaces no whole one, whichever was imported first', () => {
  const whole = 'Words are cut into tokens, and every token is read on its own. We measure what that costs.'
  const cuts = [whole.slice(0, 70), `${whole.slice(0, 70)}…`, `${whole.slice(0, 70)}...`]
  for (const cut of cuts) {
    const library = emptyLibrary()
    importEntries(library, [entry('Quiet Tokens', { abstract: whole })])
    const { counts } = importEntries(library, [entry('Quiet Tokens', { abstract: cut })])
    expect(counts).toMatchObject({ new: 0, held: 1, upgraded: 0 })
    expect(paperCalled(library, 'Quiet Tokens').abstract?.text).toBe(whole)
  }
  const library = emptyLibrary()
  importEntries(library, [entry('Quiet Tokens', { abstract: whole.slice(0, 70) })])
  const { counts } = importEntries(library, [entry('Quiet Tokens', { abstract: whole })])
  expect(counts).toMatchObject({ new: 0, held: 0, upgraded: 1 })
  expect(paperCalled(library, 'Quiet Tokens').abstract?.text).toBe(whole)
})

test('a changed abstract is a new revision of the same paper, and highlights stay on their words', () => {
  const library = emptyLibrary()
  const first =
    'Tokens are small pieces of text. We count what every model forgets when one is removed from it.'
  importEntries(library, [entry('Quiet Tokens', { abstract: first })])
  const made = highlightQuote(library, 'Quiet Tokens', 'count what every model forgets')
  const second = `In this paper we say more. ${first} The code is available.`
  importEntries(library, [entry('Quiet Tokens', { abstract: second })], { capturedOn: '2026-07-01' })
  const paper = paperCalled(library, 'Quiet Tokens')
  expect(paper.abstract?.text).toBe(second)
  const [moved] = paper.highlights
  expect(moved).toMatchObject({ id: made.id, anchor: 'anchored', quote: 'count what every model forgets' })
  expect(second.slice(moved?.start, moved?.end)).toBe('count what every model forgets')
  expect(sound(library)).toEqual([])
})

test('the newest capture wins, whatever the order of import', () => {
  const library = emptyLibrary()
  importEntries(library, [entry('Quiet Tokens', { votes: 9, listedOn: '2026-07-01' })], {
    capturedOn: '2026-07-01',
  })
  importEntries(library, [entry('Quiet Tokens', { votes: 3 })], { capturedOn: '2026-06-26' })
  expect(paperCalled(library, 'Quiet Tokens')).toMatchObject({ votes: 9, listedOn: '2026-07-01' })
})

test('a richer source upgrades the paper in place and loses nothing a person did', () => {
  const library = emptyLibrary()
  importEntries(library, [entry('Quiet Tokens')])
  highlightQuote(library, 'Quiet Tokens', 'study quiet')
  const { counts } = importEntries(library, [
    entry('Quiet Tokens', {
      authors: ['Ana Haugen', 'Kenji Ito'],
      identifiers: [{ scheme: 'arxiv', value: '2506.20402' }],
      publishedOn: '2026-06-20',
    }),
  ])
  expect(counts).toMatchObject({ new: 0, upgraded: 1 })
  expect(paperCalled(library, 'Quiet Tokens')).toMatchObject({
    authors: ['Ana Haugen', 'Kenji Ito'],
    identifiers: [{ scheme: 'arxiv', value: '2506.20402' }],
  })
  expect(paperCalled(library, 'Quiet Tokens').highlights).toHaveLength(1)
})

test('an identifier is stronger than a title', () => {
  const library = emptyLibrary()
  const identifiers = [{ scheme: 'arxiv', value: '2506.20402' }]
  importEntries(library, [entry('Quiet Tokens', { identifiers })])
  importEntries(library, [entry('Silent Tokens', { identifiers })], { capturedOn: '2026-07-01' })
  expect(titles(library)).toEqual(['Silent Tokens'])
  importEntries(library, [
    entry('Silent Tokens', { identifiers: [{ scheme: 'arxiv', value: '2506.99999' }] }),
  ])
  expect(titles(library)).toHaveLength(2)
})

test('an import cut short is known, and goes on after the entries that were written', () => {
  const library = emptyLibrary()
  const begin = snapshotToBegin({ sha256: 'abc', origin: 'june.txt' })
  const { value: begun } = writeOperations['import.begin'](library, begin)
  const batch = { snapshot: begun.key, firstOrdinal: 0, entries: [entry('Quiet Tokens')] }
  writeOperations['import.write'](library, batch)
  expect(writeOperations['imports.interrupted'](library, {}).value).toEqual([
    { sha256: 'abc', origin: 'june.txt', format: 'hugging-face-text' },
  ])
  expect(writeOperations['import.begin'](library, begin).value).toEqual({ ...begun, written: 1 })
})

test('two programs that import the same bytes at once write them once, as one step', () => {
  const library = emptyLibrary()
  const begin = snapshotToBegin({ origin: 'june.txt' })
  const { key, id } = writeOperations['import.begin'](library, begin).value
  const other = writeOperations['import.begin'](library, begin).value
  expect(other).toEqual({ key, id, written: 0 })
  const batch = { snapshot: key, firstOrdinal: 0, entries: [entry('Quiet Tokens'), entry('Merging Late')] }
  const finish = { key, id, status: 'complete' as const, refused: 0, problems: [] }
  for (let program = 0; program < 2; program += 1) writeOperations['import.write'](library, batch)
  for (let program = 0; program < 2; program += 1) {
    expect(writeOperations['import.finish'](library, finish).value.counts).toMatchObject({ found: 2, new: 2 })
  }
  expect(titles(library)).toHaveLength(2)
  expect(undo(library).message).toBe('Undid import of june.txt: 2 papers went.')
  expect(undo(library).isDone).toBe(false)
  expect(sound(library)).toEqual([])
})

test('an import that is taken back while it runs stops there', () => {
  const library = emptyLibrary()
  const { key, id } = writeOperations['import.begin'](library, snapshotToBegin()).value
  const write = (firstOrdinal: number, title: string) =>
    writeOperations['import.write'](library, { snapshot: key, firstOrdinal, entries: [entry(title)] })
  write(0, 'Quiet Tokens')
  library.change('person', () => takeBackAsStep(library, id))
  expect(() => write(1, 'Merging Late')).toThrow(/taken back while it ran.*Import the same file again/)
  expect(titles(library)).toEqual([])
  expect(sound(library)).toEqual([])
})

test('a capture that was taken back can be imported again, with its papers under their old ids', () => {
  const library = emptyLibrary()
  importEntries(library, [entry('Quiet Tokens')], { sha256: 'abc' })
  const { id } = paperCalled(library, 'Quiet Tokens')
  undo(library)
  const { value } = writeOperations['import.find'](library, { sha256: 'abc' })
  expect(value).toMatchObject({ isTakenBack: true, status: 'complete' })
  writeOperations['import.begin'](library, snapshotToBegin({ sha256: 'abc' }))
  expect(paperCalled(library, 'Quiet Tokens').id).toBe(id)
})

test('the year of a listing day is inferred until a capture names it, whichever capture is the newest', () => {
  const library = emptyLibrary()
  const isInferred = () => paperCalled(library, 'Quiet Tokens').isYearInferred
  importEntries(library, [entry('Quiet Tokens')], { isYearInferred: true })
  expect(isInferred()).toBe(true)
  const undated = entry('Quiet Tokens', { listedOn: null })
  importEntries(library, [undated], { capturedOn: '2026-07-01', isYearInferred: false })
  expect(isInferred()).toBe(true)
  importEntries(library, [entry('Quiet Tokens')], { isYearInferred: false })
  expect(isInferred()).toBe(false)
})

test('drafts that a killed process left behind become notes', () => {
  const library = emptyLibrary()
  importEntries(library, [entry('Quiet Tokens')])
  const target = { kind: 'paper' as const, id: paperCalled(library, 'Quiet Tokens').id }
  writeOperations['notes.saveDraft'](library, { target, body: 'half a thou' })
  expect(paperCalled(library, 'Quiet Tokens').note).toBeNull()
  library.close()
  const again = emptyLibrary(library.folder)
  expect(writeOperations['drafts.recover'](again, {}).value).toBe(1)
  expect(paperCalled(again, 'Quiet Tokens').note?.body).toBe('half a thou')
  expect(writeOperations['drafts.recover'](again, {}).value).toBe(0)
})
