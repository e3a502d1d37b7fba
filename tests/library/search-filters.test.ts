import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { renameInSearch, splitSearch } from '../../src/main/library/search-filters.ts'

const tag = (name: string, isTyping = false) => ({ kind: 'tag', name, isTyping })

test.each([
  ['tag:audits tokens', [tag('audits')], '  tokens'],
  ['tokens tag:"long contexts" ', [tag('long contexts')], 'tokens   '],
  ['tag:"long con', [tag('long con', true)], ' '],
  ['tag:lo', [tag('lo', true)], ' '],
  ['TAG:“long contexts”', [tag('long contexts')], ' '],
  [
    'in:a in:b',
    [
      { kind: 'collection', name: 'a', isTyping: false },
      { kind: 'collection', name: 'b', isTyping: true },
    ],
    '   ',
  ],
  ['tag:', [], ' '],
  ['vintage:x in the middle', [], 'vintage:x in the middle'],
])('%j is taken apart', (text, filters, words) => {
  expect(splitSearch(text)).toEqual({ filters, words })
})

test.each([
  ['tokens tag:a b', 'long contexts', 'tokens tag:"long contexts" b'],
  ['tag:a', 'b', 'tag:b'],
  ['tag:a', 'long contexts', 'tag:"long contexts'],
  ['tag:"a" in:a', 'b', 'tag:"b" in:a'],
  ['tag:ab a', 'c', 'tag:ab a'],
  ['tag:a ', 'so “called”', 'tag:a '],
])('%j names the tag a by its new name %j', (text, name, renamed) => {
  expect(renameInSearch(text, 'tag', (one) => one === 'a', name)).toBe(renamed)
})

test('whatever is typed is taken apart, and no filter is without a name', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (text) => {
      const { filters, words } = splitSearch(text)
      expect(filters.every(({ name }) => name.trim() !== '')).toBe(true)
      expect(words.length).toBeLessThanOrEqual(text.length + 1)
    }),
  )
})

test('a search as long as can be typed is taken apart in no time to speak of', () => {
  expect(splitSearch('tag:"'.repeat(200)).filters.length).toBeGreaterThan(0)
  expect(splitSearch(`tag:${'"'.repeat(990)}`).words.length).toBeLessThan(1000)
})
