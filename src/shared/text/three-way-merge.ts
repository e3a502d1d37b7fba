/** A stretch of a merge: lines that both sides agree on, or lines that each side wrote in its own way. */
export type MergeHunk =
  | { readonly kind: 'merged'; readonly lines: readonly string[] }
  | { readonly kind: 'conflict'; readonly mine: readonly string[]; readonly theirs: readonly string[] }

/** What of a conflict is kept: one side, or first mine and then theirs. */
export type MergeChoice = 'mine' | 'theirs' | 'both'

/** The largest table of pairs that is compared; longer stretches that differ count as rewritten altogether. */
const MOST_PAIRS = 4_000_000

/**
 * Merges two texts that grew out of one, line by line (diff3: Khanna, Kunal and Pierce, "A formal investigation of
 * diff3", 2007) and within lines that both changed word by word. What one side changed is taken, what both changed
 * alike is taken once, what they changed differently is a conflict.
 */
export function mergeThreeWay(base: string, mine: string, theirs: string): MergeHunk[] {
  const hunks = mergeTokens(linesOf(base), linesOf(mine), linesOf(theirs))
  return hunks.map(({ base: from, mine: one, theirs: other, isConflict }) => {
    if (!isConflict) return { kind: 'merged', lines: one }
    const words = mergeWords(from.join('\n'), one.join('\n'), other.join('\n'))
    const isSplit = from.length > 0 && one.length > 0 && other.length > 0
    if (isSplit && words !== null) return { kind: 'merged', lines: linesOf(words) }
    return { kind: 'conflict', mine: one, theirs: other }
  })
}

export function hasConflict(hunks: readonly MergeHunk[]): boolean {
  return hunks.some(({ kind }) => kind === 'conflict')
}

/** The merged text, with one choice for all of its conflicts. */
export function resolveMerge(hunks: readonly MergeHunk[], choice: MergeChoice): string {
  return hunks
    .flatMap((hunk) => {
      if (hunk.kind === 'merged') return hunk.lines
      if (choice === 'both') return [...hunk.mine, ...hunk.theirs]
      return choice === 'mine' ? hunk.mine : hunk.theirs
    })
    .join('\n')
}

/** A stretch in all three; without a conflict `mine` is what is taken. */
interface Stretch {
  readonly base: readonly string[]
  readonly mine: readonly string[]
  readonly theirs: readonly string[]
  readonly isConflict: boolean
}

/** Null where words conflict as well. */
function mergeWords(base: string, mine: string, theirs: string): string | null {
  const stretches = mergeTokens(wordsOf(base), wordsOf(mine), wordsOf(theirs))
  if (stretches.some(({ isConflict }) => isConflict)) return null
  return stretches.map((stretch) => stretch.mine.join('')).join('')
}

function mergeTokens(base: readonly string[], mine: readonly string[], theirs: readonly string[]): Stretch[] {
  const inMine = partnersOf(base, mine)
  const inTheirs = partnersOf(base, theirs)
  const stretches: Stretch[] = []
  let [atBase, atMine, atTheirs] = [0, 0, 0]
  const close = (toBase: number, toMine: number, toTheirs: number) => {
    const from = base.slice(atBase, toBase)
    const one = mine.slice(atMine, toMine)
    const other = theirs.slice(atTheirs, toTheirs)
    stretches.push(...settled(from, one, other))
    ;[atBase, atMine, atTheirs] = [toBase, toMine, toTheirs]
  }
  for (let index = 0; index < base.length; index++) {
    const [one, other] = [inMine[index] ?? -1, inTheirs[index] ?? -1]
    if (one < 0 || other < 0) continue
    // What lies between two tokens that all three have is merged for itself.
    close(index, one, other)
    close(index + 1, one + 1, other + 1)
  }
  close(base.length, mine.length, theirs.length)
  return stretches
}

function settled(base: readonly string[], mine: readonly string[], theirs: readonly string[]): Stretch[] {
  if (base.length === 0 && mine.length === 0 && theirs.length === 0) return []
  if (isSame(mine, theirs) || isSame(base, theirs)) return [{ base, mine, theirs, isConflict: false }]
  if (isSame(base, mine)) return [{ base, mine: theirs, theirs, isConflict: false }]
  return [{ base, mine, theirs, isConflict: true }]
}

/**
 * For each token of `base` the index of its partner in `other`, or -1: a longest common subsequence, after what both
 * begin and end with.
 */
function partnersOf(base: readonly string[], other: readonly string[]): Int32Array {
  const partners = new Int32Array(base.length).fill(-1)
  let start = 0
  while (start < base.length && start < other.length && base[start] === other[start]) {
    partners[start] = start
    start += 1
  }
  let [endBase, endOther] = [base.length, other.length]
  while (endBase > start && endOther > start && base[endBase - 1] === other[endOther - 1]) {
    endBase -= 1
    endOther -= 1
    partners[endBase] = endOther
  }
  const [rows, columns] = [endBase - start, endOther - start]
  if (rows === 0 || columns === 0 || rows * columns > MOST_PAIRS) return partners
  const lengths = commonLengths(base.slice(start, endBase), other.slice(start, endOther))
  const width = columns + 1
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    if (base[start + row] === other[start + column]) {
      partners[start + row] = start + column
      row += 1
      column += 1
    } else if ((lengths[(row + 1) * width + column] ?? 0) >= (lengths[row * width + column + 1] ?? 0))
      row += 1
    else column += 1
  }
  return partners
}

/** The lengths of the longest common subsequences of all pairs of ends, in rows of `other.length + 1`. */
function commonLengths(base: readonly string[], other: readonly string[]): Uint32Array {
  const width = other.length + 1
  const lengths = new Uint32Array((base.length + 1) * width)
  for (let row = base.length - 1; row >= 0; row--) {
    for (let column = other.length - 1; column >= 0; column--) {
      const at = row * width + column
      lengths[at] =
        base[row] === other[column]
          ? (lengths[at + width + 1] ?? 0) + 1
          : Math.max(lengths[at + width] ?? 0, lengths[at + 1] ?? 0)
    }
  }
  return lengths
}

function linesOf(text: string): string[] {
  return text.split('\n')
}

/** Words and the white space between them. */
function wordsOf(text: string): string[] {
  return text.match(/\s+|\S+/g) ?? []
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((token, index) => token === other[index])
}
