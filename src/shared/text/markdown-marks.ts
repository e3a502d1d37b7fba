/** Markdown crumbs: emphasis, code spans, links. Unpaired delimiters stay text. */
import { isAlphanumeric, isDigit, isSpace, isWordUnit } from './characters.ts'
import { safeHref } from './links.ts'
import { emit, emitMarkup, findNext, flushText, openGroup, partnerOf, type Scanner } from './scanner.ts'

const STRONG = 0
const STAR = 1
const UNDERSCORE = 2

/** Reads a run of asterisks: it opens or closes emphasis, or stays text. */
export function readAsterisks(scanner: Scanner): void {
  const { source, position, limit } = scanner
  let end = position + 1
  while (end < limit && source.charCodeAt(end) === 0x2a) end++
  const length = end - position
  const before = position > 0 ? source.charCodeAt(position - 1) : 32
  const after = end < source.length ? source.charCodeAt(end) : 32
  if (length > 3 || (isSpace(before) && isSpace(after))) {
    scanner.position = end
    return
  }
  const isInsideWord = isWordUnit(before) && isWordUnit(after)
  const isOperator = isInsideWord && (length === 1 || isDigit(before) || isDigit(after))
  const mayClose = !isSpace(before) && !isOperator
  // After a bracket that closes, one asterisk multiplies (`f(x)*g(x)`).
  const mayOpen = !isSpace(after) && !isOperator && (length > 1 || !(isWordUnit(before) || isClosing(before)))
  const kinds = length === 1 ? [STAR] : length === 2 ? [STRONG] : [STRONG, STAR]
  const closing = mayClose && kinds.some((kind) => hasOpen(scanner, kind))
  for (const kind of closing ? kinds.toReversed() : kinds) {
    readDelimiter(scanner, kind, scanner.position + (kind === STRONG ? 2 : 1), closing, mayOpen)
  }
}

/** Reads an underscore: emphasis only around whole words, else text. */
export function readUnderscore(scanner: Scanner): void {
  const { source, position } = scanner
  const before = position > 0 ? source.charCodeAt(position - 1) : 32
  const after = position + 1 < source.length ? source.charCodeAt(position + 1) : 32
  const mayClose = !isSpace(before) && before !== 0x5f && !isWordUnit(after) && after !== 0x5f
  const mayOpen =
    !isSpace(after) &&
    after !== 0x5f &&
    !isWordUnit(before) &&
    !'_/.@:#\\'.includes(source[position - 1] ?? ' ')
  const closing = mayClose && hasOpen(scanner, UNDERSCORE)
  readDelimiter(scanner, UNDERSCORE, position + 1, closing, mayOpen)
}

/** Reads a code span at a backtick; returns false, having moved nowhere, when it does not close. */
export function readCodeSpan(scanner: Scanner): boolean {
  const { source, position, limit } = scanner
  const fence = source.startsWith('``', position) ? '``' : '`'
  const from = position + fence.length
  const close = findNext(scanner, fence, from)
  if (close <= from || close + fence.length > limit) return false
  const paragraph = findNext(scanner, '\n\n', from)
  if (paragraph >= 0 && paragraph < close) return false
  emitMarkup(scanner, from)
  scanner.wraps.push({ start: from, end: close, style: 'code', href: null })
  emit(scanner, close, { kind: 'text' })
  emitMarkup(scanner, close + fence.length)
  return true
}

/** Reads the opening of `[text](address)`; returns false, having moved nowhere, when it is no link of ours. */
export function readMarkdownLink(scanner: Scanner): boolean {
  const { source, position, limit } = scanner
  if (scanner.linkDepth > 0) return false
  const close = partnerOf(scanner, position)
  if (close <= position + 1 || source.charCodeAt(close + 1) !== 0x28) return false
  addressPattern.lastIndex = close + 1
  const match = addressPattern.exec(source)
  if (match === null || close + 1 + match[0].length > limit) return false
  const href = safeHref(match[1] ?? match[2] ?? '')
  if (href === null) return false
  openGroup(scanner, position + 1, close, close + 1 + match[0].length, { style: 'link', href })
  return true
}

const addressPattern =
  /\(\s{0,4}(?:<([^<>\s]{1,2000})>|((?:[^\s()<>]|\([^\s()<>]{0,200}\)){1,2000}))(?:\s{1,4}"[^"\n]{0,200}")?\s{0,4}\)/y

function isClosing(unit: number): boolean {
  return unit === 0x29 || unit === 0x5d || unit === 0x7d
}

function hasOpen(scanner: Scanner, kind: number): boolean {
  const stack = scanner.openEmphasis[kind]
  const height = scanner.groups.at(-1)?.heights[kind as 0 | 1 | 2] ?? 0
  return stack !== undefined && stack.length > height
}

/** Emits a delimiter as a piece of text; when it pairs up, both ends turn into markup around a style. */
function readDelimiter(
  scanner: Scanner,
  kind: number,
  end: number,
  closing: boolean,
  mayOpen: boolean,
): void {
  const stack = scanner.openEmphasis[kind] ?? []
  const isPaired = closing && hasOpen(scanner, kind)
  if (!isPaired && !mayOpen) {
    scanner.position = end
    return
  }
  flushText(scanner)
  const opener = isPaired ? scanner.pieces[stack.at(-1) ?? -1] : undefined
  emit(scanner, end, { kind: 'text' })
  const index = scanner.pieces.length - 1
  const piece = scanner.pieces[index]
  if (opener === undefined || piece === undefined) {
    stack.push(index)
    return
  }
  const openerIndex = stack.pop() ?? 0
  // What opened inside and did not close by now never will.
  for (const other of scanner.openEmphasis) {
    while ((other.at(-1) ?? -1) > openerIndex) other.pop()
  }
  for (const delimiter of [opener, piece]) {
    delimiter.kind = 'markup'
    delimiter.text = ''
  }
  scanner.wraps.push({
    start: opener.end,
    end: piece.start,
    style: kind === STRONG ? 'strong' : 'emphasis',
    href: null,
  })
}

/** Returns true where a backtick may begin a LaTeX quote: before a letter, digit or opening sign. */
export function opensQuote(source: string, position: number): boolean {
  const next = source.charCodeAt(position)
  return isAlphanumeric(next) || next > 0xbf || '([{\\$<*_"\'-+.'.includes(source[position] ?? ' ')
}
