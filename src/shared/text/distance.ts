/** Beyond so many cells of the table, 32 of which are one step, a distance costs more than an anchoring may. */
const LARGEST_TABLE = 32_000_000

/**
 * Returns how alike two strings are: 1 for equal, 0 for nothing in common; one minus the Levenshtein distance over the
 * longer length. What is left of two strings, once their common ends are off, is told apart only up to some thousand
 * UTF-16 units; longer remainders count as different throughout.
 */
export function similarity(one: string, other: string): number {
  const longest = Math.max(one.length, other.length)
  if (longest === 0) return 1
  const shortest = Math.min(one.length, other.length)
  let head = 0
  while (head < shortest && one.charCodeAt(head) === other.charCodeAt(head)) head++
  let tail = 0
  while (
    tail < shortest - head &&
    one.charCodeAt(one.length - 1 - tail) === other.charCodeAt(other.length - 1 - tail)
  ) {
    tail++
  }
  const distance = distances(one.slice(head, one.length - tail), other.slice(head, other.length - tail)).whole
  return 1 - distance / longest
}

/** Returns how well `pattern` is found at the start of `text`: 1 for in full. Where the text may end is free. */
export function startSimilarity(pattern: string, text: string): number {
  if (pattern === '' || text.startsWith(pattern)) return 1
  return 1 - distances(pattern, text).least / pattern.length
}

interface Distances {
  /** Levenshtein distance to the whole text. */
  readonly whole: number
  /** The least distance to a beginning of the text, which may be empty or the whole. */
  readonly least: number
}

/**
 * The Levenshtein distances of a pattern to a text and to its nearest beginning: Myers' bit vectors in blocks of 32 rows
 * (G. Myers, "A fast bit-vector algorithm for approximate string matching", 1999).
 */
function distances(pattern: string, text: string): Distances {
  if (pattern === '') return { whole: text.length, least: 0 }
  if (pattern.length * text.length > LARGEST_TABLE) {
    return { whole: Math.max(pattern.length, text.length), least: pattern.length }
  }
  const blocks = Math.ceil(pattern.length / 32)
  const places = placesOf(pattern, blocks)
  const nowhere = new Int32Array(blocks)
  const rising = new Int32Array(blocks).fill(-1)
  const falling = new Int32Array(blocks)
  const lastRow = 1 << ((pattern.length - 1) & 31)
  let whole = pattern.length
  let least = whole
  for (let column = 0; column < text.length; column++) {
    const equals = places.get(text.charCodeAt(column)) ?? nowhere
    // The first row is that of the empty pattern: it rises by one with every column.
    let risesIn = 1
    let fallsIn = 0
    for (let block = 0; block < blocks; block++) {
      const equal = equals[block] ?? 0
      const up = rising[block] ?? 0
      const down = falling[block] ?? 0
      const across = equal | fallsIn
      const vertical = equal | down
      const horizontal = ((((across & up) + up) | 0) ^ up) | across
      let rises = down | ~(horizontal | up)
      let falls = up & horizontal
      if (block === blocks - 1) {
        if ((rises & lastRow) !== 0) whole++
        else if ((falls & lastRow) !== 0) whole--
      }
      const risesOut = rises >>> 31
      const fallsOut = falls >>> 31
      rises = (rises << 1) | risesIn
      falls = (falls << 1) | fallsIn
      rising[block] = falls | ~(vertical | rises)
      falling[block] = rises & vertical
      risesIn = risesOut
      fallsIn = fallsOut
    }
    if (whole < least) least = whole
  }
  return { whole, least }
}

/** For each UTF-16 unit of a pattern the rows where it stands, a bit each. */
function placesOf(pattern: string, blocks: number): Map<number, Int32Array> {
  const places = new Map<number, Int32Array>()
  for (let row = 0; row < pattern.length; row++) {
    const unit = pattern.charCodeAt(row)
    let rows = places.get(unit)
    if (rows === undefined) {
      rows = new Int32Array(blocks)
      places.set(unit, rows)
    }
    rows[row >> 5] = (rows[row >> 5] ?? 0) | (1 << (row & 31))
  }
  return places
}
