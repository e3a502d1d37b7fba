import { mapWords } from '../../../shared/text/mapped-text.ts'
import type { SourceRange } from '../../../shared/text/segments.ts'
import { tokenize } from '../../../shared/text/tokenize.ts'
import { keepingLast } from './keeping-last.ts'

/** Which end of a highlight. */
export type Edge = 'start' | 'end'

/**
 * A word as one steps over it: letters and digits with the signs that join them, a formula (which is one sign in the
 * drawn text), or one sign of a script that has no blanks. At the end of a sentence its stop is a step of its own.
 */
const steps =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])[\p{L}\p{N}\p{M}\uFFFC])+(?:['’.\-–/][\p{L}\p{N}\p{M}\uFFFC]+)*%?/gu
const stops = /[.!?…。！？]["'”’»)\]]*(?=\s|$)/gu

/** The words of a source text as ranges of the source, in order: UTF-16 offsets. Formulas and escapes are in them whole. */
export const wordsOf = keepingLast((source): readonly SourceRange[] => rangesOf(source, steps))

/**
 * The range with one end moved by a word, to the right (`step` 1) or to the left (-1); null where there is no further
 * word, or none would be left.
 */
export function movedEdge(source: string, range: SourceRange, edge: Edge, step: 1 | -1): SourceRange | null {
  const words = wordsOf(source)
  const at = range[edge]
  const places =
    edge === 'start'
      ? words.map(({ start }) => start)
      : [...words, ...rangesOf(source, stops)].map(({ end }) => end).sort((a, b) => a - b)
  const place = step === 1 ? places.find((one) => one > at) : places.findLast((one) => one < at)
  if (place === undefined) return null
  const moved = { ...range, [edge]: place }
  return moved.start < moved.end ? moved : null
}

/** The offsets inside a range where a word begins: where it can be parted. */
export function partingPlaces(source: string, range: SourceRange): number[] {
  return wordsOf(source)
    .map(({ start }) => start)
    .filter((start) => start > range.start && start < range.end)
}

function rangesOf(source: string, pattern: RegExp): SourceRange[] {
  const { text, starts, ends } = mapWords(tokenize(source))
  return [...text.matchAll(pattern)].map((match) => ({
    start: starts[match.index] ?? 0,
    end: ends[match.index + match[0].length - 1] ?? 0,
  }))
}
