import { expect, test } from 'vitest'
import { verifyLibrary } from '../../src/main/library/verify.ts'
import type { ReadingChange } from '../../src/shared/contract/requests.ts'
import type { PaperId } from '../../src/shared/model/ids.ts'
import {
  asReadable,
  emptyLibrary,
  entry,
  highlightQuote,
  importEntries,
  paperCalled,
  readOperations,
  redo,
  undo,
  writeOperations,
} from './builders/library.ts'

type Library = ReturnType<typeof emptyLibrary>

const names = ['One Paper', 'Two Papers', 'Three Papers']

function libraryOfThree(): Library {
  const library = emptyLibrary()
  importEntries(
    library,
    names.map((title) => entry(title)),
    { origin: 'june.txt' },
  )
  return library
}

const idOf = (library: Library, title: string) => paperCalled(library, title).id

function decide(library: Library, title: string, change: Omit<ReadingChange, 'ids'>): void {
  writeOperations['papers.setReading'](library, { ids: [idOf(library, title)], ...change })
}

const states = (library: Library) => names.map((title) => paperCalled(library, title).state)

const nextUndo = (library: Library) =>
  readOperations['history.state'](asReadable(library), {}).undo?.name ?? null

test.each([
  [{ state: 'archived' }, 'archiving of 3 papers'],
  [{ state: 'later' }, 'move of 3 papers to later'],
  [{ state: 'dismissed' }, 'dismissal of 3 papers'],
  [{ isStarred: true }, 'star of 3 papers'],
  [{ isRead: true }, 'mark of 3 papers as read'],
  [{ remark: 'compare' }, 'remark of 3 papers'],
] as const)('%j of several papers is one step with its own name', (change, name) => {
  const library = libraryOfThree()
  const before = names.map((title) => paperCalled(library, title))
  writeOperations['papers.setReading'](library, { ids: before.map(({ id }) => id), ...change })
  expect(nextUndo(library)).toBe(name)
  expect(undo(library)).toMatchObject({ isDone: true, paperId: null })
  expect(names.map((title) => paperCalled(library, title))).toEqual(before)
  expect(nextUndo(library)).toBe('import of june.txt')
})

test('a thousand papers change in one step and come back in one', () => {
  const library = emptyLibrary()
  importEntries(
    library,
    Array.from({ length: 1000 }, (_, index) => entry(`Paper Number ${index}`)),
  )
  const ids = library.database.column<PaperId>('SELECT id FROM paper')
  writeOperations['papers.setReading'](library, { ids, state: 'archived' })
  expect(nextUndo(library)).toBe('archiving of 1,000 papers')
  undo(library)
  expect(readOperations['papers.shelves'](asReadable(library), {}).states.inbox.total).toBe(1000)
})

test('a remark is kept, undone by its name, and taken off by an empty one', () => {
  const library = libraryOfThree()
  decide(library, 'One Paper', { remark: '  read with the other one ' })
  expect(paperCalled(library, 'One Paper').remark).toBe('read with the other one')
  const [key] = [paperCalled(library, 'One Paper').key]
  expect(readOperations['papers.rows'](asReadable(library), { keys: [key], query: '' })).toMatchObject([
    { remark: 'read with the other one' },
  ])
  decide(library, 'One Paper', { remark: ' ' })
  expect(paperCalled(library, 'One Paper').remark).toBeNull()
  expect(undo(library).message).toBe('Undid removal of remark.')
  expect(paperCalled(library, 'One Paper').remark).toBe('read with the other one')
  expect(undo(library)).toMatchObject({
    message: 'Undid remark.',
    paperId: idOf(library, 'One Paper'),
  })
  expect(paperCalled(library, 'One Paper').remark).toBeNull()
})

test('a paper is found by its remark, before others, for as long as it has it', () => {
  const library = libraryOfThree()
  const find = (query: string) =>
    Array.from(readOperations['papers.order'](asReadable(library), { source: { kind: 'all' }, query }).keys)
  const keyOf = (title: string) => paperCalled(library, title).key
  decide(library, 'Three Papers', { remark: 'the best of two naïve papers' })
  expect(find('naive ')).toEqual([keyOf('Three Papers')])
  expect(find('best of tw')).toEqual([keyOf('Three Papers')])
  expect(find('two papers ')[0]).toBe(keyOf('Three Papers'))
  expect(find('two papers ')).toContain(keyOf('Two Papers'))
  undo(library)
  expect(find('naive ')).toEqual([])
  redo(library)
  expect(find('naive ')).toEqual([keyOf('Three Papers')])
  expect(verifyLibrary(library.database, library.folder).map(({ check }) => check)).toEqual(['capture'])
  decide(library, 'Three Papers', { remark: null })
  expect(find('naive ')).toEqual([])
})

test('a merge keeps the remark of the paper that goes, and undo gives it back', () => {
  const library = libraryOfThree()
  const find = (query: string) =>
    Array.from(readOperations['papers.order'](asReadable(library), { source: { kind: 'all' }, query }).keys)
  const [one, two] = [paperCalled(library, 'One Paper'), paperCalled(library, 'Two Papers')]
  decide(library, 'Two Papers', { remark: 'a zebra' })
  writeOperations['duplicates.merge'](library, { ids: [one.id, two.id] })
  const kept = readOperations['papers.details'](asReadable(library), { id: one.id })
  expect(kept.remark).toBe('a zebra')
  expect(find('zebra ')).toEqual([kept.key])
  undo(library)
  expect([paperCalled(library, 'One Paper').remark, paperCalled(library, 'Two Papers').remark]).toEqual([
    null,
    'a zebra',
  ])
  expect(find('zebra ')).toEqual([two.key])
  expect(verifyLibrary(library.database, library.folder).map(({ check }) => check)).toEqual(['capture'])
})

test('a pass is one step, named by the papers that it decided on', () => {
  const library = libraryOfThree()
  decide(library, 'One Paper', { state: 'reading', pass: 'morning' })
  expect(nextUndo(library)).toBe('triage of 1 paper')
  decide(library, 'Two Papers', { state: 'later', pass: 'morning' })
  decide(library, 'Three Papers', { state: 'dismissed', pass: 'morning' })
  expect(nextUndo(library)).toBe('triage of 3 papers')
  expect(undo(library).message).toBe('Undid triage of 3 papers.')
  expect(states(library)).toEqual(['inbox', 'inbox', 'inbox'])
  redo(library)
  expect(states(library)).toEqual(['reading', 'later', 'dismissed'])
})

test('a decision that is taken back in the pass leaves the step, and the last one leaves none', () => {
  const library = libraryOfThree()
  decide(library, 'One Paper', { state: 'reading', pass: 'morning' })
  decide(library, 'Two Papers', { state: 'later', pass: 'morning' })
  decide(library, 'Two Papers', { state: 'inbox', pass: 'morning' })
  expect(nextUndo(library)).toBe('triage of 1 paper')
  decide(library, 'One Paper', { state: 'inbox', pass: 'morning' })
  expect(nextUndo(library)).toBe('import of june.txt')
})

test('what is done in the middle of a pass does not split it', () => {
  const library = libraryOfThree()
  decide(library, 'One Paper', { state: 'reading', pass: 'morning' })
  highlightQuote(library, 'Two Papers', 'some depth')
  decide(library, 'Two Papers', { state: 'later', pass: 'morning' })
  expect(undo(library).message).toBe('Undid triage of 2 papers.')
  expect(states(library)).toEqual(['inbox', 'inbox', 'inbox'])
  expect(undo(library).message).toBe('Undid highlight.')
  expect(nextUndo(library)).toBe('import of june.txt')
})

test('two passes are two steps', () => {
  const library = libraryOfThree()
  decide(library, 'One Paper', { state: 'reading', pass: 'morning' })
  decide(library, 'Two Papers', { state: 'later', pass: 'evening' })
  undo(library)
  expect(states(library)).toEqual(['reading', 'inbox', 'inbox'])
  expect(nextUndo(library)).toBe('triage of 1 paper')
})

test('a pass goes on after it was undone as a step of its own, with nothing left to redo', () => {
  const library = libraryOfThree()
  decide(library, 'One Paper', { state: 'reading', pass: 'morning' })
  undo(library)
  decide(library, 'Two Papers', { state: 'later', pass: 'morning' })
  expect(states(library)).toEqual(['inbox', 'later', 'inbox'])
  expect(readOperations['history.state'](asReadable(library), {}).redo).toBeNull()
  const problems = verifyLibrary(library.database, library.folder).map(({ check }) => check)
  expect(problems).toEqual(['capture'])
})
