import { isHighSurrogate, isLowSurrogate, isSpace } from './characters.ts'
import { foldCharacters, isJoining } from './fold-characters.ts'
import { readLatexFold, readSignFold } from './fold-latex.ts'
import type { SourceRange } from './segments.ts'

/** What a folded view leaves out beside what it always leaves out. */
export interface FoldOptions {
  /** Upper and lower case become one (full case folding, `ß` is `ss`). */
  readonly ignoreCase?: boolean
  /** Letters lose their diacritics, and `ø`, `ł`, `đ`, `æ` their strokes and ties. */
  readonly ignoreDiacritics?: boolean
  /** White space is left out altogether; without it a run of white space is one blank. */
  readonly dropWhiteSpace?: boolean
}

/**
 * A folded text and the way back. For each UTF-16 unit of `text`, `map.starts` and `map.ends` hold the UTF-16 offsets
 * of the source it came from, end exclusive. Both rise or stay, never fall. Source that was left out lies between.
 */
export interface Folded {
  readonly text: string
  readonly map: { readonly starts: readonly number[]; readonly ends: readonly number[] }
}

/**
 * Returns the folded view of a source text, in which texts that say the same are the same: NFKC; runs of white space
 * are one blank; LaTeX accents, escapes and text commands are the characters they draw; dollars, braces, `**` and the
 * backslashes of other commands are gone; quotes and dashes have one form; math signs and lone Greek letters have the
 * names of their commands (`×` is `times`). Takes time linear in the length. Library search and stored title keys
 * depend on it: a change here means feeding both again.
 */
export function fold(source: string, options: FoldOptions = {}): Folded {
  const starts: number[] = []
  const ends: number[] = []
  let text = ''
  // Remembered rather than asked of the text, which would be joined anew for every answer.
  let endsInBlank = false
  const append = (drawn: string, start: number, end: number): void => {
    text += drawn
    if (drawn !== '') endsInBlank = drawn.endsWith(' ')
    for (let index = 0; index < drawn.length; index++) {
      starts.push(start)
      ends.push(end)
    }
  }
  for (let position = 0; position < source.length; ) {
    const isSecondBlank = endsInBlank && source.charCodeAt(position) === BLANK
    const runEnd = isSecondBlank ? position : endOfPlainRun(source, position, options.dropWhiteSpace === true)
    if (runEnd > position) {
      const run = source.slice(position, runEnd)
      text += options.ignoreCase ? run.toLowerCase() : run
      endsInBlank = run.endsWith(' ')
      while (position < runEnd) {
        starts.push(position)
        ends.push(++position)
      }
      continue
    }
    const reading = readFolded(source, position, options)
    const isBlank = reading.text !== '' && reading.text.trim() === ''
    if (!isBlank) append(reading.text, position, reading.end)
    else if (!options.dropWhiteSpace) {
      if (endsInBlank) ends[ends.length - 1] = reading.end
      else append(' ', position, reading.end)
    }
    position = reading.end
  }
  return { text, map: { starts, ends } }
}

/** Returns the source range that a range of the folded text came from; empty ranges stand before what follows. */
export function foldedToSource(folded: Folded, start: number, end: number): SourceRange {
  const { starts, ends } = folded.map
  const from = starts[start] ?? ends.at(-1) ?? 0
  return { start: from, end: end > start ? (ends[end - 1] ?? ends.at(-1) ?? from) : from }
}

/** Returns the index of the first folded unit that came from source at or after the offset. */
export function sourceToFolded(folded: Folded, offset: number): number {
  const { ends } = folded.map
  let low = 0
  let high = ends.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ends[middle] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Where the run of ASCII ends that stands for itself: letters, digits, common punctuation, single blanks, and hyphens
 * and apostrophes that are not doubled.
 */
function endOfPlainRun(source: string, position: number, dropsWhiteSpace: boolean): number {
  let end = position
  for (; end < source.length; end++) {
    const unit = source.charCodeAt(end)
    const kind = unit < 128 ? PLAIN[unit] : SPECIAL
    if (kind === ALONE) {
      const next = source.charCodeAt(end + 1)
      if (next === unit || next >= 128 || (unit === BLANK && (dropsWhiteSpace || isBlankAround(source, end))))
        break
    } else if (kind === SPECIAL) break
  }
  // A mark that follows belongs to the last character.
  return end > position && isJoining(source.charCodeAt(end)) ? end - 1 : end
}

/** A blank next to other white space, or after something that may have drawn a blank, is read with care. */
function isBlankAround(source: string, position: number): boolean {
  return isSpace(source.charCodeAt(position + 1)) || !(PLAIN[source.charCodeAt(position - 1)] === ITSELF)
}

const BLANK = 0x20
const SPECIAL = 0
const ITSELF = 1
const ALONE = 2
const PLAIN = new Uint8Array(128)
for (let unit = 33; unit < 127; unit++) PLAIN[unit] = ITSELF
for (const sign of '{}$\\*`~&<') PLAIN[sign.charCodeAt(0)] = SPECIAL
for (const sign of "-' ") PLAIN[sign.charCodeAt(0)] = ALONE

interface Reading {
  readonly text: string
  readonly end: number
}

function readFolded(source: string, position: number, options: FoldOptions): Reading {
  const unit = source.charCodeAt(position)
  if (isSpace(unit)) return { text: ' ', end: endOfSpace(source, position) }
  const special = unit === 0x5c ? readLatexFold(source, position) : readSignFold(source, position)
  if (special !== null) return { text: foldCharacters(special.text, options, null), end: special.end }
  let end = position + 1
  if (isHighSurrogate(unit) && isLowSurrogate(source.charCodeAt(end))) end++
  while (end < source.length && isJoining(source.charCodeAt(end))) end++
  return { text: foldCharacters(source.slice(position, end), options, { source, position, end }), end }
}

function endOfSpace(source: string, position: number): number {
  let end = position + 1
  while (end < source.length && isSpace(source.charCodeAt(end))) end++
  return end
}
