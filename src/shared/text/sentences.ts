import { type MappedText, mapText, sourceRangeIn } from './mapped-text.ts'
import type { Segment, SourceRange } from './segments.ts'
import { tokenize } from './tokenize.ts'

/**
 * Returns the sentences of a source text in order, as UTF-16 ranges of the source without the white space between
 * them. Sentences glued together (`tasks.They`) are parted; abbreviations, decimals, links and formulas are not.
 */
export function sentences(source: string): SourceRange[] {
  const segments = tokenize(source)
  const drawn = draw(segments)
  const ranges: SourceRange[] = []
  let from = 0
  for (const to of [...boundaries(drawn.text), drawn.text.length]) {
    const range = trimmed(drawn, from, to)
    if (range !== null) ranges.push(withMarkup(segments, range, ranges.at(-1)?.end ?? 0))
    from = to
  }
  return ranges
}

/** The drawn text with a map to the source, in which the stops of links, code and formulas are no stops. */
function draw(segments: readonly Segment[]): MappedText {
  return mapText(segments, (segment) => {
    const shown = segment.kind === 'math' ? FORMULA : segment.text
    const isQuiet =
      segment.styles.includes('link') ||
      segment.styles.includes('code') ||
      (segment.atomic && shown.length > 1)
    return isQuiet ? shown.replace(/[.!?]/g, 'x') : shown
  })
}

/** What stands for a formula: like a name it may begin a sentence, and it is no initial that may not end one. */
const FORMULA = 'X2'

function trimmed(drawn: MappedText, from: number, to: number): SourceRange | null {
  let start = from
  let end = to
  while (start < end && /\s/.test(drawn.text[start] ?? '')) start++
  while (end > start && /\s/.test(drawn.text[end - 1] ?? '')) end--
  if (start === end) return null
  return sourceRangeIn(drawn, start, end)
}

/** Takes in the markup that touches a sentence, so that its emphasis is not torn, but none from before `earliest`. */
function withMarkup(segments: readonly Segment[], range: SourceRange, earliest: number): SourceRange {
  let { start, end } = range
  let index = segmentIndexFrom(segments, start) - 1
  for (let segment = segments[index]; segment?.kind === 'markup'; segment = segments[--index]) {
    if (segment.end !== start || segment.start < earliest) break
    start = segment.start
  }
  index = segmentIndexFrom(segments, end)
  for (let segment = segments[index]; segment?.kind === 'markup'; segment = segments[++index]) {
    if (segment.start !== end || opensGroup(segments, index)) break
    end = segment.end
  }
  return { start, end }
}

/** Index of the first segment that ends after the offset. */
function segmentIndexFrom(segments: readonly Segment[], offset: number): number {
  let low = 0
  let high = segments.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((segments[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Markup belongs to what follows when that is styled and what comes before is less so. */
function opensGroup(segments: readonly Segment[], index: number): boolean {
  const before = segments[index - 1]?.styles.length ?? 0
  const after = segments[index + 1]?.styles.length ?? 0
  return after > before
}

const stopPattern = /\n[ \t]*\n|(?:[.!?…]+(?:\s+\.{3,})*|[。！？])["'”’»)\]}]*/g

function boundaries(text: string): number[] {
  const found: number[] = []
  let from = 0
  for (const match of text.matchAll(stopPattern)) {
    const end = match.index + match[0].length
    if (!endsSentence(text, from, match.index, match[0], end)) continue
    found.push(end)
    from = end
  }
  return found
}

function endsSentence(text: string, from: number, at: number, stop: string, end: number): boolean {
  if (stop.startsWith('\n') || /^[。！？]/.test(stop)) return true
  if (end >= text.length) return true
  const before = text.slice(Math.max(from, at - 24), at)
  const after = text.slice(end, end + 40)
  const isAbrupt = stop.startsWith('.') && !stop.startsWith('..')
  const token = /[\p{L}\p{N}.]*$/u.exec(before)?.[0] ?? ''
  if (!/^\s/.test(after)) return endsGlued(before, token, stop, after)
  const next = after.replace(/^[\s"'“‘«([{]+/, '')
  if (isAbrupt && (isAbbreviation(token, next) || isLabel(text.slice(from, at)))) return false
  if (!/^\p{Ll}/u.test(next)) return true
  if (/^\p{Ll}+[-\p{Ll}]*[\p{Lu}\p{N}]/u.test(next)) return true
  return isAbrupt && stop.length === 1 && /^\p{Ll}{3,}$/u.test(token)
}

/** `tasks.They`: a small letter or a closing sign before the stop and a capitalised word after it. */
function endsGlued(before: string, token: string, stop: string, after: string): boolean {
  if (!/[\p{Ll}\p{N})\]%”"']$/u.test(stop.length > 1 ? stop : before)) return false
  if (!/^[.!?]["'”’)\]]*$/.test(stop) || isAbbreviation(token, after)) return false
  return /^(?:\p{Lu}\p{Ll}+|[AI])(?=[\s,'’-])/u.test(after)
}

/** A number or letter that only counts: `1. First`. */
function isLabel(sentence: string): boolean {
  return sentence.length < 12 && /^\s*\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})$/.test(sentence)
}

const ALWAYS: ReadonlySet<string> = words(
  'e.g i.e eg ie vs cf approx resp ca dr mr mrs ms prof w.r.t a.k.a s.t viz incl fig figs eq eqs eqn sec sect',
)
const BEFORE_NUMBERS: ReadonlySet<string> = words(
  'tab tbl ref refs ch chap app vol pp p no nos art thm lem prop def alg st ver v',
)
const UNLESS_A_SENTENCE_STARTS: ReadonlySet<string> = words(
  'al etc i.i.d d.o.f inc ltd co jr sr u.s u.k ph.d dept univ',
)

const STARTERS =
  /^(?:We|This|The|These|Those|In|Our|It|Its|However|To|For|A|An|As|By|On|With|While|Here|There|They|Experiments|Results|Finally|Moreover|Furthermore|Additionally)(?![A-Za-z-])/

function isAbbreviation(token: string, next: string): boolean {
  const word = token.toLowerCase()
  if (ALWAYS.has(word)) return true
  if (BEFORE_NUMBERS.has(word)) return /^(?:\d|\(|[A-Z](?![A-Za-z])|[IVX]+(?![A-Za-z]))/.test(next)
  const isInitial = /^\p{Lu}$/u.test(token) || /^(?:\p{Lu}\.)+\p{Lu}$/u.test(token)
  return (UNLESS_A_SENTENCE_STARTS.has(word) || isInitial) && !STARTERS.test(next)
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}
