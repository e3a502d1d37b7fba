import search from 'approx-string-match'

/** Above this many cells the exact table costs more than an anchoring may; the distance is then estimated. */
const LARGEST_TABLE = 40_000

/**
 * Returns how alike two strings are: 1 for equal, 0 for nothing in common; one minus the Levenshtein distance over the
 * longer length. For long strings that differ much the distance is a lower bound, so the result an upper one.
 */
export function similarity(one: string, other: string): number {
  const longest = Math.max(one.length, other.length)
  if (longest === 0) return 1
  let head = 0
  const shortest = Math.min(one.length, other.length)
  while (head < shortest && one.charCodeAt(head) === other.charCodeAt(head)) head++
  let tail = 0
  while (
    tail < shortest - head &&
    one.charCodeAt(one.length - 1 - tail) === other.charCodeAt(other.length - 1 - tail)
  ) {
    tail++
  }
  const distance = middleDistance(one.slice(head, one.length - tail), other.slice(head, other.length - tail))
  return 1 - distance / longest
}

/**
 * Returns how well `pattern` is found at the start of `text`: 1 for in full. Where the text may end is free. Both are
 * short (context of a quote), so the table of Levenshtein distances is filled in whole.
 */
export function startSimilarity(pattern: string, text: string): number {
  if (pattern === '') return 1
  if (text.startsWith(pattern)) return 1
  const last = fillTable(pattern, text)
  return 1 - Math.min(...last) / pattern.length
}

function middleDistance(one: string, other: string): number {
  if (one === '' || other === '') return Math.max(one.length, other.length)
  if (one.length * other.length <= LARGEST_TABLE) return fillTable(one, other).at(-1) ?? 0
  const [pattern, text] = one.length < other.length ? [one, other] : [other, one]
  const surplus = text.length - pattern.length
  const errors = search(text, pattern, Math.floor(pattern.length / 2))[0]?.errors ?? pattern.length * 0.75
  return Math.max(surplus, Math.min(text.length, errors + surplus / 2))
}

/** The last row of the table of distances between `one` and each prefix of `other`. */
function fillTable(one: string, other: string): number[] {
  const row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let line = 1; line <= one.length; line++) {
    const unit = one.charCodeAt(line - 1)
    let diagonal = row[0] ?? 0
    row[0] = line
    for (let column = 1; column <= other.length; column++) {
      const above = row[column] ?? 0
      const replaced = diagonal + (other.charCodeAt(column - 1) === unit ? 0 : 1)
      const shifted = Math.min(above, row[column - 1] ?? 0) + 1
      row[column] = replaced < shifted ? replaced : shifted
      diagonal = above
    }
  }
  return row
}
