import { type MappedText, mapWords, sourceRangeIn } from './mapped-text.ts'
import type { SourceRange } from './segments.ts'
import { sentences } from './sentences.ts'
import { tokenize } from './tokenize.ts'

/** What a short form stands for, and where the text says so. Forms are as drawn, with single blanks. */
export interface AcronymDefinition {
  readonly short: string
  readonly long: string
  /** Where the short form stands in its definition, in UTF-16 offsets of the source. */
  readonly shortRange: SourceRange
  readonly longRange: SourceRange
}

/** A short form in a text. */
export interface AcronymUse {
  /** As it stands there: it may be the plural. */
  readonly short: string
  readonly range: SourceRange
}

/**
 * Returns the short forms that a source text defines, in the order of the text, each by its first definition: by the
 * rule of A. S. Schwartz and M. A. Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical
 * text", Pacific Symposium on Biocomputing 2003, 451–462. It takes `long form (SHORT)` and `SHORT (long form)` inside
 * of a sentence and finds the shortest long form whose letters hold those of the short form in their order, the first
 * one at the beginning of a word. One demand is added to theirs, since names of computer science are written so: of
 * the signs of a short form two are capitals or digits, and one is a capital.
 */
export function definedAcronyms(source: string): AcronymDefinition[] {
  // Most texts without such a bracket hold no definition, and need not be read at all.
  if (!/\(/.test(source)) return []
  const mapped = mapWords(tokenize(source))
  const found = new Map<string, AcronymDefinition>()
  for (const [from, to] of sentenceSpans(mapped, sentences(source))) {
    for (const definition of definitionsIn(mapped, from, to)) {
      const key = singularOf(definition.short)
      if (!found.has(key)) found.set(key, definition)
    }
  }
  return [...found.values()]
}

/** A short form without the `s` of its plural: `LLMs` is `LLM`, and `GANs` is `GAN`, while `CSS` stays. */
export function singularOf(short: string): string {
  return /[\p{Lu}\d]s$/u.test(short) ? short.slice(0, -1) : short
}

/** Every place of a source text that looks like a short form, wherever it is defined, in order. */
export function acronymUses(source: string): AcronymUse[] {
  const segments = tokenize(source)
  const isQuiet = (start: number) =>
    segments.some(
      (one) => one.start <= start && start < one.end && (one.href !== null || one.styles.includes('code')),
    )
  const mapped = mapWords(segments)
  return [...mapped.text.matchAll(shortFormPattern)].flatMap(({ 0: short, index }) => {
    const range = sourceRangeIn(mapped, index, index + short.length)
    return isShortForm(short) && !isQuiet(range.start) ? [{ short, range }] : []
  })
}

/** A word of letters and digits, alone, in a compound (`LLM-based`) or with parts of its own (`GPT-4`). */
const shortFormPattern =
  /(?<![\p{L}\p{N}_/@.\\]|[\p{Lu}\p{N}]-)\p{L}[\p{L}\p{N}]*(?:[-&][\p{Lu}\p{N}][\p{L}\p{N}]*)*(?![\p{L}\p{N}_@]|-[\p{Lu}\p{N}]|[/.][\p{L}\p{N}])/gu

/** Bounds of the rule: a short form has from 2 to 10 signs and one or two words. */
const SHORTEST = 2
const LONGEST = 10

function isShortForm(text: string): boolean {
  if (text.length < SHORTEST || text.length > LONGEST) return false
  if (text.split(/\s+/).length > 2 || !/^[\p{L}\p{N}]/u.test(text)) return false
  return /\p{Lu}/u.test(text) && (text.match(/[\p{Lu}\p{N}]/gu)?.length ?? 0) >= 2
}

function sentenceSpans(mapped: MappedText, ranges: readonly SourceRange[]): [from: number, to: number][] {
  let at = 0
  return ranges.map(({ start, end }) => {
    while (at < mapped.text.length && (mapped.starts[at] ?? 0) < start) at++
    const from = at
    while (at < mapped.text.length && (mapped.starts[at] ?? 0) < end) at++
    return [from, at]
  })
}

/** No bracket holds another one here: what stands in two is no definition. */
const bracketPattern = /\(([^()\uFFFC]{2,120})\)/g

function* definitionsIn(mapped: MappedText, from: number, to: number): Generator<AcronymDefinition> {
  const sentence = mapped.text.slice(from, to)
  for (const match of sentence.matchAll(bracketPattern)) {
    const inside = match[1] ?? ''
    const open = match.index
    const first = /^[^,;]*/.exec(inside)?.[0].trimEnd() ?? ''
    const pair = isShortForm(first)
      ? longBefore(sentence, open, first, open + 1)
      : shortBefore(sentence, open, inside)
    if (pair === null) continue
    const { short, long } = pair
    yield {
      short: textOf(sentence, short),
      long: textOf(sentence, long),
      shortRange: sourceRangeIn(mapped, from + short.start, from + short.end),
      longRange: sourceRangeIn(mapped, from + long.start, from + long.end),
    }
  }
}

interface Pair {
  readonly short: SourceRange
  readonly long: SourceRange
}

/** `long form (SHORT)`: offsets into the sentence. */
function longBefore(sentence: string, open: number, short: string, shortStart: number): Pair | null {
  const before = sentence.slice(0, open).trimEnd()
  const words = [...before.matchAll(/\S+/g)]
  const firstWord = words.at(-Math.min(words.length, longestInWords(short)))
  if (firstWord === undefined) return null
  const start = longFormStart(short, before, firstWord.index)
  if (start === null || !isLongForm(short, before.slice(start))) return null
  return {
    short: { start: shortStart, end: shortStart + short.length },
    long: { start, end: before.length },
  }
}

/** `SHORT (long form)`: offsets into the sentence. */
function shortBefore(sentence: string, open: number, inside: string): Pair | null {
  const word = /(\S+)\s*$/.exec(sentence.slice(0, open))
  const short = word?.[1] ?? ''
  if (word === null || !isShortForm(short)) return null
  const long = inside.replace(/[;:].*$/s, '').trimEnd()
  if (long.split(/\s+/).length > longestInWords(short)) return null
  const start = longFormStart(short, long, 0)
  if (start === null || !isLongForm(short, long.slice(start))) return null
  return {
    short: { start: word.index, end: word.index + short.length },
    long: { start: open + 1 + start, end: open + 1 + long.length },
  }
}

/** So many words before a bracket may belong to a long form. */
function longestInWords(short: string): number {
  return Math.min(short.length + 5, short.length * 2)
}

/**
 * Where the long form begins that ends `text`, no earlier than `earliest`: where the first letters of its last words
 * spell the short form, else where the shortest begins that holds its signs.
 */
function longFormStart(short: string, text: string, earliest: number): number | null {
  return initialsStart(short, text, earliest) ?? shortestStart(short, text, earliest)
}

/** `Latent Label Shift` for LLS, of which the shortest reading would leave out the first word. */
function initialsStart(short: string, text: string, earliest: number): number | null {
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)].filter(({ index }) => index >= earliest)
  const signs = singularOf(short).toLowerCase()
  const last = words.slice(-signs.length)
  const isSpelt =
    last
      .map(([word]) => word.charAt(0))
      .join('')
      .toLowerCase() === signs
  return isSpelt && last[0] ? beginOfWord(text, last[0].index) : null
}

/** Read backwards: each sign of the short form is found in turn, the first one at the beginning of a word. */
function shortestStart(short: string, text: string, earliest: number): number | null {
  let at = text.length
  for (let index = short.length - 1; index >= 0; index--) {
    const sign = (short[index] ?? '').toLowerCase()
    if (!/[\p{L}\p{N}]/u.test(sign)) continue
    const isHere = (): boolean =>
      text[at]?.toLowerCase() === sign && (index > 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? ''))
    do at--
    while (at >= earliest && !isHere())
    if (at < earliest) return null
  }
  return beginOfWord(text, at)
}

/** A long form begins with a whole word, without a quote or bracket before it. */
function beginOfWord(text: string, at: number): number {
  const begin = /\S*$/.exec(text.slice(0, at))?.index ?? at
  return begin + (/^[^\p{L}\p{N}]*/u.exec(text.slice(begin, at))?.[0].length ?? 0)
}

/** What the authors' own programme asks of a pair once it was found. */
function isLongForm(short: string, long: string): boolean {
  const signs = short.replace(/[^\p{L}\p{N}]/gu, '').length
  const words = long.split(/[\s-]+/).filter((word) => word !== '')
  if (long.length <= short.length || words.length > longestInWords('x'.repeat(signs))) return false
  if (words.includes(short) || words.includes(singularOf(short)) || /[\uFFFC()]/.test(long)) return false
  return words.length > 1 || long.length >= 2 * short.length
}

function textOf(sentence: string, { start, end }: SourceRange): string {
  return sentence.slice(start, end).replace(/\s+/g, ' ')
}
