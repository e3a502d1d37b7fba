import fc from 'fast-check'
import { expect, test } from 'vitest'
import { partingOf, wordsAround } from '../../../../src/renderer/features/highlights/parting.ts'
import { draggedRange } from '../../../../src/renderer/features/highlights/use-edge-drag.ts'
import { movedEdge, partingPlaces, wordsOf } from '../../../../src/renderer/features/highlights/word-stops.ts'

const TEXT =
  'A token-level audit in time $O(n \\log n)$, at 99.2\\% of its cost. It (really) works for 𝑛 tokens.'
const of = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })
const sliced = (range: { start: number; end: number } | null) => range && TEXT.slice(range.start, range.end)

test('words are what one steps over: compounds, figures and formulas whole, without the signs around them', () => {
  expect(wordsOf(TEXT).map(sliced)).toEqual([
    ...['A', 'token-level', 'audit', 'in', 'time', '$O(n \\log n)$', 'at', '99.2\\%', 'of', 'its', 'cost'],
    ...['It', 'really', 'works', 'for', '𝑛', 'tokens'],
  ])
  expect(wordsOf('音声を text').map(({ start, end }) => [start, end])).toEqual([
    [0, 1],
    [1, 2],
    [2, 3],
    [4, 8],
  ])
})

test.each([
  ['audit', 'end', 1, 'audit in'],
  ['in time', 'end', 1, 'in time $O(n \\log n)$'],
  ['in time $O(n \\log n)$', 'end', -1, 'in time'],
  ['its cost', 'end', 1, 'its cost.'],
  ['its cost.', 'end', 1, 'its cost. It'],
  ['audit in', 'start', -1, 'token-level audit in'],
  ['audit in', 'start', 1, 'in'],
  ['(really)', 'start', 1, 'really)'],
] as const)('of “%s” the %s moves by %i to “%s”', (words, edge, step, moved) => {
  expect(sliced(movedEdge(TEXT, of(words), edge, step))).toBe(moved)
})

test.each([
  ['A', 'start', -1],
  ['audit', 'end', -1],
  ['audit', 'start', 1],
  ['tokens.', 'end', 1],
] as const)(
  'of “%s” the %s does not move by %i: there is no further word, or none would be left',
  (words, edge, step) => {
    expect(movedEdge(TEXT, of(words), edge, step)).toBeNull()
  },
)

test('an end goes the way back that it came, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.nat(9), (text, index) => {
      const words = wordsOf(text)
      const word = words[index % Math.max(1, words.length)]
      fc.pre(word !== undefined)
      const further = word && movedEdge(text, word, 'end', 1)
      if (!further || !word) return
      expect(further.end).toBeGreaterThan(word.end)
      expect(movedEdge(text, further, 'end', -1)).toEqual(word)
    }),
  )
})

test('an end that is dragged past the other turns the highlight round; a formula is never cut', () => {
  expect(sliced(draggedRange(TEXT, of('audit in'), 'end', TEXT.indexOf('token-level')))).toBe('token-level')
  expect(sliced(draggedRange(TEXT, of('in time'), 'end', TEXT.indexOf('\\log')))).toBe(
    'in time $O(n \\log n)$',
  )
  expect(draggedRange(TEXT, of('audit'), 'end', TEXT.indexOf('audit'))).toBeNull()
})

test('a highlight is parted where a sentence begins, else at the word nearest to the middle, and never inside a formula', () => {
  const around = (words: string, caret: number | null = null) => {
    const parting = partingOf('one', TEXT, of(words), caret)
    return parting && wordsAround(TEXT, parting)
  }
  expect(around('of its cost. It (really) works')).toBe('between “of its cost.” and “It (really) works”')
  expect(around('audit in time')).toBe('between “A token-level audit” and “in time $O(n”')
  expect(around('audit in time', TEXT.indexOf('time') + 1)).toMatch(/ in” and “time/)
  expect(around('audit')).toBeNull()
  expect(partingPlaces(TEXT, of('time $O(n \\log n)$, at'))).toEqual([
    TEXT.indexOf('$'),
    TEXT.indexOf('at 99'),
  ])
})
