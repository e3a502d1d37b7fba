import { expect, test } from 'vitest'
import { listOpenPairs } from '../../src/main/library/duplicate-repository.ts'
import type { WritableLibrary } from '../../src/main/library/open-library.ts'
import { readOperations } from '../../src/main/library/operations.ts'
import { listPapers } from '../../src/main/library/paper-listing.ts'
import { verifyLibrary } from '../../src/main/library/verify.ts'
import type { PaperId } from '../../src/shared/model/ids.ts'
import {
  asReadable,
  emptyLibrary,
  entry,
  importEntries,
  paperCalled,
  redo,
  titles,
  undo,
  writeOperations,
} from './builders/library.ts'

const ours = {
  abstract:
    'We listen to quiet tokens for a year, and write down what they say in the margins of a lab book.',
  authors: ['Ana Haugen', 'Kenji Ito'],
  publishedOn: '2024-03-01',
}
const theirs = {
  abstract: 'Loud models drown quiet tokens. A filter between two layers brings them back at no cost at all.',
  authors: ['Mira Castellanos'],
  publishedOn: '2026-01-15',
}

/** A library with two papers of one title that nothing tells apart for sure. */
function doubtfulPair() {
  const library = emptyLibrary()
  importEntries(library, [entry('Quiet Tokens', ours), entry('Merging Late')])
  importEntries(library, [entry('Quiet Tokens', theirs)])
  const [one, other] = pairOf(library)
  return { library, one, other }
}

function highlight(library: WritableLibrary, paperId: PaperId, quote: string): void {
  const { abstract } = details(library, paperId)
  const start = abstract?.text.indexOf(quote) ?? -1
  if (abstract === null || start < 0) throw new Error(`${quote} is not there`)
  const { revisionId } = abstract
  const place = { start, end: start + quote.length, category: 'method' as const }
  writeOperations['highlights.create'](library, { paperId, field: 'abstract', revisionId, ...place })
}

function pairOf(library: WritableLibrary): [PaperId, PaperId] {
  const [pair] = listOpenPairs(library.database).pairs
  if (pair === undefined) throw new Error('No pair waits')
  return [pair.one, pair.other]
}

function decide(library: WritableLibrary, decision: 'merged' | 'different'): void {
  const [pair] = listOpenPairs(library.database).pairs
  if (pair === undefined) throw new Error('No pair waits')
  writeOperations['duplicates.decide'](library, { id: pair.id, decision })
}

const details = (library: WritableLibrary, id: PaperId) =>
  readOperations['papers.details'](asReadable(library), { id })
const problemsOf = (library: WritableLibrary) =>
  verifyLibrary(library.database, library.folder).filter(({ check }) => check !== 'capture')

/** What the library says, without the stamps and moments of changes. */
function contentOf(library: WritableLibrary): unknown {
  const all = listPapers(library.database, { query: '', limit: 100, sort: null }).papers
  return all.map(({ id }) => {
    const { highlights, note, ...paper } = details(library, id)
    return {
      ...paper,
      note: note?.body ?? null,
      highlights: highlights.map((one) => ({
        quote: one.quote,
        category: one.category,
        note: one.note?.body,
      })),
    }
  })
}

test('papers of one title whose authors and abstracts differ are two, and a pair for a person', () => {
  const { library } = doubtfulPair()
  const { total, pairs } = readOperations['duplicates.list'](asReadable(library), {})
  expect(total).toBe(1)
  expect(pairs[0]?.one.authors).toEqual(ours.authors)
  expect(pairs[0]?.other.authors).toEqual(theirs.authors)
})

test('papers with different identifiers of one kind are no pair', () => {
  const library = emptyLibrary()
  const arxiv = (value: string) => ({ identifiers: [{ scheme: 'arxiv', value }] })
  importEntries(library, [entry('Quiet Tokens', { ...ours, ...arxiv('2601.00001') })])
  importEntries(library, [entry('Quiet Tokens', { ...theirs, ...arxiv('2601.00002') })])
  expect(listOpenPairs(library.database).total).toBe(0)
})

test('a pair is found once, however often its captures are imported', () => {
  const { library } = doubtfulPair()
  importEntries(library, [entry('Quiet Tokens', ours), entry('Quiet Tokens', theirs)])
  expect(listOpenPairs(library.database).total).toBe(1)
})

test('merging keeps the highlights, notes, star, appearances and identity of both', () => {
  const { library, one, other } = doubtfulPair()
  highlight(library, one, 'quiet tokens for a year')
  highlight(library, other, 'Loud models drown')
  const note = (id: PaperId, body: string) =>
    writeOperations['notes.save'](library, { target: { kind: 'paper', id }, body, session: body })
  note(one, 'mine')
  note(other, 'yours')
  writeOperations['papers.setReading'](library, { ids: [other], isStarred: true, state: 'later' })

  decide(library, 'merged')
  const merged = details(library, one)
  expect(merged.highlights.map(({ quote }) => quote).sort()).toEqual([
    'Loud models drown',
    'quiet tokens for a year',
  ])
  expect(merged.note?.body).toBe('mine\n\nyours')
  expect(merged).toMatchObject({ isStarred: true, state: 'later' })
  expect(merged.appearances).toHaveLength(2)
  expect(details(library, other).id).toBe(one)
  expect(listOpenPairs(library.database).total).toBe(0)
  expect(problemsOf(library)).toEqual([])
})

test('a merge is undone to the letter, and redone', () => {
  const { library, one, other } = doubtfulPair()
  highlight(library, one, 'quiet tokens for a year')
  writeOperations['notes.save'](library, {
    target: { kind: 'paper', id: other },
    body: 'yours',
    session: 'a',
  })
  writeOperations['papers.setReading'](library, { ids: [other], isStarred: true })
  const before = contentOf(library)
  decide(library, 'merged')
  const after = contentOf(library)
  expect(undo(library).message).toBe('Undid merge of two papers.')
  expect(contentOf(library)).toEqual(before)
  expect(listOpenPairs(library.database).total).toBe(1)
  expect(problemsOf(library)).toEqual([])
  redo(library)
  expect(contentOf(library)).toEqual(after)
  expect(details(library, other).id).toBe(one)
  expect(problemsOf(library)).toEqual([])
})

test('a capture that is imported after a merge finds the merged paper', () => {
  const { library, one } = doubtfulPair()
  decide(library, 'merged')
  importEntries(library, [entry('Quiet Tokens', theirs)])
  expect(details(library, one).appearances).toHaveLength(3)
  expect(listPapers(library.database, { query: '', limit: 9, sort: null }).total).toBe(2)
})

test('a capture that is imported after a merge under the title that went finds the merged paper', () => {
  const library = emptyLibrary()
  importEntries(library, [entry('Quiet Tokens', ours)])
  importEntries(library, [entry('Hushed Tokens', theirs)])
  const [one, other] = ['Quiet Tokens', 'Hushed Tokens'].map((title) => paperCalled(library, title).id)
  if (one === undefined || other === undefined) throw new Error('Papers are missing')
  writeOperations['duplicates.merge'](library, { ids: [one, other] })
  const next = { ...theirs, abstract: `${theirs.abstract} We measured it.` }
  importEntries(library, [entry('Hushed Tokens', next)], { capturedOn: '2026-07-02' })
  expect(titles(library)).toHaveLength(1)
  expect(details(library, other).id).toBe(one)
  expect(details(library, one).appearances).toHaveLength(3)
  expect(problemsOf(library)).toEqual([])
})

test('what came after a merge under the title of the paper that went is its own again when the merge is undone', () => {
  const { library, one, other } = doubtfulPair()
  decide(library, 'merged')
  const again = { sha256: 'again', capturedOn: '2026-07-03' }
  importEntries(library, [entry('Quiet Tokens', theirs)], again)
  undo(library)
  undo(library)
  expect(problemsOf(library)).toEqual([])
  importEntries(library, [], again)
  expect([one, other].map((id) => details(library, id).appearances.length)).toEqual([1, 2])
  expect(problemsOf(library)).toEqual([])
})

test('papers that are said to be two stay two, also after the next import, and that can be undone', () => {
  const { library } = doubtfulPair()
  decide(library, 'different')
  importEntries(library, [entry('Quiet Tokens', theirs)])
  expect(listOpenPairs(library.database).total).toBe(0)
  expect(listPapers(library.database, { query: '', limit: 9, sort: null }).total).toBe(3)
  undo(library)
  undo(library)
  expect(listOpenPairs(library.database).total).toBe(1)
})

test('three papers that become one in two merges are known by each of their ids', () => {
  const library = emptyLibrary()
  const third = { abstract: 'A survey of silence.', authors: ['Olu Bello'], publishedOn: '2019' }
  importEntries(library, [entry('Quiet Tokens', ours)])
  importEntries(library, [entry('Quiet Tokens', theirs)])
  importEntries(library, [entry('Quiet Tokens', third)])
  const ids = listPapers(library.database, { query: '', limit: 9, sort: null }).papers.map(({ id }) => id)
  const [a, b, c] = [...ids].sort() as [PaperId, PaperId, PaperId]
  writeOperations['duplicates.merge'](library, { ids: [b, c] })
  writeOperations['duplicates.merge'](library, { ids: [a, b] })
  expect(ids.map((id) => details(library, id).id)).toEqual([a, a, a])
  expect(problemsOf(library)).toEqual([])
  undo(library)
  expect([a, b, c].map((id) => details(library, id).id)).toEqual([a, b, b])
  undo(library)
  expect([a, b, c].map((id) => details(library, id).id)).toEqual([a, b, c])
  expect(problemsOf(library)).toEqual([])
})

test('a paper is not merged with itself', () => {
  const { library, one } = doubtfulPair()
  expect(() => writeOperations['duplicates.merge'](library, { ids: [one, one] })).toThrow(/one paper already/)
})
