/** How well what was typed fits a text, and which of its letters it is found in, as UTF-16 offsets in order. */
export interface FuzzyMatch {
  readonly score: number
  readonly ranges: readonly { readonly start: number; readonly end: number }[]
}

/** A letter that goes on from the last says most, one that begins a word nearly as much, one further on in it little. */
const GOES_ON = 9
const WORD_START = 8
const FURTHER_ON = 2
/** What a match that begins the text is worth more than one that begins another word. */
const TEXT_START = 3
/** What a match has to be worth for each of its letters; less is chance. */
const LEAST_PER_LETTER = 3

/**
 * Finds what a person typed in a text: words in any order, each as the beginning of a word, as letters inside of one, as
 * the first letters of several (`gti` in "Go to the inbox"), or with letters left out (`hglt` in "Highlight"). Case and
 * accents do not matter. The best way to find each word is taken, by dynamic programming over all ways.
 *
 * @returns null when a word is not found, or only in letters far and wide
 */
export function fuzzyMatch(typed: string, text: string): FuzzyMatch | null {
  const letters = foldedUnits(text)
  const found = foldedUnits(typed)
    .join('')
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => bestWay(word.split(''), letters))
  let score = 0
  const places = new Set<number>()
  for (const way of found) {
    if (way === null) return null
    score += way.score
    for (const place of way.places) places.add(place)
  }
  // Of two that fit alike the shorter text is the likelier one.
  return { score: score - letters.length / 100, ranges: rangesOf(places) }
}

interface Way {
  readonly score: number
  /** Where the letters stand. */
  readonly places: readonly number[]
  /** Set where it begins inside of a word: then all its letters stand together, or it would be chance. */
  readonly isInside: boolean
}

function bestWay(word: readonly string[], letters: readonly string[]): Way | null {
  let ways: (Way | undefined)[] = []
  for (const [index, letter] of word.entries()) {
    const before = ways
    ways = letters.map((one, place) =>
      one !== letter ? undefined : index === 0 ? firstAt(letters, place) : bestFrom(before, letters, place),
    )
  }
  const best = ways.reduce(betterOf, undefined)
  return best !== undefined && best.score >= LEAST_PER_LETTER * word.length ? best : null
}

function firstAt(letters: readonly string[], place: number): Way {
  if (!beginsWord(letters, place)) return { score: 0, places: [place], isInside: true }
  return { score: WORD_START + (place === 0 ? TEXT_START : 0), places: [place], isInside: false }
}

/** The best way to a letter from the letter before it: from its neighbour, from inside its word, or, to a start, from anywhere. */
function bestFrom(before: readonly (Way | undefined)[], letters: readonly string[], place: number) {
  const isStart = beginsWord(letters, place)
  let best: Way | undefined
  for (let from = place - 1; from >= 0; from -= 1) {
    const way = before[from]
    const isNeighbour = from === place - 1
    if (way !== undefined && (isNeighbour || !way.isInside)) {
      const step = isStart ? WORD_START : isNeighbour ? GOES_ON : FURTHER_ON
      best = betterOf(best, { ...way, score: way.score + step, places: [...way.places, place] })
    }
    if (!isStart && beginsWord(letters, from)) break
  }
  return best
}

function betterOf(one: Way | undefined, other: Way | undefined): Way | undefined {
  if (one === undefined || other === undefined) return one ?? other
  return other.score > one.score ? other : one
}

function beginsWord(letters: readonly string[], place: number): boolean {
  return isWordLetter(letters[place]) && !isWordLetter(letters[place - 1])
}

function isWordLetter(letter: string | undefined): boolean {
  return letter !== undefined && /[\p{L}\p{N}]/u.test(letter)
}

/** Each UTF-16 unit by itself, in lower case and without an accent, so that offsets stay as they are. */
function foldedUnits(text: string): string[] {
  return text.split('').map((unit) => unit.normalize('NFD').charAt(0).toLowerCase().charAt(0))
}

function rangesOf(places: ReadonlySet<number>): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = []
  for (const place of [...places].sort((one, other) => one - other)) {
    const last = ranges.at(-1)
    if (last?.end === place) last.end = place + 1
    else ranges.push({ start: place, end: place + 1 })
  }
  return ranges
}
