import type { SourceRange } from '../../../shared/text/segments.ts'
import { sentencesIn } from './sentence-focus.ts'
import { partingPlaces } from './word-stops.ts'

/** Where a highlight is to be split: one of several places, source offsets in order. */
export interface Parting {
  readonly id: string
  readonly places: readonly number[]
  readonly index: number
}

/**
 * The places at which a highlight of a source text can be split, at the best of them: the one nearest to `caret` where
 * that is given, else the beginning of a sentence nearest to the middle, else the word there. Null for a single word.
 */
export function partingOf(
  id: string,
  source: string,
  range: SourceRange,
  caret: number | null = null,
): Parting | null {
  const places = partingPlaces(source, range)
  if (places.length === 0) return null
  const middle = (range.start + range.end) / 2
  const begins = new Set(sentencesIn(source).map(({ start }) => start))
  const atSentences = places.filter((place) => begins.has(place))
  const wanted = caret === null && atSentences.length > 0 ? nearest(atSentences, middle) : (caret ?? middle)
  return { id, places, index: places.indexOf(nearest(places, wanted)) }
}

/** The words on both sides of the place of a parting, for a person who hears them. */
export function wordsAround(source: string, { places, index }: Parting): string {
  const at = places[index] ?? 0
  const before = source.slice(0, at).trimEnd().split(/\s+/).slice(-3).join(' ')
  const after = source.slice(at).trimStart().split(/\s+/).slice(0, 3).join(' ')
  return `between “${before}” and “${after}”`
}

function nearest(places: readonly number[], wanted: number): number {
  return places.reduce((best, place) => (Math.abs(place - wanted) < Math.abs(best - wanted) ? place : best))
}
