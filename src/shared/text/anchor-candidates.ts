import search from 'approx-string-match'
import type { Candidate } from './anchor-score.ts'
import type { WantedQuote } from './wanted-quote.ts'

/** More hits than this no abstract has; a hostile text may. */
const MOST_EXACT_HITS = 1000

/** So many of them are weighed: half for what touches them, half for where they stand. */
const MOST_WEIGHED_HITS = 48

/** How many borders of each kind, and how many pairs of borders, are looked at. */
const MOST_BORDERS = 4
const MOST_PAIRS = 14

/** Quotes longer than this are looked for by their ends: the whole would cost too much. */
const LONGEST_WHOLE_SEARCH = 256
const END_LENGTH = 64

/** Exact hits, and how many there are with those that are not weighed. */
export interface ExactCandidates {
  readonly count: number
  readonly candidates: readonly Candidate[]
}

/**
 * Returns the places where the folded quote stands letter for letter: all of them, or where they are many, those whose
 * neighbours agree best and those nearest to where it is expected.
 */
export function exactCandidates(text: string, wanted: WantedQuote, expected: number): ExactCandidates {
  const { quote, prefix, suffix } = wanted.folded
  const starts = hits(text, quote, MOST_EXACT_HITS)
  const candidates = (chosen: readonly number[]) =>
    chosen.map((start) => ({ start, end: start + quote.length, isExact: true }))
  if (starts.length <= MOST_WEIGHED_HITS) return { count: starts.length, candidates: candidates(starts) }
  const agreement = (start: number) =>
    commonEnd(text, start, prefix) + commonStart(text, start + quote.length, suffix)
  const agreeing = starts
    .map((start) => ({ start, agreement: agreement(start) }))
    .toSorted((one, other) => other.agreement - one.agreement)
    .map(({ start }) => start)
  const chosen = new Set([
    ...agreeing.slice(0, MOST_WEIGHED_HITS / 2),
    ...nearest(starts, expected, MOST_WEIGHED_HITS / 2),
  ])
  return { count: starts.length, candidates: candidates([...chosen]) }
}

/** How many units of the end of `context` stand before an offset of a text. */
function commonEnd(text: string, offset: number, context: string): number {
  let length = 0
  while (
    length < context.length &&
    text.charCodeAt(offset - 1 - length) === context.charCodeAt(context.length - 1 - length)
  )
    length++
  return length
}

function commonStart(text: string, offset: number, context: string): number {
  let length = 0
  while (length < context.length && text.charCodeAt(offset + length) === context.charCodeAt(length)) length++
  return length
}

function nearest(offsets: readonly number[], expected: number, most: number): number[] {
  return offsets
    .toSorted((one, other) => Math.abs(one - expected) - Math.abs(other - expected))
    .slice(0, most)
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
  return nearest(hits(text, piece, MOST_EXACT_HITS), expected, MOST_BORDERS).map((start) => ({
    start,
    end: start + piece.length,
  }))
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
  if (isRepetitive(pattern)) return []
  const matches = search(text, pattern, Math.floor(pattern.length * errorShare))
  return matches.length <= MOST_BORDERS ? matches : [...matches.slice(0, 2), ...matches.slice(-2)]
}

/** Pieces of this length tell whether a pattern says the same over and over. */
const PIECE = 5

/** A pattern that repeats itself matches nearly everywhere in a text of the same kind, and each match costs a search. */
function isRepetitive(pattern: string): boolean {
  const count = pattern.length - PIECE + 1
  const pieces = new Set(Array.from({ length: Math.max(0, count) }, (_, at) => pattern.slice(at, at + PIECE)))
  return count > PIECE && pieces.size < count / 2
}

function hits(text: string, piece: string, most: number): number[] {
  const found: number[] = []
  if (piece === '') return found
  for (let at = text.indexOf(piece); at >= 0 && found.length < most; at = text.indexOf(piece, at + 1))
    found.push(at)
  return found
}
