import { similarity, startSimilarity } from './distance.ts'
import type { Folded } from './fold.ts'
import { isInsideWord, type WantedQuote } from './wanted-quote.ts'

/** A place in a folded text where a quote may stand: folded indices, end exclusive. */
export interface Candidate {
  readonly start: number
  readonly end: number
  /** True when the folded quote stands there letter for letter. */
  readonly isExact: boolean
}

/** A candidate with what speaks for it. */
export interface ScoredCandidate extends Candidate {
  readonly score: number
  /** Likeness of the quote, 0 to 1. */
  readonly quote: number
  /** Agreement of the context, 0 to 1; null when the selector has none. */
  readonly context: number | null
}

/** What the text as a whole says about a candidate. */
export interface Surroundings {
  readonly source: string
  readonly view: Folded
  /** How often the folded quote stands in the text. */
  readonly exactHits: number
  /** True when prefix and suffix now stand side by side: what was between them is gone. */
  readonly isBridged: boolean
}

/** From here on a quote says by itself where it belongs, in folded UTF-16 units. */
const TELLING_LENGTH = 32

/** Weight of the position beside the quote's weight of 1: it only decides between equals. */
const POSITION_WEIGHT = 0.03

/** Weight of standing between the very letters that stood around the quote: what is there now is the quote, edited. */
const BORDERS_WEIGHT = 0.4

/** How many letters on a side, in folded UTF-16 units, are enough for that. */
const BORDER_LENGTH = 8

/** Likeness of unrelated English text: what lies below says nothing. */
const CHANCE_LIKENESS = 0.45

/** Below this likeness other words stand there, whatever stands around them. */
const OTHER_WORDS = 0.45

/**
 * Returns the candidate with its score, 0 to 1: the weighted mean of the likeness of the quote, the agreement of the
 * context (which weighs the more the shorter the quote) and the nearness of the position. What a selector lacks is
 * left out of the mean. A quote that is long, unique and unchanged needs no context.
 */
export function scoreCandidate(
  wanted: WantedQuote,
  around: Surroundings,
  candidate: Candidate,
): ScoredCandidate {
  const { view } = around
  const length = wanted.folded.quote.length
  const found = view.text.slice(candidate.start, candidate.end)
  const likeness = candidate.isExact ? 1 : similarity(wanted.folded.quote, found)
  const quote = Math.max(0, likeness - boundaryPenalty(wanted, around, candidate))
  const context = contextAgreement(wanted, view.text, candidate)
  let score = meanScore(wanted, around, candidate, quote, context)
  score = Math.max(score, scoreByItself(length, around, candidate, quote))
  return {
    ...candidate,
    quote,
    context: context?.agreement ?? null,
    score: capped(score, wanted, around, quote, context),
  }
}

interface ContextAgreement {
  /** Both sides together. */
  readonly agreement: number
  /** The better side alone, if it is long enough to mean something. */
  readonly best: number
}

function meanScore(
  wanted: WantedQuote,
  around: Surroundings,
  candidate: Candidate,
  quote: number,
  context: ContextAgreement | null,
): number {
  const length = wanted.folded.quote.length
  let sum = quote
  let weights = 1
  if (context !== null) {
    const weight = wanted.isShort ? 1.5 : Math.min(1, Math.max(0.3, 12 / length))
    sum += weight * context.agreement
    weights += weight
    if (!candidate.isExact && standsBetweenItsBorders(wanted, around.view.text, candidate)) {
      sum += BORDERS_WEIGHT
      weights += BORDERS_WEIGHT
    }
  }
  if (wanted.start >= 0) {
    const at = around.view.map.starts[candidate.start] ?? 0
    sum +=
      POSITION_WEIGHT * (1 - Math.min(1, Math.abs(at - wanted.start) / Math.max(1, around.source.length)))
    weights += POSITION_WEIGHT
  }
  return sum / weights
}

/** Returns true when both neighbours are the old ones, letter for letter; a text's own ends are such neighbours too. */
function standsBetweenItsBorders(wanted: WantedQuote, text: string, candidate: Candidate): boolean {
  const { prefix, suffix } = wanted.folded
  const isAfterItsPrefix =
    prefix === ''
      ? wanted.start === 0 && candidate.start === 0
      : text.endsWith(prefix.slice(-BORDER_LENGTH), candidate.start)
  const isBeforeItsSuffix =
    suffix === ''
      ? candidate.end === text.length
      : text.startsWith(suffix.slice(0, BORDER_LENGTH), candidate.end)
  return isAfterItsPrefix && isBeforeItsSuffix
}

/** A sentence that moved has left its context behind, but is still that sentence. */
function scoreByItself(length: number, around: Surroundings, candidate: Candidate, quote: number): number {
  if (candidate.isExact && around.exactHits === 1) {
    if (length >= TELLING_LENGTH) return 0.9 * quote
    return length >= 20 && !around.isBridged ? 0.7 * quote : 0
  }
  return length >= 40 && quote >= 0.85 && !around.isBridged ? 0.75 * quote : 0
}

function capped(
  score: number,
  wanted: WantedQuote,
  around: Surroundings,
  quote: number,
  context: ContextAgreement | null,
): number {
  if (quote < OTHER_WORDS) return Math.min(score, 0.59)
  if (wanted.isShort && (context === null || context.best < 0.8)) return Math.min(score, 0.59)
  const isAlone = context === null || context.agreement < 0.4
  if (quote < 0.6) return Math.min(score, isAlone ? 0.59 : 0.79)
  const isTelling = wanted.folded.quote.length >= TELLING_LENGTH && quote === 1 && around.exactHits === 1
  if (context === null) return around.exactHits > 1 || quote < 0.8 ? Math.min(score, 0.79) : score
  if (around.isBridged && isAlone && !isTelling) return Math.min(score, 0.59)
  return isAlone && !isTelling ? Math.min(score, 0.79) : score
}

/** What began between words and would now begin inside of one is probably another word that holds these letters. */
function boundaryPenalty(wanted: WantedQuote, around: Surroundings, candidate: Candidate): number {
  const { source, view } = around
  const start = view.map.starts[candidate.start] ?? 0
  const end = view.map.ends[candidate.end - 1] ?? start
  const amount = Math.min(0.3, 2.5 / Math.max(1, wanted.folded.quote.length))
  const startsWrong = wanted.startsWord && isInsideWord(source, start)
  const endsWrong = wanted.endsWord && isInsideWord(source, end)
  return (startsWrong ? amount : 0) + (endsWrong ? amount / 2 : 0)
}

function contextAgreement(wanted: WantedQuote, text: string, candidate: Candidate): ContextAgreement | null {
  const { prefix, suffix } = wanted.folded
  if (prefix === '' && suffix === '') return null
  const before = reversed(text.slice(Math.max(0, candidate.start - prefix.length - 12), candidate.start))
  const sides = [
    { length: prefix.length, likeness: prefix === '' ? 0 : startSimilarity(reversed(prefix), before) },
    {
      length: suffix.length,
      likeness:
        suffix === ''
          ? 0
          : startSimilarity(suffix, text.slice(candidate.end, candidate.end + suffix.length + 12)),
    },
  ]
    .filter((side) => side.length > 0)
    .map((side) => ({
      weight: Math.min(1, side.length / 16),
      agreement: Math.max(0, (side.likeness - CHANCE_LIKENESS) / (1 - CHANCE_LIKENESS)),
    }))
    .toSorted((one, other) => other.agreement * other.weight - one.agreement * one.weight)
  const [better, worse] = sides
  if (better === undefined) return null
  const best = better.weight >= 0.25 ? better.agreement : 0
  if (worse === undefined) return { agreement: better.agreement * better.weight ** 0.5, best }
  // One side that agrees says more than the other takes away: an edit next to the quote touches one side.
  const weights = 0.7 * better.weight + 0.3 * worse.weight
  const agreement = (0.7 * better.weight * better.agreement + 0.3 * worse.weight * worse.agreement) / weights
  return { agreement, best }
}

function reversed(text: string): string {
  let result = ''
  for (let index = text.length - 1; index >= 0; index--) result += text[index]
  return result
}
