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
const TELLING_LENGTH = 26

/** From here on it does so where it has not moved at all, or stands beside what it stood beside. */
const PHRASE_LENGTH = 12

/** From here on a quote that stands in a text but once may be meant, whatever stands around it: worth a look. */
const WORTH_A_LOOK_LENGTH = 8

/** The agreement of a side of the context from which on a neighbour is the old one. */
const NEIGHBOUR_AGREEMENT = 0.5

/** Weight of the position beside the quote's weight of 1: it only decides between equals. */
const POSITION_WEIGHT = 0.03

/** Weight of standing between the very letters that stood around the quote: what is there now is the quote, edited. */
const BORDERS_WEIGHT = 0.4

/** How many letters on a side, in folded UTF-16 units, are enough for that. */
const BORDER_LENGTH = 8

/** So many letters of the context that touch a quote, in folded UTF-16 units, say that it is the same place. */
const TOUCHING_LENGTH = 18

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
  const found = view.text.slice(candidate.start, candidate.end)
  const likeness = candidate.isExact ? 1 : similarity(wanted.folded.quote, found)
  const penalty = boundaryPenalty(wanted, around, candidate)
  const quote = Math.max(0, likeness - penalty)
  const context = contextAgreement(wanted, view.text, candidate)
  const isTellingAlone = isTelling(wanted, around, { ...candidate, quote, context })
  let score = meanScore(wanted, around, candidate, quote, context)
  score = Math.max(score, scoreByItself(wanted, around, candidate, quote, isTellingAlone))
  return {
    ...candidate,
    quote,
    context: context?.agreement ?? null,
    score:
      wanted.isShort && penalty > 0
        ? Math.min(score, 0.59)
        : capped(score, wanted, around, quote, context, isTellingAlone),
  }
}

interface ContextAgreement {
  /** Both sides together. */
  readonly agreement: number
  /** The better side alone, if it is long enough to mean something. */
  readonly best: number
  /** The worse side alone; 1 where there is but one. */
  readonly least: number
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
function scoreByItself(
  wanted: WantedQuote,
  around: Surroundings,
  candidate: Candidate,
  quote: number,
  isTellingAlone: boolean,
): number {
  if (isTellingAlone) return (candidate.isExact ? 0.9 : 0.96) * quote
  const isAlone = candidate.isExact && around.exactHits === 1
  return isAlone && wanted.folded.quote.length >= WORTH_A_LOOK_LENGTH && !around.isBridged ? 0.7 * quote : 0
}

/**
 * Whether the words say that this is the place: many that stand there once and unchanged, fewer where they have not moved
 * or still have a neighbour, or very many and nearly all the same.
 */
function isTelling(
  wanted: WantedQuote,
  around: Surroundings,
  found: Candidate & { quote: number; context: ContextAgreement | null },
): boolean {
  const { length } = wanted.folded.quote
  if (!found.isExact) return length >= 40 && found.quote >= 0.85
  if (around.exactHits > 1 || found.quote < 1) return false
  const isUnmoved = around.view.map.starts[found.start] === wanted.start + wanted.lead.length
  const hasNeighbour = !around.isBridged && (found.context?.best ?? 0) >= NEIGHBOUR_AGREEMENT
  return length >= (isUnmoved || hasNeighbour ? PHRASE_LENGTH : TELLING_LENGTH)
}

function capped(
  score: number,
  wanted: WantedQuote,
  around: Surroundings,
  quote: number,
  context: ContextAgreement | null,
  isTellingAlone: boolean,
): number {
  if (quote < OTHER_WORDS) return Math.min(score, 0.59)
  if (wanted.isShort && (context === null || context.best < 0.8)) return Math.min(score, 0.59)
  // Of few letters an edit leaves too little to be sure of.
  if (wanted.isShort && quote < 1) return Math.min(score, 0.79)
  const isAlone = context === null || context.agreement < 0.4
  // Where the old neighbours have closed up, a place that has but one of them is another one.
  if (around.isBridged && (context === null || isAlone || context.least < 0.7) && !isTellingAlone)
    return Math.min(score, 0.59)
  if (quote < 0.6) return Math.min(score, isAlone ? 0.59 : 0.79)
  if (context === null) return around.exactHits > 1 || quote < 0.8 ? Math.min(score, 0.79) : score
  return isAlone && !isTellingAlone ? Math.min(score, 0.79) : score
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
    sideAgreement(reversed(prefix), before),
    sideAgreement(suffix, text.slice(candidate.end, candidate.end + suffix.length + 12)),
  ]
    .filter((side) => side.weight > 0)
    .toSorted((one, other) => other.agreement * other.weight - one.agreement * one.weight)
  const [better, worse] = sides
  if (better === undefined) return null
  const best = Math.max(...sides.map(({ weight, agreement }) => (weight >= 0.25 ? agreement : 0)))
  if (worse === undefined) return { agreement: better.agreement * better.weight ** 0.5, best, least: 1 }
  // One side that agrees says more than the other takes away: an edit next to the quote touches one side.
  const weights = 0.7 * better.weight + 0.3 * worse.weight
  const agreement = (0.7 * better.weight * better.agreement + 0.3 * worse.weight * worse.agreement) / weights
  return { agreement, best, least: worse.agreement }
}

interface Side {
  /** By its length: 0 where there is none, 1 from 16 units on. */
  readonly weight: number
  /** 0 to 1. */
  readonly agreement: number
}

/**
 * How well a side of the context, read away from the quote, agrees with what stands there now: by its likeness as a whole,
 * or by how many letters that touch the quote are the same, since what is further away may have been edited.
 */
function sideAgreement(context: string, text: string): Side {
  if (context === '') return { weight: 0, agreement: 0 }
  const likeness = startSimilarity(context, text)
  let touching = 0
  while (touching < context.length && context.charCodeAt(touching) === text.charCodeAt(touching)) touching++
  return {
    weight: Math.min(1, context.length / 16),
    agreement: Math.max(
      (likeness - CHANCE_LIKENESS) / (1 - CHANCE_LIKENESS),
      Math.min(1, touching / TOUCHING_LENGTH),
    ),
  }
}

function reversed(text: string): string {
  let result = ''
  for (let index = text.length - 1; index >= 0; index--) result += text[index]
  return result
}
