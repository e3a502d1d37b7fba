import { expect, test } from 'vitest'
import { takeBackAsStep } from '../../src/main/library/history.ts'
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
  snapshotToBegin,
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
  expect(state(library).undo).toMatchObject({ name: 'highlight' })
  const undone = undo(library)
  expect(undone).toMatchObject({ isDone: true, message: 'Undid highlight.' })
  expect(undone.paperId).toBe(paperCalled(library, 'Quiet Tokens').id)
  expect(paperCalled(library, 'Quiet Tokens').highlights).toEqual([])
  expect(listMarks(library.database, 'quiet')).toEqual([])
  expect(redo(library)).toMatchObject({ isDone: true, message: 'Redid highlight.' })
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
  expect(undo(library).message).toBe('Undid star.')
})

test('a star is undone although the paper was read on screen since, and stays read', () => {
  const library = libraryWith('Quiet Tokens')
  const { id } = paperCalled(library, 'Quiet Tokens')
  writeOperations['papers.setReading'](library, { ids: [id], isStarred: true })
  writeOperations['papers.markSeen'](library, { id })
  expect(undo(library).message).toBe('Undid star.')
  expect(paperCalled(library, 'Quiet Tokens')).toMatchObject({ isStarred: false, isRead: true })
  expect(redo(library).message).toBe('Redid star.')
  expect(paperCalled(library, 'Quiet Tokens')).toMatchObject({ isStarred: true, isRead: true })
})

test('undoing one field of a paper leaves the stamps of the others alone', () => {
  const library = libraryWith('Quiet Tokens')
  const { id } = paperCalled(library, 'Quiet Tokens')
  writeOperations['papers.setReading'](library, { ids: [id], state: 'later' })
  writeOperations['papers.setReading'](library, { ids: [id], isStarred: true })
  const stampsOf = () =>
    library.database.get<{ state: string; star: string }>(
      'SELECT state_stamp AS state, star_stamp AS star FROM reading WHERE paper = ?',
      [id],
    )
  const before = stampsOf()
  undo(library)
  expect(stampsOf()?.state).toBe(before?.state)
  expect(stampsOf()?.star).not.toBe(before?.star)
})

test('an undo whose place was taken meanwhile is refused by name, and the ones before it can still be taken', () => {
  const library = libraryWith('Quiet Tokens')
  const { id } = paperCalled(library, 'Quiet Tokens')
  const target = { kind: 'paper' as const, id }
  writeOperations['papers.setReading'](library, { ids: [id], isStarred: true })
  writeOperations['notes.save'](library, { target, body: 'first', session: 'one' })
  writeOperations['notes.save'](library, { target, body: '', session: 'two' })
  writeOperations['notes.save'](library, { target, body: 'second', session: 'three' })
  library.database.run(`DELETE FROM journal WHERE session = 'three'`)
  expect(undo(library)).toMatchObject({ isDone: false })
  expect(paperCalled(library, 'Quiet Tokens').note?.body).toBe('second')
  expect(undo(library)).toMatchObject({ isDone: false })
  expect(undo(library).message).toBe('Undid star.')
})

test('a paper with a draft on it is touched: taking its import back leaves it', () => {
  const library = libraryWith('Quiet Tokens', 'Merging Late')
  const target = { kind: 'paper' as const, id: paperCalled(library, 'Quiet Tokens').id }
  writeOperations['notes.saveDraft'](library, { target, body: 'half a thou' })
  expect(undo(library).message).toBe(
    'Undid import of june.txt: 1 paper went; 1 stays because you worked on it.',
  )
  expect(titles(library)).toEqual(['Quiet Tokens'])
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
    'Undid import of july.txt: 1 paper went; 1 stays because you worked on it; 1 stays because another snapshot holds it.',
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
  expect(redo(library).message).toBe('Redid import of june.txt: 2 papers back.')
  expect(paperCalled(library, 'Quiet Tokens').id).toBe(id)
  expect(
    readOperations['papers.order'](asReadable(library), { source: { kind: 'all' }, query: 'codebook' }).keys,
  ).toHaveLength(1)
})

test('steps survive closing the library, undone ones too', () => {
  const library = libraryWith('Quiet Tokens')
  highlightQuote(library, 'Quiet Tokens', 'study quiet')
  library.close()
  const second = emptyLibrary(library.folder)
  expect(undo(second).message).toBe('Undid highlight.')
  expect(undo(second).message).toBe('Undid import of june.txt: 1 paper went.')
  second.close()
  const third = emptyLibrary(library.folder)
  expect(redo(third).message).toBe('Redid import of june.txt: 1 paper back.')
  expect(redo(third).message).toBe('Redid highlight.')
  expect(paperCalled(third, 'Quiet Tokens').highlights).toHaveLength(1)
})

test('taking a snapshot back is itself a step', () => {
  const library = libraryWith('Quiet Tokens')
  const [snapshot] = readOperations['snapshots.list'](asReadable(library), {})
  if (snapshot === undefined) throw new Error('Nothing was imported')
  library.change('person', () => takeBackAsStep(library, snapshot.id))
  expect(titles(library)).toEqual([])
  expect(undo(library).message).toBe('Undid taking back of june.txt: 1 paper back.')
  expect(redo(library).message).toBe('Redid taking back of june.txt: 1 paper went.')
  undo(library)
  expect(undo(library).message).toBe('Undid import of june.txt: 1 paper went.')
})

test('an import that was stopped and went on later is one step', () => {
  const library = emptyLibrary()
  const begin = snapshotToBegin({ origin: 'june.txt' })
  const parts = [entry('Quiet Tokens'), entry('Merging Late')]
  for (const [index, status] of (['cancelled', 'complete'] as const).entries()) {
    const { key, id, written } = writeOperations['import.begin'](library, begin).value
    expect(written).toBe(index)
    writeOperations['import.write'](library, {
      snapshot: key,
      firstOrdinal: 0,
      entries: parts.slice(0, index + 1),
    })
    writeOperations['import.finish'](library, { key, id, status, refused: 0, problems: [] })
  }
  expect(titles(library).sort()).toEqual(['Merging Late', 'Quiet Tokens'])
  expect(undo(library).message).toBe('Undid import of june.txt: 2 papers went.')
  expect(undo(library).isDone).toBe(false)
})

test('with nothing to undo, undo says so', () => {
  expect(undo(emptyLibrary())).toEqual({ isDone: false, message: 'There is nothing to undo.', paperId: null })
})
