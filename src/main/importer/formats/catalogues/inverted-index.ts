import { asList, isObject } from './json-values.ts'

/** A text put together from its words, and what could not be. */
export interface InvertedText {
  readonly text: string | null
  /** Places in the index that no word can have, or that are more than a text of such a length is. */
  readonly lostPlaces: number
}

/** Words of one text; the longest abstracts have a hundredth of that. */
const MOST_WORDS = 200_000

/**
 * The text that an inverted index stands for: an object of words, each with the list of its places, counted from 0.
 * Gaps are passed over, however wide; memory is bounded by the index, never by the places that it names.
 */
export function textOfInvertedIndex(index: unknown): InvertedText {
  if (!isObject(index)) return { text: null, lostPlaces: 0 }
  const placed: { word: string; place: number }[] = []
  let lostPlaces = 0
  for (const [word, places] of Object.entries(index)) {
    for (const place of asList(places)) {
      if (!isPlace(place) || placed.length >= MOST_WORDS) lostPlaces += 1
      else placed.push({ word, place })
    }
  }
  const words = placed.sort((one, other) => one.place - other.place).map(({ word }) => word)
  return { text: words.length === 0 ? null : words.join(' '), lostPlaces }
}

function isPlace(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0
}
