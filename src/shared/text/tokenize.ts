import { isAlphanumeric, isSpace, isWordUnit } from './characters.ts'
import { readEntity } from './entities.ts'
import { readTag } from './html-tags.ts'
import { crumbContext, emitCrumb, readBackslash, readBrace } from './latex-commands.ts'
import { readBareLink, readEmail } from './links.ts'
import { readLostCommand } from './lost-commands.ts'
import { readAsterisks, readMarkdownLink, readUnderscore } from './markdown-marks.ts'
import { readLooseScript, readWordCrumb } from './math-crumbs.ts'
import { readDollarMath } from './math-spans.ts'
import { readApostrophe, readBacktick, readHyphens, readTie } from './punctuation.ts'
import {
  closeGroup,
  createScanner,
  dropOpenEmphasis,
  emit,
  emitReplaced,
  flushText,
  type Scanner,
} from './scanner.ts'
import type { Segment } from './segments.ts'
import { toSegments } from './styled-segments.ts'

/**
 * Returns the segments of a source text: a title or an abstract as it came, with its crumbs of LaTeX, Markdown and
 * HTML. Every UTF-16 unit belongs to exactly one segment, in order; an empty source has none. Never throws, and
 * takes time linear in the length of the source.
 */
export function tokenize(source: string): Segment[] {
  const scanner = createScanner(source)
  while (scanner.position < source.length) {
    if (!closeGroup(scanner)) readNext(scanner)
  }
  while (closeGroup(scanner));
  flushText(scanner)
  return toSegments(scanner.pieces, scanner.wraps)
}

/** Reads what stands at the position. Every reader moves forward. */
function readNext(scanner: Scanner): void {
  const unit = scanner.source.charCodeAt(scanner.position)
  if (isAlphanumeric(unit)) readWord(scanner)
  else (READERS.get(unit) ?? skip)(scanner)
}

function skip(scanner: Scanner): void {
  scanner.position++
}

/** Reads with the first reader that finds something of its own here; past one unit when none does. */
function firstOf(...readers: ((scanner: Scanner) => boolean)[]): (scanner: Scanner) => void {
  return (scanner) => {
    if (!readers.some((reader) => reader(scanner))) skip(scanner)
  }
}

/** Code is shown as it stands: no formulas and no emphasis in it. */
function isInCode(scanner: Scanner): boolean {
  return scanner.codeDepth > 0
}

function readScript(scanner: Scanner): boolean {
  if (isInCode(scanner)) return false
  const crumb = readLooseScript(crumbContext(scanner), scanner.position)
  if (crumb === null) return false
  emitCrumb(scanner, crumb)
  return true
}

function readLowLine(scanner: Scanner): void {
  if (isInCode(scanner)) skip(scanner)
  else if (!readScript(scanner)) readUnderscore(scanner)
}

function readStars(scanner: Scanner): void {
  if (isInCode(scanner)) skip(scanner)
  else readAsterisks(scanner)
}

function readReference(scanner: Scanner): void {
  const entity = readEntity(scanner.source, scanner.position)
  const end = scanner.position + (entity?.length ?? 0)
  if (entity === null || end > scanner.limit) skip(scanner)
  else emitReplaced(scanner, end, entity.text)
}

/** Emphasis does not reach over an empty line. */
function readLineBreak(scanner: Scanner): void {
  const { source } = scanner
  scanner.position++
  let next = scanner.position
  while (next < source.length && source.charCodeAt(next) !== 0x0a && isSpace(source.charCodeAt(next))) next++
  if (source.charCodeAt(next) === 0x0a) dropOpenEmphasis(scanner)
}

const READERS: ReadonlyMap<number, (scanner: Scanner) => void> = new Map(
  Object.entries({
    '\\': readBackslash,
    $: firstOf(readDollarMath),
    '{': readBrace,
    '*': readStars,
    _: readLowLine,
    '^': firstOf(readScript),
    '`': readBacktick,
    "'": readApostrophe,
    '&': readReference,
    '<': firstOf(readTag),
    '[': firstOf(readMarkdownLink),
    '~': readTie,
    '-': readHyphens,
    '\n': readLineBreak,
  }).map(([sign, reader]) => [sign.charCodeAt(0), reader]),
)

/** Reads a run of ASCII letters and digits: the start of a link, an address, a formula, or a word. */
function readWord(scanner: Scanner): void {
  const { source, position, limit } = scanner
  const before = position > 0 ? source.charCodeAt(position - 1) : 32
  if (!isWordUnit(before) && (readLink(scanner) || readFormulaWord(scanner))) return
  let end = position + 1
  while (end < limit && isAlphanumeric(source.charCodeAt(end))) end++
  if (isInCode(scanner) || !readLostCommand(scanner, end)) scanner.position = end
}

function readLink(scanner: Scanner): boolean {
  const { source, position, limit } = scanner
  if (scanner.linkDepth > 0) return false
  const link = readBareLink(source, position, limit) ?? readAddress(scanner)
  if (link === null) return false
  scanner.wraps.push({ start: position, end: link.end, style: 'link', href: link.href })
  flushText(scanner)
  while (scanner.position < link.end) readAddressPart(scanner, link.end)
  return true
}

function readAddress(scanner: Scanner) {
  if (scanner.position < scanner.noEmailUntil) return null
  const reading = readEmail(scanner.source, scanner.position, scanner.limit)
  if (reading.link === null) scanner.noEmailUntil = reading.noneUntil
  return reading.link
}

/** The text of a link is its source, escapes aside. */
function readAddressPart(scanner: Scanner, linkEnd: number): void {
  const { source, position } = scanner
  const next = source.slice(position + 1, linkEnd).search(/\\|&amp;/)
  const isEscape = source.charCodeAt(position) === 0x5c && position + 2 <= linkEnd
  if (isEscape) emitReplaced(scanner, position + 2, source.slice(position + 1, position + 2))
  else if (source.startsWith('&amp;', position)) emitReplaced(scanner, position + 5, '&')
  else emit(scanner, next < 0 ? linkEnd : position + 1 + next, { kind: 'text' })
}

function readFormulaWord(scanner: Scanner): boolean {
  if (isInCode(scanner)) return false
  const crumb = readWordCrumb(crumbContext(scanner), scanner.position)
  if (crumb === null) return false
  emitCrumb(scanner, crumb)
  return true
}
