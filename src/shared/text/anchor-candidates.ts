import search from 'approx-string-match'
import type { Candidate } from './anchor-score.ts'
import type { WantedQuote } from './wanted-quote.ts'

/** More hits than this no abstract has; a hostile text may. */
const MOST_EXACT_HITS = 400

/** How many borders of each kind, and how many pairs of borders, are looked at. */
const MOST_BORDERS = 4
const MOST_PAIRS = 14

/** Quotes longer than this are looked for by their ends: the whole would cost too much. */
const LONGEST_WHOLE_SEARCH = 256
const END_LENGTH = 64

/** Returns every place where the folded quote stands letter for letter. */
export function exactCandidates(text: string, quote: string): Candidate[] {
  return hits(text, quote, MOST_EXACT_HITS).map((start) => ({
    start,
    end: start + quote.length,
    isExact: true,
  }))
}

/**
 * Returns places where an edited quote may stand: between borders that context, the ends of the quote and approximate
 * matches (Myers' algorithm, bounded errors) suggest.
 */
export function editedCandidates(text: string, wanted: WantedQuote, expected: number): Candidate[] {
  const { quote, prefix, suffix } = wanted.folded
  const approximate = approximateMatches(text, quote)
  const starts = [
    ...contextHits(text, prefix, 'end', expected).map((hit) => hit.end),
    ...partHits(text, quote, 'start', expected).map((hit) => hit.start),
    ...approximate.map((match) => match.start),
    ...(wanted.start === 0 ? [0] : []),
  ]
  const ends = [
    ...contextHits(text, suffix, 'start', expected + quote.length).map((hit) => hit.start),
    ...partHits(text, quote, 'end', expected + quote.length).map((hit) => hit.end),
    ...approximate.map((match) => match.end),
    ...(prefix !== '' && suffix === '' ? [text.length] : []),
  ]
  const shortest = Math.max(1, Math.floor(quote.length * 0.35))
  const longest = Math.ceil(quote.length * 2.2) + 24
  const pairs = new Map<number, Candidate>()
  for (const start of starts) {
    for (const end of ends) {
      if (end - start < shortest || end - start > longest) continue
      pairs.set(start * (text.length + 1) + end, { start, end, isExact: false })
    }
  }
  const strangeness = (pair: Candidate) => Math.abs(pair.end - pair.start - quote.length)
  return [...pairs.values()]
    .toSorted((one, other) => strangeness(one) - strangeness(other))
    .slice(0, MOST_PAIRS)
}

/** Returns true when the end of the prefix and the start of the suffix now stand side by side. */
export function isBridged(text: string, wanted: WantedQuote): boolean {
  const { prefix, suffix } = wanted.folded
  if (prefix.length < 8 || suffix.length < 8) return false
  return text.includes(prefix.slice(-14) + suffix.slice(0, 14))
}

interface Hit {
  readonly start: number
  readonly end: number
}

/** Where the side of the context that touches the quote stands: the longest piece of it that stands anywhere. */
function contextHits(text: string, context: string, touching: 'start' | 'end', expected: number): Hit[] {
  for (const length of [context.length, 20, 12, 8, 5]) {
    if (length > context.length || length < 5) continue
    const piece = touching === 'end' ? context.slice(-length) : context.slice(0, length)
    const found = nearestHits(text, piece, expected)
    if (found.length > 0) return found
  }
  return []
}

/** Where the beginning or the end of the quote stands. */
function partHits(text: string, quote: string, part: 'start' | 'end', expected: number): Hit[] {
  for (const length of [24, 12, 7, 5]) {
    if (length * 2 > quote.length) continue
    const piece = part === 'start' ? quote.slice(0, length) : quote.slice(-length)
    const found = nearestHits(text, piece, part === 'start' ? expected : expected - length)
    if (found.length > 0) return found
  }
  return []
}

function nearestHits(text: string, piece: string, expected: number): Hit[] {
  return hits(text, piece, MOST_EXACT_HITS)
    .toSorted((one, other) => Math.abs(one - expected) - Math.abs(other - expected))
    .slice(0, MOST_BORDERS)
    .map((start) => ({ start, end: start + piece.length }))
}

function approximateMatches(text: string, quote: string): Hit[] {
  if (quote.length < 6) return []
  if (quote.length <= LONGEST_WHOLE_SEARCH) return bestMatches(text, quote, 0.4)
  const head = bestMatches(text, quote.slice(0, END_LENGTH), 0.3)
  const tail = bestMatches(text, quote.slice(-END_LENGTH), 0.3)
  return head.flatMap(({ start }) => tail.map(({ end }) => ({ start, end }))).slice(0, MOST_BORDERS * 2)
}

/** The best matches; of those that overlap, which end one after the other, the first and the last. */
function bestMatches(text: string, pattern: string, errorShare: number): Hit[] {
  const matches = search(text, pattern, Math.floor(pattern.length * errorShare))
  return matches.length <= MOST_BORDERS ? matches : [...matches.slice(0, 2), ...matches.slice(-2)]
}

function hits(text: string, piece: string, most: number): number[] {
  const found: number[] = []
  if (piece === '') return found
  for (let at = text.indexOf(piece); at >= 0 && found.length < most; at = text.indexOf(piece, at + 1))
    found.push(at)
  return found
}
