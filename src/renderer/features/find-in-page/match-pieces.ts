import { fold, foldedToSource } from '../../../shared/text/index.ts'

/** A drawn piece of a block of text. */
export interface Piece {
  /** What is drawn; of a formula its letters and signs. */
  readonly text: string
  /** How a formula is written, without delimiters; null for plain text. A formula is found by either, and whole. */
  readonly tex: string | null
}

/** Where a match stands: from a place in one piece to a place in the same or a later one, in UTF-16 units of `text`. */
export interface PieceMatch {
  readonly first: number
  readonly start: number
  readonly last: number
  readonly end: number
}

/** A block may be searched for a single letter: no more of it is found. */
const MOST_MATCHES = 2000

/**
 * Where the words occur in a block, in reading order, none overlapping another. Upper and lower case, accents, white
 * space and the ways of writing a sign count as the same.
 */
export function matchPieces(pieces: readonly Piece[], words: string): PieceMatch[] {
  const wanted = folded(words).text
  if (wanted.trim() === '') return []
  const found = matchesIn(pieces, wanted, ({ text }) => text)
  if (pieces.every(({ tex }) => tex === null)) return found
  const written = matchesIn(pieces, wanted, ({ text, tex }) => tex ?? text)
  const others = written.filter((match) => !found.some((one) => isOverlapping(one, match)))
  return [...found, ...others].sort((one, other) => one.first - other.first || one.start - other.start)
}

function matchesIn(pieces: readonly Piece[], wanted: string, read: (piece: Piece) => string): PieceMatch[] {
  const starts: number[] = []
  let text = ''
  for (const piece of pieces) {
    starts.push(text.length)
    text += read(piece)
  }
  const view = folded(text)
  const matches: PieceMatch[] = []
  const placeOf = (offset: number, edge: 'start' | 'end') => {
    const index = lastAtMost(starts, edge === 'start' ? offset : offset - 1)
    const piece = pieces[index]
    if (piece === undefined || piece.tex === null) return { index, offset: offset - (starts[index] ?? 0) }
    return { index, offset: edge === 'start' ? 0 : piece.text.length }
  }
  let from = 0
  while (matches.length < MOST_MATCHES) {
    const at = view.text.indexOf(wanted, from)
    if (at < 0) break
    const { start, end } = foldedToSource(view, at, at + wanted.length)
    const [begin, stop] = [placeOf(start, 'start'), placeOf(end, 'end')]
    const match = { first: begin.index, start: begin.offset, last: stop.index, end: stop.offset }
    const before = matches.at(-1)
    // A formula that holds the words twice is one match all the same.
    if (before === undefined || !isOverlapping(before, match)) matches.push(match)
    from = at + wanted.length
  }
  return matches
}

function folded(text: string) {
  return fold(text, { ignoreCase: true, ignoreDiacritics: true })
}

function isOverlapping(one: PieceMatch, other: PieceMatch): boolean {
  const isBefore = (match: PieceMatch, next: PieceMatch) =>
    match.last < next.first || (match.last === next.first && match.end <= next.start)
  return !isBefore(one, other) && !isBefore(other, one)
}

/** The index of the last of rising numbers that is not above a limit; of equal ones the last, 0 where all are above. */
function lastAtMost(numbers: readonly number[], limit: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) <= limit) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}
