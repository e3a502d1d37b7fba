import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { plainText, snapRange, tokenize } from '../../../src/shared/text/index.ts'
import { anyRange, anyText } from './builders/arbitraries.ts'

const raw = String.raw

/** The part of the source from the first place of `from` to the end of the first place of `to`, as snapped. */
function snapped(source: string, from: string, to: string): string {
  const range = snapRange(tokenize(source), source.indexOf(from), source.indexOf(to) + to.length)
  return source.slice(range.start, range.end)
}

describe('a range grows to take in whole', () => {
  test.each([
    ['a formula', 'the $O(n^2)$ cost', 'n^2', 'n^2', '$O(n^2)$'],
    ['a formula without dollars', 'drawn from k^{th}-order', 'th', 'th', 'k^{th}'],
    ['an escape', raw`by 21\% of`, '%', '% of', raw`\% of`],
    ['an accent', raw`text na\"ively`, 'i', 'ively', raw`\"ively`],
    ['an entity', 'Q&amp;A', 'amp', 'A', '&amp;A'],
    ['markup', 'so **bold** it', '*bold', 'bold*', '**bold**'],
    ['a character of two units', 'so 😀 it', '\ude00', '\ude00 it', '😀 it'],
  ])('%s', (_name, source, from, to, expected) => {
    expect(snapped(source, from, to)).toBe(expected)
  })

  it('but stays as it is in plain text and in macros that nobody knows', () => {
    expect(snapped('plain words here', 'in', 'wor')).toBe('in wor')
    expect(snapped(raw`our \method beats`, 'eth', 'bea')).toBe('ethod bea')
  })
})

it('a range turned around is put right, one that reaches outside is cut', () => {
  const segments = tokenize('plain words')
  expect(snapRange(segments, 5, 0)).toEqual({ start: 0, end: 5 })
  expect(snapRange(segments, -3, 99)).toEqual({ start: 0, end: 11 })
  expect(snapRange([], 0, 5)).toEqual({ start: 0, end: 0 })
})

it('an empty range stays empty and leaves what it stood inside of', () => {
  expect(snapRange(tokenize('a $x^2$ b'), 4, 4)).toEqual({ start: 2, end: 2 })
})

it('a snapped range holds the range, tears nothing, and snapping again changes nothing', () => {
  fc.assert(
    fc.property(anyRange, ({ source, start, end }) => {
      const segments = tokenize(source)
      const range = snapRange(segments, start, end)
      expect(range.start).toBeLessThanOrEqual(start)
      if (end > start) expect(range.end).toBeGreaterThanOrEqual(end)
      for (const segment of segments.filter(({ atomic }) => atomic)) {
        const isTouched = range.start < segment.end && range.end > segment.start
        if (isTouched) expect(range.start <= segment.start && range.end >= segment.end).toBe(true)
      }
      expect(snapRange(segments, range.start, range.end)).toEqual(range)
    }),
    { numRuns: 3000 },
  )
})

describe('plain text', () => {
  test.each([
    [raw`Na\"ive **bold** $O(n^2)$`, 'Naïve bold O(n²)'],
    [raw`  by 21\% \emph{of`, raw`by 21% \emph{of`],
    ['one\n\n  two', 'one two'],
  ])('%s', (source, expected) => {
    expect(plainText(source)).toBe(expected)
  })

  it('is one line without outer blanks, of what the segments draw', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const plain = plainText(source)
        expect(plain).not.toMatch(/^\s|\s$|\n/)
        const drawn = tokenize(source).map((segment) => segment.text)
        expect(plain.replace(/\s/g, '')).toBe(drawn.join('').replace(/\s/g, ''))
      }),
    )
  })
})
