import { isWordUnit } from './characters.ts'
import { type Folded, fold } from './fold.ts'
import type { LooseSelector } from './selector.ts'

/** A selector in the folded form that anchoring compares, made once per search. */
export interface WantedQuote {
  /** As in the selector; missing parts are empty, null or -1. */
  readonly quote: string
  readonly prefix: string
  readonly suffix: string
  readonly textHash: string | null
  /** UTF-16 offset of the quote in the text it was made on; -1 when the selector does not say. */
  readonly start: number
  /** The folded quote and context. */
  readonly folded: { readonly quote: string; readonly prefix: string; readonly suffix: string }
  /** True when the quote is too short to say by itself where it belongs. */
  readonly isShort: boolean
  /** True when the quote began, and ended, between words and not inside of one. */
  readonly startsWord: boolean
  readonly endsWord: boolean
  /** Source at the ends of the quote that folding leaves out: dollars, braces, blanks. */
  readonly lead: string
  readonly trail: string
}

/** Under this many characters a quote needs agreeing context. */
const SHORT_QUOTE = 8

/** How a text and a quote are folded for anchoring: white space may come, go or move. */
const FOLDING = { ignoreCase: true, ignoreDiacritics: true, dropWhiteSpace: true }

/** Folds a text for anchoring. */
export function foldForAnchoring(source: string): Folded {
  return fold(source, FOLDING)
}

/** Returns the selector as anchoring wants it, whatever a tool left out or filled with something else. */
export function readWantedQuote(selector: LooseSelector): WantedQuote {
  const quote = textOf(selector.quote)
  const prefix = textOf(selector.prefix)
  const suffix = textOf(selector.suffix)
  const start = typeof selector.start === 'number' && selector.start >= 0 ? Math.trunc(selector.start) : -1
  // Folded as one, so that a quote that begins amid an accent or an escape folds as it does in its text.
  const whole = prefix + quote + suffix
  const view = foldForAnchoring(whole)
  const from = firstIndexFrom(view, prefix.length)
  const to = Math.max(from, firstIndexFrom(view, prefix.length + quote.length))
  const leadEnd = view.map.starts[from] ?? 0
  const trailStart = view.map.ends[to - 1] ?? 0
  const quoteEnd = prefix.length + quote.length
  return {
    quote,
    prefix,
    suffix,
    textHash: typeof selector.textHash === 'string' ? selector.textHash : null,
    start,
    folded: {
      quote: view.text.slice(from, to),
      prefix: view.text.slice(0, from),
      suffix: view.text.slice(to),
    },
    isShort: Math.min(to - from, Array.from(quote.trim()).length) < SHORT_QUOTE,
    startsWord: !isInsideWord(whole, prefix.length),
    endsWord: !isInsideWord(whole, quoteEnd),
    lead: to > from ? whole.slice(prefix.length, Math.max(prefix.length, leadEnd)) : '',
    trail: to > from ? whole.slice(Math.min(quoteEnd, trailStart), quoteEnd) : '',
  }
}

/** Returns true when the offset parts a word: word units stand on both sides. */
export function isInsideWord(source: string, offset: number): boolean {
  if (offset <= 0 || offset >= source.length) return false
  return isWordUnit(source.charCodeAt(offset - 1)) && isWordUnit(source.charCodeAt(offset))
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** Index of the first folded unit that comes from source at or after the offset. */
function firstIndexFrom(view: Folded, offset: number): number {
  const { starts } = view.map
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}
