import english from 'hyphen/en/index.js'
import type { Segment } from '../../../shared/text/segments.ts'

/*
 * Chromium has no words to hyphenate by on every system, so the places come from Liang's patterns for English, and a soft
 * hyphen is drawn there by the style sheet: the text itself, its offsets and what is copied stay as they are.
 */

/** Shorter words, and those with capitals, are not parted. */
const word = /(?<![\p{L}\p{N}_])\p{Ll}{7,}(?![\p{L}\p{N}_])/gu
const SOFT_HYPHEN = '\u00ad'

/** Where words of a text may be parted at the end of a line: UTF-16 offsets of the source, in order. */
export function hyphenPlaces(segments: readonly Segment[]): number[] {
  return segments.flatMap((segment) => {
    if (segment.kind !== 'text' || segment.atomic || segment.styles.includes('code') || segment.href)
      return []
    return [...segment.text.matchAll(word)].flatMap(({ 0: letters, index }) =>
      placesIn(letters).map((place) => segment.start + index + place),
    )
  })
}

/** No piece of a word is shorter than two letters before the hyphen and three behind it. */
function placesIn(letters: string): number[] {
  let place = 0
  return english
    .hyphenateSync(letters)
    .split(SOFT_HYPHEN)
    .map((piece) => {
      place += piece.length
      return place
    })
    .filter((end) => end >= 2 && end <= letters.length - 3)
}
