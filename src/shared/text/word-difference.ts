import type { SourceRange } from './segments.ts'
import { tokenize } from './tokenize.ts'

/**
 * A stretch of two texts that both have, or that one of them lacks: where it stands in either, as UTF-16 ranges of their
 * sources. The stretches cover both sources, in order.
 */
export type Difference =
  | { readonly kind: 'same'; readonly before: SourceRange; readonly after: SourceRange }
  | { readonly kind: 'deleted'; readonly before: SourceRange; readonly after: null }
  | { readonly kind: 'inserted'; readonly before: null; readonly after: SourceRange }

/** Words that differ beyond this many are not compared word by word: the middle of the texts is then replaced whole. */
const MOST_CHANGES = 2000

/**
 * Returns how one source text became another, word by word: a formula, an escape or a word is in a stretch whole, and of
 * white space only that counts which parts words. Uses E. Myers, "An O(ND) difference algorithm and its variations"
 * (1986); of words put in and taken out at one place the deletion comes first.
 */
export function wordDifference(before: string, after: string): Difference[] {
  const one = unitsOf(before)
  const other = unitsOf(after)
  const shortest = Math.min(one.length, other.length)
  let head = 0
  while (head < shortest && one[head]?.key === other[head]?.key) head++
  let tail = 0
  while (tail < shortest - head && one[one.length - 1 - tail]?.key === other[other.length - 1 - tail]?.key)
    tail++
  const pairs = [
    ...Array.from({ length: head }, (_, index): Pair => [index, index]),
    ...commonPairs(one.slice(head, one.length - tail), other.slice(head, other.length - tail)).map(
      ([left, right]): Pair => [left + head, right + head],
    ),
    ...Array.from(
      { length: tail },
      (_, index): Pair => [one.length - tail + index, other.length - tail + index],
    ),
  ]
  return stretchesOf(one, other, withoutLoneBlanks(one, pairs))
}

/** What is compared: a word, a formula, a sign or the white space between. */
interface Unit extends SourceRange {
  /** Units with the same key are the same; all white space is. */
  readonly key: string
}

/** Indices of two units that are the same. */
type Pair = readonly [number, number]

function unitsOf(source: string): Unit[] {
  return tokenize(source).flatMap((segment) => {
    const text = source.slice(segment.start, segment.end)
    if (segment.atomic) return [{ start: segment.start, end: segment.end, key: text }]
    return Array.from(text.matchAll(/\s+|[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu), (match) => {
      const start = segment.start + match.index
      const [word] = match
      return { start, end: start + word.length, key: word.trim() === '' ? ' ' : word }
    })
  })
}

/** The longest common subsequence of units, as pairs of their indices. */
function commonPairs(one: readonly Unit[], other: readonly Unit[]): Pair[] {
  const most = Math.min(one.length + other.length, MOST_CHANGES)
  const offset = most + 1
  let furthest = new Int32Array(2 * offset + 1)
  const history: Int32Array[] = []
  for (let changes = 0; changes <= most; changes++) {
    history.push(furthest.slice())
    furthest = furthest.slice()
    for (let diagonal = -changes; diagonal <= changes; diagonal += 2) {
      const goesDown = isDownward(furthest, offset, diagonal, changes)
      let left = goesDown ? at(furthest, offset + diagonal + 1) : at(furthest, offset + diagonal - 1) + 1
      while (
        left < one.length &&
        left - diagonal < other.length &&
        one[left]?.key === other[left - diagonal]?.key
      )
        left++
      furthest[offset + diagonal] = left
      if (left >= one.length && left - diagonal >= other.length)
        return pathBack(history, offset, one.length, other.length)
    }
  }
  return []
}

/** Follows the furthest points back to the beginning and collects what both texts have on the way. */
function pathBack(history: readonly Int32Array[], offset: number, left: number, right: number): Pair[] {
  const pairs: Pair[] = []
  let [x, y] = [left, right]
  for (let changes = history.length - 1; changes >= 0; changes--) {
    const furthest = history[changes] ?? new Int32Array(0)
    const diagonal = x - y
    const from = isDownward(furthest, offset, diagonal, changes) ? diagonal + 1 : diagonal - 1
    const fromX = changes === 0 ? 0 : at(furthest, offset + from)
    const fromY = changes === 0 ? 0 : fromX - from
    while (x > fromX && y > fromY) {
      x -= 1
      y -= 1
      pairs.push([x, y])
    }
    x = fromX
    y = fromY
  }
  return pairs.reverse()
}

function isDownward(furthest: Int32Array, offset: number, diagonal: number, changes: number): boolean {
  if (diagonal === -changes) return true
  return diagonal !== changes && at(furthest, offset + diagonal - 1) < at(furthest, offset + diagonal + 1)
}

function at(values: Int32Array, index: number): number {
  return values[index] ?? 0
}

/** A blank alone between changed words is no common ground: the words around it read better as one change. */
function withoutLoneBlanks(one: readonly Unit[], pairs: readonly Pair[]): Pair[] {
  const isNext = (pair: Pair | undefined, [left, right]: Pair, step: 1 | -1) =>
    pair !== undefined && pair[0] === left + step && pair[1] === right + step
  return pairs.filter((pair, index) => {
    if (one[pair[0]]?.key !== ' ') return true
    return isNext(pairs[index - 1], pair, -1) || isNext(pairs[index + 1], pair, 1)
  })
}

function stretchesOf(one: readonly Unit[], other: readonly Unit[], pairs: readonly Pair[]): Difference[] {
  const stretches: Difference[] = []
  let [left, right] = [0, 0]
  for (const [nextLeft, nextRight] of [...pairs, [one.length, other.length] as const]) {
    if (nextLeft > left)
      stretches.push({ kind: 'deleted', before: rangeOf(one, left, nextLeft), after: null })
    if (nextRight > right)
      stretches.push({ kind: 'inserted', before: null, after: rangeOf(other, right, nextRight) })
    if (nextLeft === one.length) break
    const last = stretches.at(-1)
    const before = rangeOf(one, nextLeft, nextLeft + 1)
    const after = rangeOf(other, nextRight, nextRight + 1)
    if (last?.kind === 'same') {
      stretches[stretches.length - 1] = {
        kind: 'same',
        before: { start: last.before.start, end: before.end },
        after: { start: last.after.start, end: after.end },
      }
    } else stretches.push({ kind: 'same', before, after })
    left = nextLeft + 1
    right = nextRight + 1
  }
  return stretches
}

function rangeOf(units: readonly Unit[], from: number, to: number): SourceRange {
  return { start: units[from]?.start ?? 0, end: units[to - 1]?.end ?? 0 }
}
