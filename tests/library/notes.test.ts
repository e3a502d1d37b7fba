import { expect, test } from 'vitest'
import { listMarks } from '../../src/main/library/mark-listing.ts'
import { verifyLibrary } from '../../src/main/library/verify.ts'
import type { NoteId } from '../../src/shared/model/ids.ts'
import { writeNoteLink } from '../../src/shared/notes/note-link.ts'
import {
  asReadable,
  emptyLibrary,
  entry,
  highlightQuote,
  importEntries,
  paperCalled,
  readOperations,
  redo,
  temporaryFolder,
  undo,
  writeOperations,
} from './builders/library.ts'

type Library = ReturnType<typeof emptyLibrary>

const free = '018f0000-0000-7000-8000-0000000000aa' as NoteId
const target = { kind: 'note', id: free } as const

function libraryWith(...titles: string[]): Library {
  const library = emptyLibrary()
  importEntries(
    library,
    titles.map((title) => entry(title)),
  )
  return library
}

let sessions = 0

/** Writes a text in a session of its own. */
function write(
  library: Library,
  body: string,
  on: Parameters<(typeof writeOperations)['notes.save']>[1]['target'] = target,
) {
  sessions += 1
  return writeOperations['notes.save'](library, { target: on, body, session: `session ${sessions}` }).value
}

const bodyOf = (library: Library) => readOperations['notes.read'](asReadable(library), { id: free }).note.body
const versionsOf = (library: Library) => readOperations['notes.versions'](asReadable(library), { id: free })
const textOf = (library: Library, version: number) =>
  readOperations['notes.version'](asReadable(library), { id: free, version }).body
const backlinksOf = (library: Library, kind: 'paper' | 'mark' | 'note', id: string) =>
  readOperations['notes.backlinks'](asReadable(library), { to: { kind, id } as never })
const problems = (library: Library) =>
  verifyLibrary(library.database, library.folder).filter(({ check }) => check !== 'capture')

test('a free note is written, found, listed without a paper, deleted by emptying, and undone', () => {
  const library = emptyLibrary()
  expect(write(library, '# Sorting networks\n\nwith few comparators')).toMatchObject({ id: free })
  expect(listMarks(library.database, 'comparators')).toMatchObject([
    { id: free, paperId: null, kind: 'note' },
  ])
  expect(readOperations['notes.find'](asReadable(library), { query: 'srt net' })).toMatchObject([
    { id: free, title: 'Sorting networks', paperId: null },
  ])
  expect(readOperations['notes.find'](asReadable(library), { query: 'compar' })).toHaveLength(1)
  expect(write(library, ' ')).toBeNull()
  expect(listMarks(library.database, '')).toEqual([])
  expect(undo(library).message).toBe('Undid deletion of note.')
  expect(bodyOf(library)).toContain('few comparators')
  expect(undo(library).message).toBe('Undid note.')
  expect(redo(library).message).toBe('Redid note.')
  expect(problems(library)).toEqual([])
})

test('a free note that was emptied and is written again is the same note', () => {
  const library = emptyLibrary()
  write(library, 'one')
  write(library, '')
  expect(write(library, 'two')?.id).toBe(free)
  undo(library)
  undo(library)
  expect(bodyOf(library)).toBe('one')
})

test('the steps of a free note can be taken after the library was closed and opened again', () => {
  const folder = `${temporaryFolder()}/library`
  const first = emptyLibrary(folder)
  write(first, 'one')
  write(first, `one and [[note:${free}|itself]] #tag`)
  first.close()
  const library = emptyLibrary(folder)
  undo(library)
  expect(bodyOf(library)).toBe('one')
  expect(library.database.value('SELECT count(*) FROM note_mention')).toBe(0)
  redo(library)
  expect(library.database.value('SELECT count(*) FROM note_mention')).toBe(2)
  expect(versionsOf(library).map(({ title }) => title)).toEqual(['one'])
  expect(problems(library)).toEqual([])
})

test('the draft of a free note becomes the note it was to be', () => {
  const library = emptyLibrary()
  writeOperations['notes.saveDraft'](library, { target, body: 'half a thou' })
  expect(writeOperations['drafts.recover'](library, {}).value).toBe(1)
  expect(bodyOf(library)).toBe('half a thou')
  expect(writeOperations['drafts.recover'](library, {}).value).toBe(0)
})

test('each session of writing leaves one version, and a hundred are kept', () => {
  const library = emptyLibrary()
  for (let number = 1; number <= 120; number += 1) {
    for (const body of [`${number} half`, `${number} done`])
      writeOperations['notes.save'](library, { target, body, session: `s${number}` })
  }
  const versions = versionsOf(library)
  expect(versions).toHaveLength(100)
  expect(versions.map(({ key }) => textOf(library, key))).toEqual(
    Array.from({ length: 100 }, (_, index) => `${119 - index} done`),
  )
})

test('a version is restored as a step, and what stood there is a version itself', () => {
  const library = emptyLibrary()
  for (const body of ['one', 'two', 'three']) write(library, body)
  const oldest = versionsOf(library).at(-1)
  writeOperations['notes.restore'](library, { id: free, version: oldest?.key ?? 0 })
  expect(bodyOf(library)).toBe('one')
  expect(versionsOf(library).map(({ title }) => title)).toEqual(['three', 'two', 'one'])
  expect(undo(library).message).toBe('Undid restoring of note.')
  expect(bodyOf(library)).toBe('three')
})

test('a text that a note never had cannot be restored', () => {
  const library = emptyLibrary()
  write(library, 'one')
  expect(() => writeOperations['notes.restore'](library, { id: free, version: 7 })).toThrow('no longer kept')
})

test('a paper tells which notes link to it and to its highlights, until they no longer do', () => {
  const library = libraryWith('Quiet Tokens', 'Merging Late')
  const { id } = paperCalled(library, 'Quiet Tokens')
  const mark = highlightQuote(library, 'Quiet Tokens', 'study quiet')
  write(library, `A plan\n\n- compare ${writeNoteLink('paper', id, 'Quiet Tokens')} **again**`)
  const other = { kind: 'paper', id: paperCalled(library, 'Merging Late').id } as const
  write(library, `as in ${writeNoteLink('mark', mark.id, 'study quiet')}`, other)
  expect(backlinksOf(library, 'paper', id)).toMatchObject([
    { paperTitle: 'Merging Late', line: 'as in study quiet' },
    { id: free, title: 'A plan', paperId: null, line: 'compare Quiet Tokens again' },
  ])
  expect(backlinksOf(library, 'mark', mark.id)).toHaveLength(1)
  write(library, 'nothing any more')
  expect(backlinksOf(library, 'paper', id)).toHaveLength(1)
  undo(library)
  expect(backlinksOf(library, 'paper', id)).toHaveLength(2)
  expect(problems(library)).toEqual([])
})

test('a note tells which notes link to it, without itself', () => {
  const library = libraryWith('Quiet Tokens')
  write(library, `see [[note:${free}|me]]`)
  const on = { kind: 'paper', id: paperCalled(library, 'Quiet Tokens').id } as const
  write(library, `more in [[note:${free}|see me]]`, on)
  expect(backlinksOf(library, 'note', free)).toMatchObject([{ paperTitle: 'Quiet Tokens' }])
})

test('links are told by what they lead to now; what has gone has no title', () => {
  const library = libraryWith('Quiet $T_1$okens')
  const { id } = paperCalled(library, 'Quiet $T_1$okens')
  const mark = highlightQuote(library, 'Quiet $T_1$okens', 'some depth')
  write(library, '# A plan')
  const links = [
    { kind: 'paper', id },
    { kind: 'mark', id: mark.id },
    { kind: 'note', id: free },
    { kind: 'paper', id: free },
  ]
  const resolve = () => readOperations['notes.resolveLinks'](asReadable(library), { links: links as never })
  expect(resolve()).toMatchObject([
    { title: 'Quiet T₁okens', paperId: id },
    { title: 'some depth', paperId: id },
    { title: 'A plan', paperId: null },
    { title: null, paperId: null },
  ])
  writeOperations['highlights.delete'](library, { id: mark.id })
  expect(resolve()[1]).toMatchObject({ title: null })
})

test('a link to a paper holds through a merge, its undo and its redo', () => {
  const library = libraryWith('Quiet Tokens', 'Loud Models')
  const kept = paperCalled(library, 'Quiet Tokens').id
  const lost = paperCalled(library, 'Loud Models').id
  write(library, `see [[paper:${lost}]]`)
  const linked = () =>
    readOperations['notes.resolveLinks'](asReadable(library), { links: [{ kind: 'paper', id: lost }] })
  const linking = (id: string) => backlinksOf(library, 'paper', id).map((one) => one.id)
  writeOperations['duplicates.merge'](library, { ids: [kept, lost] })
  const [survivor] = linked()
  expect(survivor?.title).not.toBeNull()
  expect(linking(kept)).toEqual([free])
  expect(linking(lost)).toEqual([free])
  undo(library)
  expect(linked()).toMatchObject([{ title: 'Loud Models', paperId: lost }])
  expect(linking(kept)).toEqual([])
  redo(library)
  expect(linked()).toEqual([survivor])
  expect(linking(kept)).toEqual([free])
  expect(problems(library)).toEqual([])
})

test('links are offered to papers by letters of their title, the last read first, to marks and to notes', () => {
  const library = libraryWith('Quiet Tokens', 'Quick Tokens', 'Merging Late')
  const offer = (query: string) =>
    readOperations['notes.offerLinks'](asReadable(library), { query }).map(({ title }) => title)
  writeOperations['papers.noteVisit'](library, {
    id: paperCalled(library, 'Quiet Tokens').id,
    seconds: 1,
    position: 0,
  })
  expect(offer('qui tok')).toEqual(['Quiet Tokens', 'Quick Tokens'])
  expect(offer('qxx')).toEqual([])
  expect(offer('qt')).toEqual(['Quiet Tokens'])
  highlightQuote(library, 'Merging Late', 'study merging')
  write(library, 'On merging')
  expect(offer('merging')).toEqual(['Merging Late', 'study merging', 'On merging'])
  expect(offer('')).toEqual(['Quiet Tokens', 'Quick Tokens', 'Merging Late', 'study merging', 'On merging'])
})

test('joining the notes of two papers that are one keeps what the first said', () => {
  const library = libraryWith('Quiet Tokens', 'Merging Late')
  const ids = ['Quiet Tokens', 'Merging Late'].map((title) => paperCalled(library, title).id)
  for (const id of ids) write(library, 'a thought', { kind: 'paper', id })
  writeOperations['duplicates.merge'](library, { ids: ids as never })
  const kept = library.database.column('SELECT body FROM note_version')
  expect(kept).toEqual(['a thought'])
})

test('tags of a note are made when its writing is done, and go with the step that made them', () => {
  const library = emptyLibrary()
  const tags = () => readOperations['tags.list'](asReadable(library), {}).map(({ name }) => name)
  const save = (body: string, isUnfinished: boolean) =>
    writeOperations['notes.save'](library, { target, body, session: 'one', isUnfinished }).changes
  expect(save('about #met', true)).toHaveLength(1)
  expect(tags()).toEqual([])
  save('about #method/ablation, `#code`', true)
  expect(save('about #method/ablation, `#code`', false)).toContainEqual({ kind: 'tags', ids: null })
  expect(tags()).toEqual(['method/ablation'])
  undo(library)
  expect(tags()).toEqual([])
  redo(library)
  expect(tags()).toEqual(['method/ablation'])
})

test('what another window or a renamed tag changes while a note is being written stays beside what is written', () => {
  const library = emptyLibrary()
  write(library, 'First line.\n\nOf #memory.')
  const tag = readOperations['tags.list'](asReadable(library), {})[0]
  if (tag === undefined) throw new Error('No tag was made')
  const session = 'of the one window'
  const save = (body: string, base: string) =>
    writeOperations['notes.save'](library, { target, body, base, session, isUnfinished: true })
  save('First line, longer.\n\nOf #memory.', 'First line.\n\nOf #memory.')
  writeOperations['tags.change'](library, { id: tag.id, name: 'recall' })
  save('First line, longer yet.\n\nOf #memory.', 'First line, longer.\n\nOf #memory.')
  expect(bodyOf(library)).toBe('First line, longer yet.\n\nOf #recall.')
  expect(readOperations['tags.list'](asReadable(library), {}).map(({ name }) => name)).toEqual(['recall'])

  write(library, 'Another window.\n\nOf #recall.')
  save('My own words.\n\nOf #memory.', 'First line, longer yet.\n\nOf #memory.')
  expect(bodyOf(library)).toBe('My own words.\n\nOf #recall.')
  expect(textOf(library, versionsOf(library)[0]?.key ?? 0)).toBe('Another window.\n\nOf #recall.')
  save('', 'My own words.\n\nOf #memory.')
  expect(library.database.value('SELECT deleted_at IS NOT NULL FROM note')).toBe(1)
  expect(problems(library)).toEqual([])
})
