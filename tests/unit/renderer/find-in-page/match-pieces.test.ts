import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchPieces, type Piece } from '../../../../src/renderer/features/find-in-page/match-pieces.ts'

const plain = (text: string): Piece => ({ text, tex: null })

test('words are found whatever their case and accents, and however these are written', () => {
  const drawn = [plain('A Naïve naive '), plain('na\\"ive one')]
  expect(matchPieces(drawn, 'NAIVE')).toEqual([
    { first: 0, start: 2, last: 0, end: 7 },
    { first: 0, start: 8, last: 0, end: 13 },
    { first: 1, start: 0, last: 1, end: 7 },
  ])
})

test('words are found across the edges of drawn pieces', () => {
  expect(matchPieces([plain('token'), plain('isation of '), plain('text')], 'tokenisation  OF t')).toEqual([
    { first: 0, start: 0, last: 2, end: 1 },
  ])
})

test('a formula is found whole by its letters or by its source', () => {
  const pieces = [plain('of order '), { text: 'α2', tex: '\\alpha^2' }, plain(' in time')]
  const whole = { first: 1, start: 0, last: 1, end: 2 }
  expect(matchPieces(pieces, 'α2')).toEqual([whole])
  expect(matchPieces(pieces, '\\alpha^2')).toEqual([whole])
  expect(matchPieces(pieces, 'alpha')).toEqual([whole])
  expect(matchPieces(pieces, 'order \\alpha')).toEqual([{ first: 0, start: 3, last: 1, end: 2 }])
})

test('a formula that holds the words twice is one place', () => {
  expect(matchPieces([{ text: 'xx', tex: 'x + x' }], 'x')).toHaveLength(1)
})

test('blank words are found nowhere', () => {
  expect(matchPieces([plain('a b')], ' ')).toEqual([])
  expect(matchPieces([plain('a b')], '$')).toEqual([])
})

test('places lie inside of the text, in order, and apart', () => {
  const piece = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', 'b', ' ', '$', '{', '\\', 'é', '-') }).map(plain),
    fc.record({ text: fc.string({ minLength: 1, maxLength: 3 }), tex: fc.string({ maxLength: 4 }) }),
  )
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 6 }),
      fc.constantFrom('a', 'ab', 'b a', 'é-'),
      (pieces, words) => {
        let reached = [0, 0]
        for (const { first, start, last, end } of matchPieces(pieces, words)) {
          expect(first > (reached[0] ?? 0) || (first === reached[0] && start >= (reached[1] ?? 0))).toBe(true)
          expect(last > first || (last === first && end > start)).toBe(true)
          expect(end).toBeLessThanOrEqual(pieces[last]?.text.length ?? -1)
          reached = [last, end]
        }
      },
    ),
    { numRuns: 300 },
  )
})
