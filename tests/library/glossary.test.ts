import { join } from 'node:path'
import { expect, test } from 'vitest'
import { migrations } from '../../src/main/library/migrations/index.ts'
import { openWritable, type WritableLibrary } from '../../src/main/library/open-library.ts'
import { readOperations, writeOperations } from '../../src/main/library/operations.ts'
import { emptyLibrary, entry, importEntries, temporaryFolder } from './builders/library.ts'

const filler = 'It is about nothing else, and says so at some length so that nobody takes it for a title.'

function paper(title: string, sentence: string) {
  return entry(title, { abstract: `${sentence} ${filler}` })
}

/** A library with these papers, of which every text was looked through. */
function libraryOf(...papers: ReturnType<typeof paper>[]): WritableLibrary {
  const library = emptyLibrary()
  importEntries(library, papers)
  learnAll(library)
  return library
}

function learnAll(library: WritableLibrary, limit = 3): void {
  while (!writeOperations['glossary.learn'](library, { limit }).value.isDone);
}

function glossary(library: WritableLibrary, filter = '') {
  const { entries } = readOperations['glossary.list'](library, { filter, offset: 0, limit: 100 })
  return entries.map(({ short, meanings }) => [
    short,
    ...meanings.map(({ long, paperCount }) => `${long} ${paperCount}`),
  ])
}

const models = paper('One', 'Large language models (LLMs) grow.')
const model = paper('Two', 'A large language model (LLM) shrinks.')
const machines = paper('Three', 'A low level machine (LLM) stands still.')
const pairs = paper('Four', 'We use byte-pair encoding (BPE) here.')

test('short forms are listed by the alphabet, with what they stand for in how many papers', () => {
  expect(glossary(libraryOf(models, model, machines, pairs))).toEqual([
    ['BPE', 'byte-pair encoding 1'],
    ['LLM', 'large language model 2', 'low level machine 1'],
  ])
})

test('a filter keeps what begins with it and what has it in its long form, whatever the case', () => {
  const library = libraryOf(models, machines, pairs)
  expect(glossary(library, 'bp').map(([short]) => short)).toEqual(['BPE'])
  expect(glossary(library, 'Byte pair').map(([short]) => short)).toEqual(['BPE'])
  expect(glossary(library, 'level').map(([short]) => short)).toEqual(['LLM'])
  expect(glossary(library, 'LLMs').map(([short]) => short)).toEqual(['LLM'])
  expect(glossary(library, '%')).toEqual([])
})

test('a part of the list can be had, and how many there are in all', () => {
  const library = libraryOf(models, pairs)
  const page = readOperations['glossary.list'](library, { filter: '', offset: 1, limit: 1 })
  expect([page.entries.map(({ short }) => short), page.total]).toEqual([['LLM'], 2])
})

test('what is still to be looked through is told, and learned once only', () => {
  const library = libraryOf(models)
  const unread = () =>
    readOperations['glossary.list'](library, { filter: '', offset: 0, limit: 1 }).unreadCount
  expect(unread()).toBe(0)
  importEntries(library, [pairs])
  expect(unread()).toBeGreaterThan(0)
  learnAll(library)
  learnAll(library)
  expect(unread()).toBe(0)
  expect(glossary(library)).toHaveLength(2)
})

test('a paper that was taken back defines nothing any more', () => {
  const library = libraryOf(models)
  const { id } = importEntries(library, [pairs])
  learnAll(library)
  writeOperations['snapshots.takeBack'](library, { id })
  expect(glossary(library).map(([short]) => short)).toEqual(['LLM'])
  expect(readOperations['glossary.meanings'](library, { shorts: ['BPE'] })).toEqual([])
})

test('a meaning is offered for a short form that has no other one', () => {
  const library = libraryOf(models, machines, pairs)
  const found = readOperations['glossary.meanings'](library, { shorts: ['LLM', 'BPE', 'XYZ'] })
  expect(found).toMatchObject([{ short: 'BPE', long: 'byte-pair encoding' }])
})

test('another version of the rule makes the glossary anew', () => {
  const library = libraryOf(models)
  library.database.run('UPDATE glossary_progress SET rule = 99')
  library.database.run("UPDATE short_form SET short = 'OLD'")
  learnAll(library)
  expect(glossary(library).map(([short]) => short)).toEqual(['LLM'])
})

test('a library of the version before gets its glossary from the papers it holds', () => {
  const folder = join(temporaryFolder(), 'library')
  const before = openWritable(folder, { migrations: migrations.filter(({ version }) => version < 6) })
  importEntries(before, [models])
  before.close()
  const library = emptyLibrary(folder)
  learnAll(library)
  expect(glossary(library).map(([short]) => short)).toEqual(['LLM'])
})

test('the papers of a short form are looked up by keys, never by reading all of them', () => {
  const library = libraryOf(models)
  const plan = library.database.all<{ detail: string }>(
    `EXPLAIN QUERY PLAN SELECT long FROM short_form
     JOIN revision ON revision.key = short_form.revision
     JOIN paper ON paper.key = revision.paper WHERE short = 'LLM'`,
  )
  expect(plan.map(({ detail }) => detail).join('\n')).not.toMatch(/SCAN/)
})
