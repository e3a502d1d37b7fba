import { expect, test } from 'vitest'
import { openWritable, type WritableLibrary } from '../../src/main/library/open-library.ts'
import { verifyLibrary } from '../../src/main/library/verify.ts'
import type { CollectionId, PaperId } from '../../src/shared/model/ids.ts'
import type { PaperSource } from '../../src/shared/model/source.ts'
import {
  asReadable,
  emptyLibrary,
  entry,
  importEntries,
  paperCalled,
  readOperations,
  redo,
  undo,
  writeOperations,
} from './builders/library.ts'

function libraryOfThree(): WritableLibrary {
  const library = emptyLibrary()
  importEntries(library, [entry('Quiet Tokens'), entry('Loud Tokens'), entry('Deep Rivers')])
  return library
}

function make(
  library: WritableLibrary,
  name: string,
  parent: CollectionId | null = null,
  ...titles: string[]
): CollectionId {
  const papers = titles.map((title): PaperId => paperCalled(library, title).id)
  return writeOperations['collections.create'](library, { name, parent, papers }).value
}

function listed(library: WritableLibrary): string[] {
  const all = readOperations['collections.list'](asReadable(library), {})
  const nameOf = (id: CollectionId | null) => all.find((one) => one.id === id)?.name ?? ''
  return all.map(({ name, parent, paperCount }) => `${nameOf(parent)}/${name} ${paperCount}`)
}

function titlesOf(library: WritableLibrary, source: PaperSource): string[] {
  const { keys } = readOperations['papers.order'](asReadable(library), { source, query: '' })
  return readOperations['papers.rows'](asReadable(library), { keys: [...keys] as never[], query: '' }).map(
    ({ title }) => title,
  )
}

test('a collection lists and counts its papers and those of the ones inside it, each once', () => {
  const library = libraryOfThree()
  const outer = make(library, 'Outer', null, 'Quiet Tokens')
  const inner = make(library, 'Inner', outer, 'Quiet Tokens', 'Deep Rivers')
  expect(listed(library).sort()).toEqual(['/Outer 2', 'Outer/Inner 2'])
  expect(titlesOf(library, { kind: 'collection', id: outer })).toEqual(['Quiet Tokens', 'Deep Rivers'])
  const id = paperCalled(library, 'Deep Rivers').id
  writeOperations['collections.put'](library, { id: inner, papers: [id], isIn: false })
  expect(titlesOf(library, { kind: 'collection', id: outer })).toEqual(['Quiet Tokens'])
})

test('a collection cannot be moved into itself or into one inside it', () => {
  const library = libraryOfThree()
  const outer = make(library, 'Outer')
  const inner = make(library, 'Inner', outer)
  for (const parent of [outer, inner])
    expect(() => writeOperations['collections.move'](library, { id: outer, parent, before: null })).toThrow(
      /in itself/,
    )
})

test('collections stand where they are moved to, before another or last', () => {
  const library = libraryOfThree()
  const [one, two, three] = ['one', 'two', 'three'].map((name) => make(library, name))
  if (one === undefined || two === undefined || three === undefined) throw new Error('not made')
  writeOperations['collections.move'](library, { id: three, parent: null, before: one })
  writeOperations['collections.move'](library, { id: one, parent: null, before: null })
  expect(listed(library)).toEqual(['/three 0', '/two 0', '/one 0'])
  undo(library)
  undo(library)
  expect(listed(library)).toEqual(['/one 0', '/two 0', '/three 0'])
})

test('deleting a collection takes those inside it along, and one undo brings all of it back after a restart', () => {
  const first = emptyLibrary()
  importEntries(first, [entry('Quiet Tokens')])
  const outer = make(first, 'Outer')
  make(first, 'Inner', outer, 'Quiet Tokens')
  const before = listed(first)
  writeOperations['collections.delete'](first, { id: outer })
  expect(listed(first)).toEqual([])
  expect(paperCalled(first, 'Quiet Tokens').collections).toEqual([])
  first.close()

  const library = openWritable(first.folder)
  expect(undo(library).message).toBe('Undid deletion of collection “Outer”.')
  expect(listed(library)).toEqual(before)
  redo(library)
  expect(listed(library)).toEqual([])
  library.close()
})

test('a kept search lists what it finds now, in its own order', () => {
  const library = libraryOfThree()
  const order = { sort: 'title', isReversed: true, group: 'none' } as const
  const id = writeOperations['searches.keep'](library, { name: 'Tokens', query: 'tokens', order }).value
  expect(titlesOf(library, { kind: 'search', id })).toEqual(['Quiet Tokens', 'Loud Tokens'])
  importEntries(library, [entry('More Tokens')])
  expect(titlesOf(library, { kind: 'search', id })).toEqual(['Quiet Tokens', 'More Tokens', 'Loud Tokens'])
  expect(readOperations['searches.count'](asReadable(library), { id })).toBe(3)
  writeOperations['searches.change'](library, { id, query: 'rivers', order: null })
  expect(titlesOf(library, { kind: 'search', id })).toEqual(['Deep Rivers'])
  undo(library)
  writeOperations['searches.delete'](library, { id })
  expect(titlesOf(library, { kind: 'search', id })).toEqual([])
  expect(readOperations['searches.count'](asReadable(library), { id })).toBe(null)
  undo(library)
  expect(readOperations['searches.list'](asReadable(library), {})).toEqual([
    { id, name: 'Tokens', query: 'tokens', order },
  ])
})

test('collections that would stand in each other, and tags on nothing, are found by the check of the library', () => {
  const library = libraryOfThree()
  const one = make(library, 'one')
  const two = make(library, 'two', one)
  const on = { kind: 'paper' as const, ids: [paperCalled(library, 'Quiet Tokens').id] }
  writeOperations['tags.put'](library, { name: 'tokens', on, isOn: true })
  const checks = () =>
    verifyLibrary(library.database, library.folder)
      .map(({ check }) => check)
      .filter((check) => /tag|collection/.test(check))
  expect(checks()).toEqual([])
  library.database.run('UPDATE collection SET parent = ? WHERE id = ?', [two, one])
  library.database.run(`UPDATE tagging SET target = 'gone'`)
  library.database.run(`UPDATE tag SET name = 'words'`)
  expect(checks()).toEqual(['tagging-target', 'tagging-name', 'collection-nesting', 'tag-name'])
  // Nothing hangs in a circle.
  expect(listed(library)).toHaveLength(2)
  expect(titlesOf(library, { kind: 'collection', id: one })).toEqual([])
})
