import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { type FoldOptions, fold, foldedToSource, sourceToFolded } from '../../../src/shared/text/fold.ts'
import { anyText } from './builders/arbitraries.ts'

const raw = String.raw
const FOR_SEARCH = { ignoreCase: true, ignoreDiacritics: true }

/** The source that the first place of `words` in the folded text came from. */
function sourceOf(source: string, words: string, options: FoldOptions = FOR_SEARCH): string {
  const folded = fold(source, options)
  const at = folded.text.indexOf(words)
  const { start, end } = foldedToSource(folded, at, at + words.length)
  return source.slice(start, end)
}

describe('a folded text holds what people would type', () => {
  test.each([
    [raw`Na\"ively generated, at 21\% of the cost`, 'naively generated, at 21% of the cost'],
    ['naïvely nai\u0308vely', 'naively naively'],
    [raw`k^{th} and $O(N^2)$`, 'k^th and o(n^2)'],
    ["``token'' “token” ‘x’", `"token" "token" 'x'`],
    ['a \u00a0 b\n\tc', 'a b c'],
    ['ﬁne ｆｕｌｌ', 'fine full'],
    ['Straße, Łukasz, Ærø', 'strasse, lukasz, aero'],
    [raw`2× \times $\leq$ ≤`, '2times times leq leq'],
    ['α-divergence of λόγος', 'alpha-divergence of λογοσ'],
    [raw`x² x^2 10⁻³ 10^{-3}`, 'x^2 x^2 10^-3 10^-3'],
    [raw`**bold** \textbf{bold} {BERT} <i>x</i>`, 'bold bold bert x'],
    ['a—b a--b a---b ----', 'a-b a-b a-b ----'],
    ['&gt;20% Q&amp;A', '>20% q&a'],
    ['Fig.~1, so\u00adft zero\u200bwidth', 'fig. 1, soft zerowidth'],
    [raw`(\eg, this) \foo{bar}`, '(e.g., this) foobar'],
  ])('%s', (source, expected) => {
    expect(fold(source, FOR_SEARCH).text).toBe(expected)
  })

  it('with case, diacritics and white space kept or dropped as asked', () => {
    expect(fold('Café  Models').text).toBe('Café Models')
    expect(fold('Café  Models', { ignoreCase: true }).text).toBe('café models')
    expect(fold('Café  Models', { ignoreDiacritics: true }).text).toBe('Cafe Models')
    expect(fold('Café  Models', { dropWhiteSpace: true }).text).toBe('CaféModels')
  })
})

describe('the way back to the source', () => {
  test.each([
    [raw`We Na\"ively generate`, 'naively', raw`Na\"ively`],
    [raw`by 21\% of`, '21%', raw`21\%`],
    ['a  \n b', 'a b', 'a  \n b'],
    [raw`the $k^{th}$ step`, 'k^th', 'k^{th'],
    ['see ﬁgures', 'fig', 'ﬁg'],
    ['x ----- y', '--', '--'],
    ['nai\u0308ve', 'i', 'i\u0308'],
  ])('%s: %s', (source, words, expected) => {
    expect(sourceOf(source, words)).toBe(expected)
  })

  it('leads an empty range to the place before what follows, and to the end at the end', () => {
    const folded = fold('{a} b')
    expect(foldedToSource(folded, 1, 1)).toEqual({ start: 3, end: 3 })
    expect(foldedToSource(folded, 3, 3)).toEqual({ start: 5, end: 5 })
    expect(foldedToSource(fold(''), 0, 0)).toEqual({ start: 0, end: 0 })
  })
})

describe('whatever the text', () => {
  const anyOptions = fc.record({
    ignoreCase: fc.boolean(),
    ignoreDiacritics: fc.boolean(),
    dropWhiteSpace: fc.boolean(),
  })

  it('every folded unit knows its source, in order and within the text', () => {
    fc.assert(
      fc.property(anyText, anyOptions, (source, options) => {
        const { text, map } = fold(source, options)
        expect(map.starts).toHaveLength(text.length)
        expect(map.ends).toHaveLength(text.length)
        for (let index = 0; index < text.length; index++) {
          const start = map.starts[index] ?? -1
          const end = map.ends[index] ?? -1
          expect(start).toBeGreaterThanOrEqual(map.starts[index - 1] ?? 0)
          expect(end).toBeGreaterThanOrEqual(map.ends[index - 1] ?? 0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(source.length)
        }
      }),
      { numRuns: 3000 },
    )
  })

  it('there and back is a unit that came from the same source', () => {
    fc.assert(
      fc.property(anyText, anyOptions, (source, options) => {
        const folded = fold(source, options)
        for (let index = 0; index < folded.text.length; index++) {
          const { start, end } = foldedToSource(folded, index, index + 1)
          const back = sourceToFolded(folded, start)
          expect(back).toBeLessThanOrEqual(index)
          expect(foldedToSource(folded, back, back + 1).end).toBeLessThanOrEqual(end)
          expect(sourceToFolded(folded, end)).toBeGreaterThan(index)
        }
      }),
      { numRuns: 3000 },
    )
  })

  it('white space is one blank at most, and none when it is dropped', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        expect(fold(source).text).not.toMatch(/\s\s|[^\S ]/)
        expect(fold(source, { dropWhiteSpace: true }).text).not.toMatch(/\s/)
      }),
      { numRuns: 3000 },
    )
  })

  it('upper and lower case fold to one text', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zäöüßéç0-9 ,.-]{0,40}$/), (words) => {
        const [upper, lower] = [words.toUpperCase(), words].map((text) => fold(text, FOR_SEARCH).text)
        expect(upper).toBe(lower)
      }),
    )
  })
})

/** What a text says, white space aside. */
const saying = (text: string) => fold(text, { dropWhiteSpace: true }).text

describe('two revisions say the same', () => {
  test.each([
    [raw`na\"ively`, 'naïvely'],
    ['by 21%', raw`by 21\%`],
    ['O(n^2) time', '$O(n^{2})$ time'],
    ['one two', 'one\n  two'],
    ["``token''", '“token”'],
    ['2× faster', raw`2$\times$ faster`],
    ['a — b', 'a --- b'],
  ])('%s and %s', (one, other) => {
    expect(saying(one)).toBe(saying(other))
  })

  test.each([
    ['Token', 'token'],
    ['naive', 'naïve'],
    ['21%', '22%'],
    ['x_1', 'x_2'],
  ])('but not %s and %s', (one, other) => {
    expect(saying(one)).not.toBe(saying(other))
  })
})
