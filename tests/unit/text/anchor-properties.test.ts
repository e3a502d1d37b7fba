import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchor, describe as describeRange } from '../../../src/shared/text/index.ts'
import { anyRange, anyText } from './builders/arbitraries.ts'

describe('on the text it was made on', () => {
  it('every range is found again, exactly', () => {
    fc.assert(
      fc.property(anyRange, ({ source, start, end }) => {
        fc.pre(start < end)
        expect(anchor(source, describeRange(source, { start, end }))).toEqual({
          state: 'anchored',
          start,
          end,
          score: 1,
        })
      }),
      { numRuns: 3000 },
    )
  })

  it('what is described are the words, what stands around them and where', () => {
    fc.assert(
      fc.property(anyRange, ({ source, start, end }) => {
        const { quote, prefix, suffix, ...place } = describeRange(source, { start, end })
        expect(place).toMatchObject({ start, end })
        expect(quote).toBe(source.slice(start, end))
        expect(source.slice(0, start).endsWith(prefix)).toBe(true)
        expect(source.slice(end).startsWith(suffix)).toBe(true)
        expect(prefix).toHaveLength(Math.min(32, start))
        expect(suffix).toHaveLength(Math.min(32, source.length - end))
      }),
    )
  })

  it('a range turned around is put right and one that reaches outside is cut', () => {
    fc.assert(
      fc.property(anyText, fc.integer(), fc.integer(), (source, one, other) => {
        const { start, end } = describeRange(source, { start: one, end: other })
        expect(0 <= start && start <= end && end <= source.length).toBe(true)
      }),
    )
  })
})

/** Abstracts of words that differ, so that a quote of a few says where it belongs. */
const abstract = fc
  .uniqueArray(fc.stringMatching(/^[a-z]{4,9}$/), { minLength: 30, maxLength: 60 })
  .map((words) => words.map((word, index) => (index % 9 === 8 ? `${word}.` : word)))

const highlighted = fc.record({ words: abstract, from: fc.nat(20), count: fc.integer({ min: 3, max: 8 }) })

/** The offsets of the words from `from` on, `count` of them, when joined by blanks. */
function rangeOf(words: readonly string[], from: number, count: number) {
  const before = words.slice(0, from).map((word) => `${word} `)
  const start = before.join('').length
  return { start, end: start + words.slice(from, from + count).join(' ').length }
}

describe('in a text that has changed', () => {
  const added = fc.array(fc.constantFrom('Lorem', 'ipsum', 'dolor,', 'sit', 'amet.'), { maxLength: 30 })

  it('a highlight follows its words past what was put before and after', () => {
    fc.assert(
      fc.property(highlighted, added, added, ({ words, from, count }, before, after) => {
        const selector = describeRange(words.join(' '), rangeOf(words, from, count))
        const now = [...before, ...words, ...after].join(' ')
        const { state, start, end } = anchor(now, selector)
        expect([state, now.slice(start, end)]).toEqual(['anchored', selector.quote])
      }),
    )
  })

  it('a typing error that was mended inside moves neither end', () => {
    fc.assert(
      fc.property(highlighted, ({ words, from, count }) => {
        const selector = describeRange(words.join(' '), rangeOf(words, from, count))
        const middle = from + 1
        const mended = words.with(middle, `${words[middle]?.slice(0, 2)}x${words[middle]?.slice(2)}`)
        const now = mended.join(' ')
        const { state, start, end } = anchor(now, selector)
        expect(state).toBe('anchored')
        expect(now.slice(start, end)).toBe(mended.slice(from, from + count).join(' '))
      }),
    )
  })
})

it('any selector in any text gives a place within it, or an orphan', () => {
  const junk = fc.oneof(anyText, fc.constant(null), fc.constant(undefined))
  const offset = fc.oneof(fc.integer(), fc.double(), fc.constant(null))
  const selector = fc.record({
    quote: anyText,
    prefix: junk,
    suffix: junk,
    textHash: junk,
    start: offset,
    end: offset,
  })
  fc.assert(
    fc.property(anyText, selector, (source, wanted) => {
      const { state, start, end, score } = anchor(source, wanted)
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(1)
      if (state === 'orphan') expect([start, end]).toEqual([0, 0])
      else expect(0 <= start && start < end && end <= source.length).toBe(true)
    }),
    { numRuns: 3000 },
  )
})
