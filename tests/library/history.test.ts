import { expect, test } from 'vitest'
import { listMarks } from '../../src/main/library/mark-listing.ts'
import { verifyLibrary } from '../../src/main/library/verify.ts'
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

function libraryWith(...papers: string[]) {
  const library = emptyLibrary()
  importEntries(
    library,
    papers.map((title) => entry(title)),
    { origin: 'june.txt' },
  )
  return library
}

const state = (library: ReturnType<typeof emptyLibrary>) =>
  readOperations['history.state'](asReadable(library), {})

test('a highlight is undone and redone, by name', () => {
  const library = libraryWith('Quiet Tokens')
  const { id } = highlightQuote(library, 'Quiet Tokens', 'study quiet')
  expect(state(library).undo).toEqual({ name: 'highlight' })
  const undone = undo(library)
  expect(undone).toMatchObject({ isDone: true, message: 'Undid highlight' })
  expect(undone.paperId).toBe(paperCalled(library, 'Quiet Tokens').id)
  expect(paperCalled(library, 'Quiet Tokens').highlights).toEqual([])
  expect(listMarks(library.database, 'quiet')).toEqual([])
  expect(redo(library)).toMatchObject({ isDone: true, message: 'Redid highlight' })
  expect(paperCalled(library, 'Quiet Tokens').highlights.map((one) => one.id)).toEqual([id])
  expect(listMarks(library.database, 'quiet')).toHaveLength(1)
})

test('deleting a highlight takes its note along, and undoing brings both back', () => {
  const library = libraryWith('Quiet Tokens')
  const { id } = highlightQuote(library, 'Quiet Tokens', 'study quiet')
  const target = { kind: 'highlight' as const, id }
  writeOperations['notes.save'](library, { target, body: 'a thought', session: 'one' })
  writeOperations['highlights.delete'](library, { id })
  expect(listMarks(library.database, '')).toEqual([])
  undo(library)
  expect(listMarks(library.database, '')).toMatchObject([{ id, quote: 'study quiet', note: 'a thought' }])
})

test('a change of category is undone', () => {
  const library = libraryWith('Quiet Tokens')
  const { id } = highlightQuote(library, 'Quiet Tokens', 'study quiet')
  writeOperations['highlights.recolour'](library, { id, category: 'doubt' })
  undo(library)
  expect(paperCalled(library, 'Quiet Tokens').highlights[0]?.category).toBe('general')
})

test('one session of writing is one step, however often it was saved', () => {
  const library = libraryWith('Quiet Tokens')
  const target = { kind: 'paper' as const, id: paperCalled(library, 'Quiet Tokens').id }
  for (const body of ['T', 'Th', 'Thi', 'This']) {
    writeOperations['notes.save'](library, { target, body, session: 'first' })
  }
  writeOperations['notes.save'](library, { target, body: 'This and that', session: 'second' })
  undo(library)
  expect(paperCalled(library, 'Quiet Tokens').note?.body).toBe('This')
  undo(library)
  expect(paperCalled(library, 'Quiet Tokens').note).toBeNull()
  redo(library)
  redo(library)
  expect(paperCalled(library, 'Quiet Tokens').note?.body).toBe('This and that')
})

test('state, star and read mark are undone each by itself', () => {
  const library = libraryWith('Quiet Tokens')
  const ids = [paperCalled(library, 'Quiet Tokens').id]
  writeOperations['papers.setReading'](library, { ids, state: 'later' })
  writeOperations['papers.setReading'](library, { ids, isStarred: true })
  expect(state(library).undo?.name).toBe('star')
  undo(library)
  expect(paperCalled(library, 'Quiet Tokens')).toMatchObject({ state: 'later', isStarred: false })
  undo(library)
  expect(paperCalled(library, 'Quiet Tokens')).toMatchObject({ state: 'inbox', isStarred: false })
  expect(verifyLibrary(library.database, library.folder).filter((one) => one.check !== 'capture')).toEqual([])
})

test('a new step forgets what was undone', () => {
  const library = libraryWith('Quiet Tokens')
  highlightQuote(library, 'Quiet Tokens', 'study quiet')
  undo(library)
  highlightQuote(library, 'Quiet Tokens', 'some depth')
  expect(state(library).redo).toBeNull()
  expect(redo(library)).toMatchObject({ isDone: false })
})

test('a step whose rows have changed since is refused by name and the ones before it can still be taken', () => {
  const library = libraryWith('Quiet Tokens')
  const ids = [paperCalled(library, 'Quiet Tokens').id]
  writeOperations['papers.setReading'](library, { ids, isStarred: true })
  const { id } = highlightQuote(library, 'Quiet Tokens', 'study quiet')
  library.database.run(`UPDATE highlight SET category = 'doubt' WHERE id = ?`, [id])
  const refused = undo(library)
  expect(refused.isDone).toBe(false)
  expect(refused.message).toContain('Could not undo highlight')
  expect(paperCalled(library, 'Quiet Tokens').highlights[0]?.category).toBe('doubt')
  expect(undo(library).message).toBe('Undid star')
})

test('undoing an import takes what only it brought and nobody touched; the rest stays and is said', () => {
  const library = libraryWith('Quiet Tokens', 'Shallow Codebooks')
  importEntries(library, [entry('Quiet Tokens'), entry('Merging Late'), entry('Speculating in Trees')], {
    origin: 'july.txt',
    capturedOn: '2026-07-01',
  })
  writeOperations['papers.setReading'](library, {
    ids: [paperCalled(library, 'Merging Late').id],
    isStarred: true,
  })
  library.database.run('DELETE FROM journal WHERE name = ?', ['star'])
  const step = undo(library)
  expect(step.message).toBe(
    'Undid import of july.txt: 1 paper went; 1 stays because you worked on it; 1 stays because another snapshot holds it',
  )
  expect(titles(library).sort()).toEqual(['Merging Late', 'Quiet Tokens', 'Shallow Codebooks'])
  expect(paperCalled(library, 'Quiet Tokens').appearances.map((one) => one.origin)).toEqual(['june.txt'])
  expect(verifyLibrary(library.database, library.folder).filter((one) => one.check !== 'capture')).toEqual([])
})

test('redoing an import brings every paper back under its own id', () => {
  const library = libraryWith('Quiet Tokens', 'Shallow Codebooks')
  const { id } = paperCalled(library, 'Quiet Tokens')
  undo(library)
  expect(titles(library)).toEqual([])
  expect(readOperations['snapshots.list'](asReadable(library), {})).toEqual([])
  expect(redo(library).message).toBe('Redid import of june.txt: 2 papers back')
  expect(paperCalled(library, 'Quiet Tokens').id).toBe(id)
  expect(
    readOperations['papers.order'](asReadable(library), { source: { kind: 'all' }, query: 'codebook' }).keys,
  ).toHaveLength(1)
})

test('steps survive closing the library', () => {
  const library = libraryWith('Quiet Tokens')
  highlightQuote(library, 'Quiet Tokens', 'study quiet')
  library.close()
  const again = emptyLibrary(library.folder)
  expect(undo(again).message).toBe('Undid highlight')
})

test('with nothing to undo, undo says so', () => {
  expect(undo(emptyLibrary())).toEqual({ isDone: false, message: 'There is nothing to undo.', paperId: null })
})
