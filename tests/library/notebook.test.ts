import { expect, test } from 'vitest'
import { orderNotebook } from '../../src/main/library/notebook-repository.ts'
import type { WritableLibrary } from '../../src/main/library/open-library.ts'
import type { NotebookFilter, NotebookGrouping, NotebookSort } from '../../src/shared/model/notebook.ts'
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

const everything: NotebookFilter = {
  text: '',
  kinds: [],
  categories: [],
  anchors: [],
  tags: [],
  collection: null,
  from: null,
  to: null,
}

/** Two papers, three highlights (one with a note), a note on a paper, and a free one, made in that order. */
function markedLibrary() {
  const library = emptyLibrary()
  importEntries(library, [entry('Quiet Tokens', { authors: ['Ana Haugen'] }), entry('Loud Tokens')])
  const first = highlightQuote(library, 'Quiet Tokens', 'quiet tokens in some depth')
  const second = highlightQuote(library, 'Quiet Tokens', 'We study')
  const third = highlightQuote(library, 'Loud Tokens', 'reported here in full')
  writeOperations['highlights.recolour'](library, { id: second.id, category: 'method' })
  save(library, { kind: 'highlight', id: first.id }, 'Check the **depth** #later')
  save(library, { kind: 'paper', id: paperCalled(library, 'Loud Tokens').id }, 'A note on the paper')
  save(library, { kind: 'note', id: freeNote }, 'Of my own, about depth')
  return { library, first, second, third }
}

const freeNote = '01890a5d-ac96-774b-bcce-b302099a8057' as never

function save(
  library: WritableLibrary,
  target: Parameters<typeof writeNote>[1]['target'],
  body: string,
): void {
  writeNote(library, { target, body, session: body })
}
const writeNote = writeOperations['notes.save']

function order(
  library: WritableLibrary,
  filter: Partial<NotebookFilter> = {},
  group: NotebookGrouping = 'none',
  sort: NotebookSort = 'oldest',
) {
  const found = orderNotebook(library.database, { filter: { ...everything, ...filter }, sort, group })
  const rows = readOperations['notebook.rows'](asReadable(library), {
    keys: Array.from(found.keys) as never,
    text: filter.text ?? '',
  })
  return { ...found, rows, words: rows.map(({ quote, note }) => quote ?? note) }
}

test('the notebook holds highlights with their notes, notes on papers and free notes', () => {
  const { library } = markedLibrary()
  const { rows, total, count } = order(library)
  expect(rows.map(({ kind, quote, note }) => [kind, quote, note])).toEqual([
    ['highlight', 'quiet tokens in some depth', 'Check the **depth** #later'],
    ['highlight', 'We study', null],
    ['highlight', 'reported here in full', null],
    ['paper-note', null, 'A note on the paper'],
    ['free-note', null, 'Of my own, about depth'],
  ])
  expect([total, count]).toEqual([5, 5])
  expect(rows.map(({ paperTitle }) => paperTitle)).toEqual([
    'Quiet Tokens',
    'Quiet Tokens',
    'Loud Tokens',
    'Loud Tokens',
    null,
  ])
})

test('words are looked for in quotes and in notes, and shown where they stand', () => {
  const { library } = markedLibrary()
  const { rows, count } = order(library, { text: 'depth' })
  expect(count).toBe(2)
  expect(rows.map(({ quoteMatches, noteMatches }) => [quoteMatches, noteMatches])).toEqual([
    [[[21, 26]], [[12, 17]]],
    [[], [[17, 22]]],
  ])
  expect(order(library, { text: '?!' }).count).toBe(0)
})

test('filters narrow each other, and every value says what it would show beside the others', () => {
  const { library } = markedLibrary()
  const { words, counts } = order(library, { kinds: ['highlight'], categories: ['method'] })
  expect(words).toEqual(['We study'])
  expect(counts.categories).toEqual({ general: 2, method: 1 })
  expect(counts.kinds).toEqual({ highlight: 1 })
  expect(counts.anchors).toEqual({ anchored: 1 })
  expect(order(library, { categories: ['general', 'method'] }).count).toBe(3)
  expect(order(library, { categories: ['method'], text: 'depth' }).count).toBe(0)
})

test('a day takes in what was made on it where the person is', () => {
  const { library } = markedLibrary()
  const now = new Date()
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => `${part}`.padStart(2, '0'))
    .join('-')
  expect(order(library, { from: day, to: day }).count).toBe(5)
  expect(order(library, { to: '2001-01-01' }).count).toBe(0)
  expect(order(library, { from: '2001-01-01' }).count).toBe(5)
  expect(order(library, {}, 'day').groups).toEqual([{ value: day, name: day, start: 0 }])
})

test('tags of highlights, of papers with notes, and those that notes name are filters and groups', () => {
  const { library, second } = markedLibrary()
  const loud = paperCalled(library, 'Loud Tokens').id
  writeOperations['tags.put'](library, {
    name: 'later',
    on: { kind: 'highlight', ids: [second.id] },
    isOn: true,
  })
  writeOperations['tags.put'](library, { name: 'loud', on: { kind: 'paper', ids: [loud] }, isOn: true })
  const { counts, groups, words, count, keys } = order(library, {}, 'tag')
  expect(counts.tags.map(({ name, count: shown }) => [name, shown])).toEqual([
    ['later', 2],
    ['loud', 1],
  ])
  expect(groups.map(({ name, start }) => [name, start])).toEqual([
    ['later', 0],
    ['loud', 2],
    ['No tag', 3],
  ])
  expect(words[2]).toBe('A note on the paper')
  expect([count, keys.length]).toEqual([5, 5])
  const later = counts.tags[0]?.id
  expect(order(library, { tags: later === undefined ? [] : [later] }).rows.map(({ tags }) => tags)).toEqual([
    ['later'],
    ['later'],
  ])
})

test('a collection takes in what lies in those inside it', () => {
  const { library } = markedLibrary()
  const quiet = paperCalled(library, 'Quiet Tokens').id
  const outer = writeOperations['collections.create'](library, {
    name: 'Reading',
    parent: null,
    papers: [],
  }).value
  writeOperations['collections.create'](library, { name: 'Deep', parent: outer, papers: [quiet] })
  expect(order(library).counts.collections.map(({ name, count }) => [name, count])).toEqual([
    ['Reading', 2],
    ['Reading / Deep', 2],
  ])
  expect(order(library, { collection: outer }).count).toBe(2)
})

test('entries stand by the place in their texts, and under their papers and categories', () => {
  const { library } = markedLibrary()
  expect(order(library, {}, 'paper', 'place').words).toEqual([
    'A note on the paper',
    'reported here in full',
    'We study',
    'quiet tokens in some depth',
    'Of my own, about depth',
  ])
  expect(order(library, {}, 'paper', 'place').groups.map(({ name, start }) => [name, start])).toEqual([
    ['Loud Tokens', 0],
    ['Quiet Tokens', 2],
    ['On no paper', 4],
  ])
  expect(order(library, {}, 'category').groups.map(({ name, start }) => [name, start])).toEqual([
    ['General', 0],
    ['Method', 2],
    ['Notes', 3],
  ])
  expect(order(library, {}, 'none', 'newest').words[0]).toBe('Of my own, about depth')
})

test('several entries are deleted as one step, which undo takes back, and redo does again', () => {
  const { library } = markedLibrary()
  const before = order(library)
  writeOperations['notebook.delete'](library, { keys: Array.from(before.keys).slice(0, 4) as never })
  expect(order(library).words).toEqual(['Of my own, about depth'])
  expect(undo(library).message).toContain('deletion of 4 marks')
  expect(order(library).rows).toEqual(before.rows)
  expect(order(library, { text: 'depth' }).count).toBe(2)
  redo(library)
  expect(order(library, { text: 'depth' }).count).toBe(1)
})

test('highlights among entries change their category as one step', () => {
  const { library } = markedLibrary()
  const keys = Array.from(order(library).keys) as never
  writeOperations['notebook.recolour'](library, { keys, category: 'quote' })
  expect(order(library).counts.categories).toEqual({ quote: 3 })
  expect(undo(library).message).toContain('change of category of 3 highlights')
  expect(order(library).counts.categories).toEqual({ general: 2, method: 1 })
})

test('marks are compiled under their papers in the order asked', () => {
  const { library } = markedLibrary()
  const keys = Array.from(order(library, {}, 'none', 'newest').keys) as never
  const papers = readOperations['notebook.compile'](asReadable(library), { keys })
  expect(papers.map(({ title, authors, marks }) => [title, authors, marks.length])).toEqual([
    ['', [], 1],
    ['Loud Tokens', [], 2],
    ['Quiet Tokens', ['Ana Haugen'], 2],
  ])
  expect(papers[2]?.marks[1]).toMatchObject({ quote: 'quiet tokens in some depth', category: 'general' })
})
