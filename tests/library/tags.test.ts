import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { openWritable, type WritableLibrary } from '../../src/main/library/open-library.ts'
import { listPapers } from '../../src/main/library/paper-listing.ts'
import type { PaperSource } from '../../src/shared/model/source.ts'
import { TagName } from '../../src/shared/model/tag.ts'
import { tagKey } from '../../src/shared/text/index.ts'
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

const titlesMade = ['Quiet Tokens', 'Loud Tokens', 'Deep Rivers']

function libraryOfThree(): WritableLibrary {
  const library = emptyLibrary()
  importEntries(
    library,
    titlesMade.map((title) => entry(title)),
  )
  return library
}

function tag(library: WritableLibrary, name: string, ...papers: string[]): void {
  const ids = papers.map((title) => paperCalled(library, title).id)
  writeOperations['tags.put'](library, { name, on: { kind: 'paper', ids }, isOn: true })
}

function listed(library: WritableLibrary) {
  return readOperations['tags.list'](asReadable(library), {}).map(({ name, hue, paperCount }) => ({
    name,
    hue,
    paperCount,
  }))
}

function tagCalled(library: WritableLibrary, name: string) {
  const found = readOperations['tags.list'](asReadable(library), {}).find((one) => one.name === name)
  if (found === undefined) throw new Error(`No tag is called ${name}`)
  return found.id
}

function titlesOf(library: WritableLibrary, source: PaperSource, query = ''): string[] {
  const { keys } = readOperations['papers.order'](asReadable(library), { source, query })
  return readOperations['papers.rows'](asReadable(library), { keys: [...keys] as never[], query }).map(
    ({ title }) => title,
  )
}

test('a tag is made by putting it on papers, and counts them', () => {
  const library = libraryOfThree()
  tag(library, 'tokens', 'Quiet Tokens', 'Loud Tokens')
  expect(listed(library)).toEqual([{ name: 'tokens', hue: null, paperCount: 2 }])
  expect(titlesOf(library, { kind: 'tag', id: tagCalled(library, 'tokens') })).toEqual([
    'Quiet Tokens',
    'Loud Tokens',
  ])
})

test('names that differ in case, accents and white space are one tag, written as it was first', () => {
  const library = libraryOfThree()
  tag(library, ' Café  au lait', 'Quiet Tokens')
  tag(library, 'CAFE AU LAIT', 'Loud Tokens')
  expect(listed(library)).toEqual([{ name: 'Café au lait', hue: null, paperCount: 2 }])
})

test('a paper is listed by a tag on a highlight of it and by a note that names the tag, once', () => {
  const library = libraryOfThree()
  const highlight = highlightQuote(library, 'Deep Rivers', 'in some depth')
  writeOperations['tags.put'](library, {
    name: 'water',
    on: { kind: 'highlight', ids: [highlight.id] },
    isOn: true,
  })
  tag(library, 'water', 'Deep Rivers')
  const { id, key } = paperCalled(library, 'Loud Tokens')
  const note = { target: { kind: 'paper' as const, id }, body: 'words', session: 'one' }
  writeOperations['notes.save'](library, note)
  library.database.run(
    `INSERT OR IGNORE INTO note_mention (note, kind, target)
     SELECT key, 'tag', 'water' FROM note WHERE paper = ?`,
    [key],
  )
  const source: PaperSource = { kind: 'tag', id: tagCalled(library, 'water') }
  expect(titlesOf(library, source).sort()).toEqual(['Deep Rivers', 'Loud Tokens'])
  expect(listed(library)[0]?.paperCount).toBe(2)
  writeOperations['highlights.delete'](library, { id: highlight.id })
  expect(titlesOf(library, source).sort()).toEqual(['Deep Rivers', 'Loud Tokens'])
  expect(paperCalled(library, 'Deep Rivers').tags.map(({ name }) => name)).toEqual(['water'])
})

test('every change of tags is undone and redone, across opening the library anew', () => {
  const first = emptyLibrary()
  importEntries(
    first,
    titlesMade.map((title) => entry(title)),
  )
  tag(first, 'tokens', 'Quiet Tokens')
  tag(first, 'words', 'Quiet Tokens', 'Loud Tokens')
  writeOperations['tags.change'](first, { id: tagCalled(first, 'tokens'), hue: 'blue' })
  writeOperations['tags.merge'](first, { from: tagCalled(first, 'words'), into: tagCalled(first, 'tokens') })
  const merged = [{ name: 'tokens', hue: 'blue', paperCount: 2 }]
  expect(listed(first)).toEqual(merged)
  writeOperations['tags.delete'](first, { id: tagCalled(first, 'tokens') })
  expect(listed(first)).toEqual([])
  first.close()

  const library = openWritable(first.folder)
  expect(undo(library).message).toBe('Undid deletion of tag “tokens”.')
  expect(listed(library)).toEqual(merged)
  expect(undo(library).message).toBe('Undid merge of tag “words” into “tokens”.')
  expect(listed(library)).toEqual([
    { name: 'tokens', hue: 'blue', paperCount: 1 },
    { name: 'words', hue: null, paperCount: 2 },
  ])
  expect(undo(library).message).toBe('Undid colour of tag “tokens”.')
  expect(undo(library).message).toBe('Undid tag “words” on 2 papers.')
  expect(listed(library)).toEqual([{ name: 'tokens', hue: null, paperCount: 1 }])
  for (let step = 0; step < 3; step += 1) redo(library)
  expect(listed(library)).toEqual(merged)
  library.close()
})

test('a tag is not renamed to the name of another, and may change the case of its own', () => {
  const library = libraryOfThree()
  tag(library, 'tokens', 'Quiet Tokens')
  tag(library, 'words', 'Quiet Tokens')
  const id = tagCalled(library, 'tokens')
  expect(() => writeOperations['tags.change'](library, { id, name: 'Words' })).toThrow(/already/)
  writeOperations['tags.change'](library, { id, name: 'Tokens' })
  expect(listed(library).map(({ name }) => name)).toEqual(['Tokens', 'words'])
})

test('a tag that is renamed or merged is named so in notes as well, and an undo puts their text back', () => {
  const library = libraryOfThree()
  const { id } = paperCalled(library, 'Quiet Tokens')
  const note = { target: { kind: 'paper' as const, id }, session: 'one' }
  writeOperations['notes.save'](library, { ...note, body: 'See #audit, not `#audit` or #audits: #Audit.' })
  tag(library, 'checks', 'Loud Tokens')
  const body = () => paperCalled(library, 'Quiet Tokens').note?.body
  writeOperations['tags.change'](library, { id: tagCalled(library, 'audit'), name: 'audited/by-hand' })
  expect(body()).toBe('See #audited/by-hand, not `#audit` or #audits: #audited/by-hand.')
  writeOperations['tags.merge'](library, {
    from: tagCalled(library, 'audited/by-hand'),
    into: tagCalled(library, 'checks'),
  })
  expect(body()).toBe('See #checks, not `#audit` or #audits: #checks.')
  expect(titlesOf(library, { kind: 'tag', id: tagCalled(library, 'checks') }).sort()).toEqual([
    'Loud Tokens',
    'Quiet Tokens',
  ])
  undo(library)
  undo(library)
  expect(body()).toBe('See #audit, not `#audit` or #audits: #Audit.')
  expect(titlesOf(library, { kind: 'tag', id: tagCalled(library, 'audit') })).toEqual(['Quiet Tokens'])
  writeOperations['tags.change'](library, { id: tagCalled(library, 'audit'), name: 'two words' })
  expect(body()).toBe('See #audit, not `#audit` or #audits: #Audit.')
})

test('the command line lists the tags of a paper', () => {
  const library = libraryOfThree()
  tag(library, 'water', 'Deep Rivers')
  tag(library, 'Audits', 'Deep Rivers')
  const { papers } = listPapers(library.database, { query: 'tag:water ', limit: 9, sort: null })
  expect(papers.map(({ title, tags }) => ({ title, tags }))).toEqual([
    { title: 'Deep Rivers', tags: ['Audits', 'water'] },
  ])
})

test('a paper that carries a tag stays when its snapshot is taken back; one whose tag was deleted goes', () => {
  const library = libraryOfThree()
  tag(library, 'kept', 'Quiet Tokens')
  tag(library, 'gone', 'Loud Tokens')
  writeOperations['tags.delete'](library, { id: tagCalled(library, 'gone') })
  const [snapshot] = readOperations['snapshots.list'](asReadable(library), {})
  writeOperations['snapshots.takeBack'](library, { id: snapshot?.id as never })
  expect(titles(library)).toEqual(['Quiet Tokens'])
})

test('merging two papers joins their tags and collections, as one step', () => {
  const library = libraryOfThree()
  const [one, other] = ['Quiet Tokens', 'Loud Tokens'].map((title) => paperCalled(library, title))
  tag(library, 'both', 'Quiet Tokens', 'Loud Tokens')
  tag(library, 'other', 'Loud Tokens')
  writeOperations['collections.create'](library, {
    name: 'Group',
    parent: null,
    papers: [other?.id as never],
  })
  writeOperations['duplicates.merge'](library, { ids: [one?.id as never, other?.id as never] })
  const kept = paperCalled(library, 'Quiet Tokens')
  expect(kept.tags.map(({ name }) => name)).toEqual(['both', 'other'])
  expect(kept.collections.map(({ name }) => name)).toEqual(['Group'])
  undo(library)
  expect(paperCalled(library, 'Quiet Tokens').tags.map(({ name }) => name)).toEqual(['both'])
  expect(paperCalled(library, 'Loud Tokens').tags.map(({ name }) => name)).toEqual(['both', 'other'])
  expect(paperCalled(library, 'Loud Tokens').collections.map(({ name }) => name)).toEqual(['Group'])
  redo(library)
  expect(paperCalled(library, 'Quiet Tokens').collections.map(({ name }) => name)).toEqual(['Group'])
})

test('a search is narrowed by tags and collections, by the beginning of a name while it is typed', () => {
  const library = libraryOfThree()
  tag(library, 'long contexts', 'Quiet Tokens', 'Deep Rivers')
  const papers = [paperCalled(library, 'Quiet Tokens').id, paperCalled(library, 'Loud Tokens').id]
  writeOperations['collections.create'](library, { name: 'Reading group', parent: null, papers })
  const find = (query: string) => titlesOf(library, { kind: 'all' }, query).sort()
  expect(find('tag:"long contexts"')).toEqual(['Deep Rivers', 'Quiet Tokens'])
  expect(find('tag:long')).toEqual(['Deep Rivers', 'Quiet Tokens'])
  expect(find('tag:long ')).toEqual([])
  expect(find('TAG:"LONG CON')).toEqual(['Deep Rivers', 'Quiet Tokens'])
  expect(find('tokens in:"reading group"')).toEqual(['Loud Tokens', 'Quiet Tokens'])
  expect(find('tag:"long contexts" in:"Reading group"')).toEqual(['Quiet Tokens'])
  expect(find('tag:"long contexts" tok')).toEqual(['Quiet Tokens'])
  expect(find('tag:nothing tokens')).toEqual([])
})

test('a kept search goes on finding what it found when its tag gets another name, or becomes one with another', () => {
  const library = libraryOfThree()
  tag(library, 'long contexts', 'Quiet Tokens', 'Deep Rivers')
  tag(library, 'memory', 'Loud Tokens')
  const kept = { name: 'Contexts', query: 'Tag:"long contexts" tokens', order: null }
  const id = writeOperations['searches.keep'](library, kept).value
  const query = () => readOperations['searches.list'](asReadable(library), {})[0]?.query
  const count = () => readOperations['searches.count'](asReadable(library), { id })
  writeOperations['tags.change'](library, { id: tagCalled(library, 'long contexts'), name: 'length' })
  expect([query(), count()]).toEqual(['Tag:"length" tokens', 1])
  const [from, into] = [tagCalled(library, 'length'), tagCalled(library, 'memory')]
  writeOperations['tags.merge'](library, { from, into })
  expect([query(), count()]).toEqual(['Tag:"memory" tokens', 2])
  undo(library)
  undo(library)
  expect([query(), count()]).toEqual([kept.query, 1])
})

test('a kept search names a collection by its new name, unless another has the name it says', () => {
  const library = libraryOfThree()
  const make = () =>
    writeOperations['collections.create'](library, { name: 'Group', parent: null, papers: [] }).value
  const [one, other] = [make(), make()]
  writeOperations['searches.keep'](library, { name: 'Kept', query: 'in:group ', order: null })
  const query = () => readOperations['searches.list'](asReadable(library), {})[0]?.query
  writeOperations['collections.rename'](library, { id: one, name: 'Vision' })
  expect(query()).toBe('in:group')
  writeOperations['collections.rename'](library, { id: other, name: 'Old group' })
  expect(query()).toBe('in:"Old group')
  undo(library)
  expect(query()).toBe('in:group')
})

test('a search that says tag: and no name is one for nothing', () => {
  expect(titlesOf(libraryOfThree(), { kind: 'all' }, 'tag:')).toEqual([])
})

test('any name that is allowed makes a tag that is found by that name', () => {
  const library = libraryOfThree()
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), (name) => {
      fc.pre(TagName.safeParse(name).success)
      tag(library, name, 'Quiet Tokens')
      const held = readOperations['tags.list'](asReadable(library), {})
      expect(held.filter((one) => tagKey(one.name) === tagKey(name))).toHaveLength(1)
      undo(library)
    }),
    { numRuns: 8 },
  )
})

test.each([' ', '\n', 'two\nlines', '\u0000', 'x'.repeat(81), ''])('%j is no name of a tag', (name) => {
  expect(TagName.safeParse(name).success).toBe(false)
})
