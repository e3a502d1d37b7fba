import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeToCut, tokenize } from '../../../src/shared/text/index.ts'
import { anyText } from './builders/arbitraries.ts'

/** What is left of a text that is cut where the bar stands, or before. */
function cut(marked: string): string {
  const offset = marked.indexOf('|')
  const source = marked.replace('|', '')
  return source.slice(0, placeToCut(source, offset))
}

test.each([
  ['a formula', 'It holds that $\\mat|hbf{x} < y$ for all of them', 'It holds that '],
  ['a word', 'It holds for mo|st of them', 'It holds for'],
  ['a word beside a formula', 'with $k$ of the larg|est', 'with $k$ of the'],
  ['emphasis', 'This is *very im|portant* to us', 'This is '],
  ['a group', 'a theory of {BE|RT} and others', 'a theory of '],
  ['a link', 'see [our pa|ge](https://example.org) for more', 'see '],
  ['an escape', 'a share of 50\\|% in all', 'a share of 50'],
])('never in %s', (_what, marked, left) => {
  expect(cut(marked)).toBe(left)
})

test('a text that is short enough is left whole', () => {
  expect(placeToCut('all of $x$', 10)).toBe(10)
  expect(placeToCut('all of $x$', 240)).toBe(10)
})

test('there is no place in a formula that begins the text', () => {
  expect(cut('$\\mat|hbf{x}$ is small')).toBe('')
})

test('no formula, escape or markup of any text is cut in two', () => {
  const short = anyText.map((source) => source.slice(0, 300))
  fc.assert(
    fc.property(short, fc.nat(300), (source, offset) => {
      const place = placeToCut(source, offset)
      expect(place).toBeLessThanOrEqual(offset)
      const torn = tokenize(source).filter(({ atomic, start, end }) => atomic && start < place && place < end)
      expect(torn).toEqual([])
    }),
    { numRuns: 2000 },
  )
})
