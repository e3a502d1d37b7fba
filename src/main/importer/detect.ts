import type { FeedFormat } from './formats/format.ts'

/** A form that a text may have, and how sure that is, 0 to 1. */
export interface Guess {
  readonly format: FeedFormat
  readonly confidence: number
}

/** How much of a text is shown to the formats. */
const SAMPLE_LENGTH = 200_000

/** Asks every format about the beginning of a text; the surest first, those that say "no" left out. */
export function recogniseFormat(text: string, formats: readonly FeedFormat[]): Guess[] {
  const sample = text.slice(0, SAMPLE_LENGTH)
  return formats
    .map((format) => ({ format, confidence: Math.round(format.recognise(sample) * 100) / 100 }))
    .filter((guess) => guess.confidence > 0)
    .sort((one, other) => other.confidence - one.confidence)
}
