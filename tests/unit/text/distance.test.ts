import fc from 'fast-check'
import { expect, test } from 'vitest'
import { similarity, startSimilarity } from '../../../src/shared/text/distance.ts'

/** Texts of few letters, so that they have much in common, longer than one word of bits. */
const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 90 })

test('the likeness of two strings is told from their Levenshtein distance', () => {
  fc.assert(
    fc.property(text, text, (one, other) => {
      const longest = Math.max(one.length, other.length, 1)
      expect(similarity(one, other)).toBeCloseTo(1 - (lastRow(one, other).at(-1) ?? 0) / longest, 10)
    }),
    { numRuns: 300 },
  )
})

test('a pattern is compared with the beginning that is nearest to it', () => {
  fc.assert(
    fc.property(text.filter(Boolean), text, (pattern, other) => {
      const least = Math.min(...lastRow(pattern, other))
      expect(startSimilarity(pattern, other)).toBeCloseTo(1 - least / pattern.length, 10)
    }),
    { numRuns: 300 },
  )
})

/** Distances of a string to every beginning of another, by the plain table. */
function lastRow(one: string, other: string): number[] {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [line, letter] of Array.from(one).entries()) {
    const next = [line + 1]
    for (let column = 1; column <= other.length; column++) {
      const replaced = (row[column - 1] ?? 0) + (other[column - 1] === letter ? 0 : 1)
      next.push(Math.min(replaced, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1))
    }
    row = next
  }
  return row
}
