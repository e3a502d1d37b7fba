import { describe, expect, it, test } from 'vitest'
import { anchor, describe as describeRange } from '../../../src/shared/text/index.ts'
import type { Selector } from '../../../src/shared/text/selector.ts'

const raw = String.raw
const ABSTRACT = raw`Large language models read text as tokens. We show that text na\"ively compressed loses 21\% of its structure. Our tokenizer keeps the order of tokens, and it runs in $O(n^2)$ time. The tokenizer is trained once. The tokenizer is used everywhere, at a small cost. Experiments on five corpora confirm that quality holds.`

/** The highlight of the nth place of `quote` in the abstract, counted from 1. */
function highlight(quote: string, nth = 1): Selector {
  let start = -1
  for (let count = 0; count < nth; count++) start = ABSTRACT.indexOf(quote, start + 1)
  if (start < 0) throw new Error(`The abstract does not hold ${quote}`)
  return describeRange(ABSTRACT, { start, end: start + quote.length })
}

/** Where the highlight stands now: its state and the words it lies on. */
function found(selector: Selector, now: string): string {
  const { state, start, end } = anchor(now, selector)
  return `${state}: ${now.slice(start, end)}`
}

const QUOTES = [
  'Large language models',
  'tokens',
  'it',
  raw`na\"ively compressed loses 21\% of its structure`,
  '$O(n^2)$',
  'The tokenizer',
  'Experiments on five corpora confirm that quality holds.',
  ABSTRACT,
]

describe('a highlight stays on its words', () => {
  test.each(QUOTES)('where nothing has changed: %s', (quote) => {
    const selector = highlight(quote)
    expect(anchor(ABSTRACT, selector)).toEqual({
      state: 'anchored',
      start: selector.start,
      end: selector.end,
      score: 1,
    })
  })

  test.each(QUOTES)('where words were put before: %s', (quote) => {
    const added = 'In this paper, which is new, we ask one question. '
    const selector = highlight(quote)
    const { state, start, end } = anchor(added + ABSTRACT, selector)
    expect([state, start, end]).toEqual([
      'anchored',
      selector.start + added.length,
      selector.end + added.length,
    ])
  })

  test.each(QUOTES)('where lines were broken anew: %s', (quote) => {
    const wrapped = ABSTRACT.replaceAll(/(.{30,40}) /g, '$1\n')
    expect(found(highlight(quote), wrapped).replaceAll('\n', ' ')).toBe(`anchored: ${quote}`)
  })

  test.each([
    ['keeps the order of tokens', 'keeps teh order', 'keeps the order', 'keeps teh order of tokens'],
    ['keeps the order of tokens', 'the whole order', 'the order', 'keeps the whole order of tokens'],
    [
      'Large language models',
      'Large vision-language models',
      'Large language models',
      'Large vision-language models',
    ],
    [
      'Experiments on five corpora confirm',
      'six corpora',
      'five corpora',
      'Experiments on six corpora confirm',
    ],
    ['trained once', 'trained only once', 'trained once', 'trained only once'],
  ])('where it was edited itself: %s, now %s', (quote, after, before, expected) => {
    expect(found(highlight(quote), ABSTRACT.replace(before, after))).toBe(`anchored: ${expected}`)
  })

  test.each([
    [raw`na\"ively compressed loses 21\% of its structure`, 'naïvely compressed loses 21% of its structure'],
    [raw`$O(n^2)$`, 'O(n^{2})'],
    [raw`runs in $O(n^2)$ time`, 'runs in O(n^{2}) time'],
    ['loses', 'loses'],
  ])('where its LaTeX was written anew: %s', (quote, expected) => {
    const now = ABSTRACT.replace(raw`na\"ively`, 'naïvely')
      .replace(raw`21\%`, '21%')
      .replace('$O(n^2)$', 'O(n^{2})')
    expect(found(highlight(quote), now)).toBe(`anchored: ${expected}`)
  })

  it('where its sentence has moved', () => {
    const sentence = 'Experiments on five corpora confirm that quality holds.'
    expect(found(highlight(sentence), `${sentence} ${ABSTRACT.replace(sentence, '')}`)).toBe(
      `anchored: ${sentence}`,
    )
  })
})

describe('of equal words it keeps those that it was made on', () => {
  test.each([1, 2, 3])('by what stands around them: tokenizer number %i', (nth) => {
    const added = 'New words, about nothing at all, stand here. '
    const selector = highlight('tokenizer', nth)
    expect(anchor(added + ABSTRACT, selector).start).toBe(selector.start + added.length)
  })

  test.each([1, 2, 3])('even where those before them are gone: tokenizer number %i', (nth) => {
    const selector = highlight('tokenizer', nth)
    const now = ABSTRACT.slice(30)
    expect(anchor(now, { ...selector, textHash: '' }).start).toBe(selector.start - 30)
  })
})

describe('a highlight whose words are gone is an orphan', () => {
  test.each(QUOTES.filter((quote) => quote !== ABSTRACT))('cut out: %s', (quote) => {
    expect(found(highlight(quote), ABSTRACT.replace(quote, ''))).toBe('orphan: ')
  })

  test.each(QUOTES.filter((quote) => quote.length > 5))('in another abstract: %s', (quote) => {
    const other =
      'Rivers carve their beds over a long time. We measure how water moves stone, and the stone the water.'
    expect(found(highlight(quote), other)).toBe('orphan: ')
  })

  it('in no text at all', () => {
    expect(anchor('', highlight('tokens'))).toEqual({ state: 'orphan', start: 0, end: 0, score: 0 })
  })
})

it('a place that is likely but not sure is one to check', () => {
  const now = ABSTRACT.replace('$O(n^2)$', raw`$O(n \log n)$`)
  expect(found(highlight('$O(n^2)$'), now)).toBe(raw`check: $O(n \log n)$`)
})

describe('selectors of other tools, which lack all but the quote', () => {
  it('find words that stand there once', () => {
    const { state, start } = anchor(ABSTRACT, { quote: 'keeps the order of tokens' })
    expect([state, start]).toEqual(['anchored', ABSTRACT.indexOf('keeps')])
  })

  it('are to be checked where the words stand more than once', () => {
    expect(anchor(ABSTRACT, { quote: 'The tokenizer is' }).state).toBe('check')
  })

  it('find nothing by an empty quote', () => {
    expect(anchor(ABSTRACT, { quote: '' }).state).toBe('orphan')
  })
})
