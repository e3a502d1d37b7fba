import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readRows } from '../../src/main/library/paper-rows.ts'
import { searchPapers } from '../../src/main/library/paper-search.ts'
import { parseSearch } from '../../src/main/library/search-query.ts'
import type { PaperKey } from '../../src/shared/model/ids.ts'
import { emptyLibrary, entry, importEntries } from './builders/library.ts'

const library = () => {
  const made = emptyLibrary()
  importEntries(made, [
    entry('Generative Tokenization', { abstract: 'Na\\"ively generated tokens, at 20\\% of the cost.' }),
    entry('Rivers and Stone', { abstract: 'How water carves its bed, over a long time. Nothing on models.' }),
    entry('Café Models', { abstract: 'A generation of models that serve coffee.' }),
  ])
  return made
}

const titlesFound = (made: ReturnType<typeof library>, query: string): string[] =>
  readRows(made.database, searchPapers(made.database, query) as PaperKey[], query).map((row) => row.title)

test('the word being typed is found as a prefix, unstemmed', () => {
  const made = library()
  for (const typed of ['generat', 'generati', 'tokenizat', 'GENERATIVE']) {
    expect(titlesFound(made, typed)).toContain('Generative Tokenization')
  }
})

test('finished words are found by their stem, and all of them must be there', () => {
  const made = library()
  expect(titlesFound(made, 'token costs ')).toEqual(['Generative Tokenization'])
  expect(titlesFound(made, 'model coff')).toEqual(['Café Models'])
  expect(titlesFound(made, 'rivers coff')).toEqual([])
})

test('a finished word is looked for once, however often it is said', () => {
  expect(parseSearch(`${'Token TOKEN token '.repeat(50)}costs tok`)?.words).toHaveLength(2)
  expect(titlesFound(library(), 'Token TOKEN costs costs ')).toEqual(['Generative Tokenization'])
})

test('accents and LaTeX crumbs are found as people type them', () => {
  const made = library()
  expect(titlesFound(made, 'naively')).toEqual(['Generative Tokenization'])
  expect(titlesFound(made, 'cafe')).toEqual(['Café Models'])
  expect(titlesFound(made, 'café')).toEqual(['Café Models'])
})

test('a word in the title weighs more than one in the abstract', () => {
  const made = library()
  for (const query of ['models', 'model', 'models ', 'a models ', 'generation mod']) {
    expect(titlesFound(made, query)[0]).toBe('Café Models')
  }
})

test('what a row shows of an abstract cuts no formula in two', () => {
  const made = emptyLibrary()
  const before =
    'We bound the loss of every model by the number of its parameters and of its tokens. '.repeat(3)
  const formula = '$\\mathbf{x} + \\mathbf{y} + \\mathbf{z} \\le 1$'
  const abstract = `${before.slice(0, 225)} ${formula} holds for zebras. ${before}`
  importEntries(made, [entry('Bounds', { abstract })])
  const [row] = readRows(made.database, searchPapers(made.database, 'zebras') as PaperKey[], 'zebras')
  expect(row?.opening.length).toBeGreaterThan(200)
  expect(row?.opening).not.toContain('$')
  expect(row?.snippet?.text.startsWith(`${formula} holds for zebras. We bound`)).toBe(true)
  expect(row?.snippet?.matches.map(([from, to]) => row.snippet?.text.slice(from, to))).toEqual(['zebras'])
})

test('matches are led back to the source text', () => {
  const made = library()
  const [row] = readRows(made.database, searchPapers(made.database, 'naively') as PaperKey[], 'naively')
  const [match] = row?.snippet?.matches ?? []
  expect(row?.snippet?.text.slice(...(match ?? [0, 0]))).toBe('Na\\"ively')
  const [titled] = readRows(
    made.database,
    searchPapers(made.database, 'rivers ston') as PaperKey[],
    'rivers ston',
  )
  expect(titled?.titleMatches.map(([start, end]) => titled.title.slice(start, end))).toEqual([
    'Rivers',
    'Stone',
  ])
})

test('no input breaks the search', () => {
  const made = library()
  for (const hostile of [
    '"',
    'AND',
    'NOT x',
    '(',
    'title:',
    'a* OR b',
    '^a',
    'NEAR(a b)',
    '-',
    '  ',
    '\u0000',
    'ك',
    '💡',
  ]) {
    expect(() => titlesFound(made, hostile)).not.toThrow()
  }
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (query) => {
      titlesFound(made, query)
    }),
  )
})
