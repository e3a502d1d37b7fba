import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordDifference } from '../../../src/shared/text/index.ts'
import { anyText } from './builders/arbitraries.ts'

/** A difference in a notation for goldens: what was taken out in [- -], what was put in in [+ +]. */
function shown(before: string, after: string): string {
  return wordDifference(before, after)
    .map((part) => {
      if (part.kind === 'deleted') return `[-${before.slice(part.before.start, part.before.end)}-]`
      const words = after.slice(part.after.start, part.after.end)
      return part.kind === 'inserted' ? `[+${words}+]` : words
    })
    .join('')
}

describe('the difference of two texts', () => {
  it('is told in whole words', () => {
    expect(shown('We find settled tokens.', 'We find unsettled tokens.')).toBe(
      'We find [-settled-][+unsettled+] tokens.',
    )
    expect(shown('It runs fast.', 'It runs very fast.')).toBe('It runs [+very +]fast.')
    expect(shown('It costs, much, less.', 'It costs less.')).toContain('[-, much,-]')
  })

  it('takes words that were replaced side by side as one change', () => {
    expect(shown('It needs one small table.', 'It needs no large table.')).toBe(
      'It needs [-one small-][+no large+] table.',
    )
  })

  it('holds a formula whole', () => {
    expect(shown('a bound of $O(n^2)$ time', 'a bound of $O(n \\log n)$ time')).toBe(
      'a bound of [-$O(n^2)$-][+$O(n \\log n)$+] time',
    )
  })

  it('leaves line breaks alone', () => {
    expect(wordDifference('one two three', 'one\ntwo  three').map(({ kind }) => kind)).toEqual(['same'])
  })

  it('begins and ends with an empty text', () => {
    expect(wordDifference('', '')).toEqual([])
    expect(shown('', 'words')).toBe('[+words+]')
    expect(shown('words', '')).toBe('[-words-]')
  })

  it('covers both texts in order, and what it calls the same is', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const parts = wordDifference(before, after)
        const old = parts.flatMap((part) => part.before ?? [])
        const now = parts.flatMap((part) => part.after ?? [])
        expect(old.map(({ start, end }) => before.slice(start, end)).join('')).toBe(before)
        expect(now.map(({ start, end }) => after.slice(start, end)).join('')).toBe(after)
        for (const part of parts) {
          if (part.kind !== 'same') continue
          const words = (text: string) => text.replace(/\s+/g, ' ')
          expect(words(before.slice(part.before.start, part.before.end))).toBe(
            words(after.slice(part.after.start, part.after.end)),
          )
        }
      }),
      { numRuns: 400 },
    )
  })

  it('of two long texts that have nothing in common is the one for the other', () => {
    const words = (word: string) => Array.from({ length: 4000 }, (_, index) => `${word}${index}`).join(' ')
    const kinds = wordDifference(words('a'), words('b')).map(({ kind }) => kind)
    expect(kinds.slice(0, 2)).toEqual(['deleted', 'inserted'])
  })
})
