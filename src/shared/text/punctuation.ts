/** LaTeX's ways with punctuation: quotes of backticks and apostrophes, dashes of hyphens, ties. */
import { isDigit, isSpace, isWordUnit } from './characters.ts'
import { isDash, isTie } from './latex-text.ts'
import { opensQuote, readCodeSpan } from './markdown-marks.ts'
import { emitReplaced, findNext, type Scanner } from './scanner.ts'

/** How far the end of a single quote is looked for, in UTF-16 units. */
const QUOTE_REACH = 200

/** Reads backticks: an opening quote or a code span, else text. */
export function readBacktick(scanner: Scanner): void {
  const { source, position, limit } = scanner
  let end = position
  while (end < limit && source.charCodeAt(end) === 0x60) end++
  if (end - position > 2) {
    scanner.position = end
  } else if (end - position === 2) {
    readDoubleBacktick(scanner)
  } else {
    readSingleBacktick(scanner)
  }
}

/** Reads apostrophes: a closing quote where one is due, else text. */
export function readApostrophe(scanner: Scanner): void {
  const { source, position, limit } = scanner
  const before = position > 0 ? source.charCodeAt(position - 1) : 32
  const isPair = source.startsWith("''", position) && source[position + 2] !== "'" && position + 2 <= limit
  if (isPair && before !== 0x27 && closesQuote(scanner, before)) {
    scanner.openQuotes = Math.max(0, scanner.openQuotes - 1)
    emitReplaced(scanner, position + 2, '”')
  } else if (position === scanner.closingQuote) {
    emitReplaced(scanner, position + 1, '’')
  } else {
    scanner.position += isPair ? 2 : 1
  }
}

/** Reads hyphens: two between words or numbers or standing apart are an en dash, three an em dash, else text. */
export function readHyphens(scanner: Scanner): void {
  const { source, position, limit } = scanner
  let end = position
  while (end < limit && source.charCodeAt(end) === 0x2d) end++
  if (scanner.codeDepth > 0 || !isDash(source, position, end)) scanner.position = end
  else emitReplaced(scanner, end, end - position === 2 ? '–' : '—')
}

/** Reads a tilde: between a word and what it belongs to it is a blank that does not break, else it is "about". */
export function readTie(scanner: Scanner): void {
  const { source, position, codeDepth } = scanner
  if (codeDepth === 0 && isTie(source, position)) emitReplaced(scanner, position + 1, '\u00a0')
  else scanner.position++
}

/** Two backticks are a quote, unless two more close them like code and no other quote comes first. */
function readDoubleBacktick(scanner: Scanner): void {
  const { source, position } = scanner
  const from = position + 2
  const fence = findNext(scanner, '``', from)
  const quotes = [findNext(scanner, "''", from), findNext(scanner, '"', from)].filter((offset) => offset >= 0)
  const isCode =
    fence > from &&
    quotes.every((offset) => offset > fence) &&
    !isSpace(source.charCodeAt(fence - 1)) &&
    !isWordUnit(source.charCodeAt(fence + 2))
  if (isCode && readCodeSpan(scanner)) return
  if (!opensQuote(source, from)) {
    scanner.position = from
    return
  }
  scanner.openQuotes++
  emitReplaced(scanner, from, '“')
}

function readSingleBacktick(scanner: Scanner): void {
  const { source, position } = scanner
  const tick = findNext(scanner, '`', position + 1)
  const isOneWord = tick > 0 && tick - position < QUOTE_REACH && !/\s/.test(source.slice(position, tick))
  const quoteEnd = isOneWord ? -1 : singleQuoteEnd(scanner, tick)
  if (quoteEnd >= 0 && opensQuote(source, position + 1)) {
    emitReplaced(scanner, position + 1, '‘')
    scanner.closingQuote = quoteEnd
  } else if (!readCodeSpan(scanner)) {
    scanner.position++
  }
}

/** Where an apostrophe closes the quote that starts here; -1 when a backtick or an opening apostrophe comes first. */
function singleQuoteEnd(scanner: Scanner, tick: number): number {
  const { source, position, limit } = scanner
  const stop = Math.min(limit, position + QUOTE_REACH, tick < 0 ? limit : tick)
  for (let index = position + 2; index < stop; index++) {
    if (source.charCodeAt(index) !== 0x27) continue
    const before = source.charCodeAt(index - 1)
    if (isSpace(before) || '([={'.includes(source[index - 1] ?? '')) return -1
    if (!isWordUnit(source.charCodeAt(index + 1))) return index
  }
  return -1
}

/** Closing quotes stand after what they quote; after a digit two apostrophes may be inches or seconds. */
function closesQuote(scanner: Scanner, before: number): boolean {
  if (isSpace(before) || '([{='.includes(String.fromCharCode(before))) return false
  return !isDigit(before) || scanner.openQuotes > 0
}
