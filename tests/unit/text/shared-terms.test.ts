import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { snapRange, tokenize } from '../../../src/shared/text/index.ts'
import { sharedTerms } from '../../../src/shared/text/shared-terms.ts'
import { anyText } from './builders/arbitraries.ts'

/** The shared words of each text, as they stand in its source. */
function wordsIn(...sources: string[]): string[][] {
  return sharedTerms(sources).map((ranges, index) =>
    ranges.map(({ start, end }) => (sources[index] ?? '').slice(start, end)),
  )
}

describe('the words that texts share', () => {
  it('are those of any two of them, in their places', () => {
    expect(wordsIn('We prune tokens early', 'Tokens are merged late', 'Merging is cheap')).toEqual([
      ['tokens'],
      ['Tokens', 'merged'],
      ['Merging'],
    ])
  })

  it('are the same in other cases, inflections and diacritics', () => {
    expect(wordsIn('A Naïve Vocabulary', String.raw`na\"ive vocabularies`)).toEqual([
      ['Naïve', 'Vocabulary'],
      [String.raw`na\"ive`, 'vocabularies'],
    ])
  })

  it('are found in compounds and in emphasis', () => {
    expect(wordsIn('token-level pruning', 'a **token** of *prun*ing')).toEqual([['token'], ['token']])
  })

  it('leave out words without content, single letters, numbers, links and formulas', () => {
    const text = 'the 5 of which $tokens$ and k at https://example.org/pruning'
    expect(wordsIn(text, text)).toEqual([[], []])
  })

  it('need two texts: a word that one repeats is its own', () => {
    expect(wordsIn('token token token', 'audio')).toEqual([[], []])
    expect(wordsIn('token')).toEqual([[]])
    expect(sharedTerms([])).toEqual([])
  })
})

describe('the shared words of any texts', () => {
  const anyTexts = fc.array(anyText, { maxLength: 4 })

  it('are ranges of their source, in order and apart, that tear nothing', () => {
    fc.assert(
      fc.property(anyTexts, (sources) => {
        sharedTerms(sources).forEach((ranges, index) => {
          const segments = tokenize(sources[index] ?? '')
          let reached = 0
          for (const range of ranges) {
            expect(range.start).toBeGreaterThanOrEqual(reached)
            expect(range.end).toBeGreaterThan(range.start)
            expect(snapRange(segments, range.start, range.end)).toEqual(range)
            reached = range.end
          }
        })
      }),
    )
  })

  it('are as many in two copies of one text', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const [one, other] = sharedTerms([source, source])
        expect(one).toEqual(other)
      }),
    )
  })
})
