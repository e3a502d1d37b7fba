/** What a backslash begins: an escape, an accent, a command of text or math, or a macro that nobody knows. */
import { isLetter } from './characters.ts'
import { readAccent } from './latex-accents.ts'
import {
  ABBREVIATION_COMMANDS,
  LETTER_COMMANDS,
  SIGN_COMMANDS,
  SIGN_ESCAPES,
  SPACING_COMMANDS,
  STYLE_COMMANDS,
  STYLE_SWITCHES,
} from './latex-text.ts'
import { commandHref } from './links.ts'
import { type Crumb, type CrumbContext, readMacro, readScriptedSign } from './math-crumbs.ts'
import { readFormula } from './math-reading.ts'
import { readBracketMath, readMathEnvironment } from './math-spans.ts'
import { FUNCTIONS, MATH_MACROS, MATH_SIGNS } from './math-symbols.ts'
import { emit, emitMarkup, emitReplaced, openGroup, partnerOf, type Scanner } from './scanner.ts'

/** Reads at a backslash and moves past what it begins, at least past the backslash itself. */
export function readBackslash(scanner: Scanner): void {
  const { source, position, limit } = scanner
  const accent = readAccent(source, position)
  if (accent !== null && position + accent.length <= limit) {
    emitReplaced(scanner, position + accent.length, accent.text)
  } else if (isLetter(source.charCodeAt(position + 1))) {
    readCommand(scanner, position + 1)
  } else {
    readEscape(scanner)
  }
}

/** Reads a brace: an invisible group (`{BERT}`, `{\em so}`), else a brace of the text. */
export function readBrace(scanner: Scanner): void {
  const { source, position } = scanner
  const close = partnerOf(scanner, position)
  if (close < 0) {
    scanner.position++
    return
  }
  switchPattern.lastIndex = position + 1
  const match = switchPattern.exec(source)
  const style = match === null ? undefined : STYLE_SWITCHES.get(match[1] ?? '')
  const innerStart = position + 1 + (match?.[0].length ?? 0)
  if (style !== undefined && innerStart <= close) {
    openGroup(scanner, innerStart, close, close + 1, { style })
  } else if (isGrouping(source, position + 1, close)) {
    openGroup(scanner, position + 1, close, close + 1)
  } else {
    scanner.position++
  }
}

/** Returns what the readers of formulas need to know of a scanner. */
export function crumbContext(scanner: Scanner): CrumbContext {
  return { source: scanner.source, limit: scanner.limit, closeOf: (position) => partnerOf(scanner, position) }
}

/** Emits a formula that stands without delimiters. */
export function emitCrumb(scanner: Scanner, crumb: Crumb): void {
  emit(scanner, crumb.end, { kind: 'math', tex: crumb.tex, text: readFormula(crumb.tex) })
}

const switchPattern = /\\([A-Za-z]+)(?![A-Za-z])[ \t]*/y
const namePattern = /[A-Za-z]+/y
const citationPattern =
  /\\(?:[cC]ite|ref|eqref|autoref|[cC]ref|label|footnotemark|includegraphics|input|vspace|hspace)/y
const citationArgumentPattern = /[a-zA-Z]*\*?(?:\[[^[\]{}\n]{0,100}\]){0,2}\{[^{}\n]{0,300}\}/y

/** Longest group that BibTeX or a macro puts around a few words, in UTF-16 units. */
const LONGEST_GROUPING = 200

/** Braces that protect capitals or hold a command; sets, templates and code keep theirs. */
function isGrouping(source: string, from: number, to: number): boolean {
  if (from === to) return true
  if (to - from > LONGEST_GROUPING) return false
  const content = source.slice(from, to)
  // The signs of accents (`{\"o}`) are no punctuation.
  return !/[,;=|<>"]/.test(content.replace(/\\["=]/g, '')) && /[\p{Lu}\\$]/u.test(content)
}

function readEscape(scanner: Scanner): void {
  const { source, position, limit } = scanner
  const sign = source[position + 1] ?? ''
  const end = position + 2
  const text = SIGN_ESCAPES.get(sign)
  if (end > limit || sign === '') scanner.position++
  else if ((sign === '(' || sign === '[') && readBracketMath(scanner, 1)) return
  else if (sign === '\\') readDoubleBackslash(scanner)
  else if (sign === '\n' || sign === '\r') emitReplaced(scanner, pastBlanks(source, end, limit, true), ' ')
  else if (`"'\`~^.=`.includes(sign)) {
    const braces = '~^'.includes(sign) && source.startsWith('{}', end) && end + 2 <= limit ? 2 : 0
    emitReplaced(scanner, end + braces, sign)
  } else if (text !== undefined) emitReplaced(scanner, end, text)
  else scanner.position++
}

/** A line break of LaTeX or Markdown; before a sign or a bracket, an escape that was escaped again. */
function readDoubleBackslash(scanner: Scanner): void {
  const { source, position, limit } = scanner
  const after = source[position + 2] ?? ' '
  if ((after === '(' || after === '[') && readBracketMath(scanner, 2)) return
  if (/\s/.test(after)) emitReplaced(scanner, pastBlanks(source, position + 2, limit, true), ' ')
  else if ('%&$#_'.includes(after) && position + 3 <= limit) emitReplaced(scanner, position + 3, after)
  else scanner.position += 2
}

function readCommand(scanner: Scanner, nameStart: number): void {
  const { source, limit } = scanner
  namePattern.lastIndex = nameStart
  const name = namePattern.exec(source)?.[0] ?? ''
  const end = nameStart + name.length
  if (end > limit) {
    scanner.position = limit
    return
  }
  if (readLayout(scanner)) return
  if (readTextCommand(scanner, name, end) || readMathCommand(scanner, name, end)) return
  readUnknown(scanner, name, end)
}

function readTextCommand(scanner: Scanner, name: string, end: number): boolean {
  const { source, limit } = scanner
  const sign = LETTER_COMMANDS.get(name) ?? SIGN_COMMANDS.get(name)
  if (sign !== undefined) {
    emitReplaced(scanner, pastBlanks(source, pastEmptyGroup(source, end, limit), limit, false), sign)
    return true
  }
  const abbreviation = ABBREVIATION_COMMANDS.get(name)
  if (abbreviation !== undefined) {
    const text = source[end] === '.' ? abbreviation.slice(0, -1) : abbreviation
    emitReplaced(scanner, pastEmptyGroup(source, end, limit), text)
    return true
  }
  const spacing = SPACING_COMMANDS.get(name)
  if (spacing !== undefined) {
    const after = pastEmptyGroup(source, end, limit)
    emitReplaced(scanner, name === 'xspace' ? after : pastBlanks(source, after, limit, false), spacing)
    return true
  }
  return readArgumentCommand(scanner, name, end)
}

/** Commands of text with arguments in braces: styles, links, colours. */
function readArgumentCommand(scanner: Scanner, name: string, end: number): boolean {
  const { source } = scanner
  const close = source.charCodeAt(end) === 0x7b ? partnerOf(scanner, end) : -1
  if (close < 0) return readSwitch(scanner, name, end)
  const style = STYLE_COMMANDS.get(name)
  if (style !== undefined) {
    openGroup(scanner, end + 1, close, close + 1, { style })
    return true
  }
  if (name === 'color') {
    emitMarkup(scanner, pastBlanks(source, close + 1, scanner.limit, false))
    return true
  }
  const second = source.charCodeAt(close + 1) === 0x7b ? partnerOf(scanner, close + 1) : -1
  if (name === 'textcolor' && second >= 0) {
    openGroup(scanner, close + 2, second, second + 1)
    return true
  }
  const isShort = close - end < 2048
  const href =
    (name === 'url' || name === 'href') && isShort ? commandHref(source.slice(end + 1, close)) : null
  if (href === null || scanner.linkDepth > 0) return false
  if (name === 'url') openGroup(scanner, end + 1, close, close + 1, { style: 'link', href })
  else if (second >= 0) openGroup(scanner, close + 2, second, second + 1, { style: 'link', href })
  else return false
  return true
}

/** A switch outside of braces of its own (`\bf`, `\small`): what it would act on is unknown, so it only goes. */
function readSwitch(scanner: Scanner, name: string, end: number): boolean {
  if (!STYLE_SWITCHES.has(name)) return false
  emitMarkup(scanner, pastBlanks(scanner.source, end, scanner.limit, false))
  return true
}

function readMathCommand(scanner: Scanner, name: string, end: number): boolean {
  const context = crumbContext(scanner)
  const sign = MATH_SIGNS.get(name) ?? (FUNCTIONS.has(name) ? name : undefined)
  if (sign !== undefined) {
    const crumb = readScriptedSign(context, end, name)
    if (crumb !== null) emitCrumb(scanner, crumb)
    else emitReplaced(scanner, pastEmptyGroup(scanner.source, end, scanner.limit), sign)
    return true
  }
  if (MATH_MACROS.has(name)) {
    const crumb = readMacro(context, end, name)
    if (crumb !== null) emitCrumb(scanner, crumb)
    return crumb !== null
  }
  return name === 'begin' && readMathEnvironment(scanner)
}

const layoutPattern =
  /\\(?:begin|end)\{(?:itemize|enumerate|description|center|quote|quotation|abstract)\*?\}|\\item(?![A-Za-z])/y

/** Reads the borders of lists and quotations, which are drawn as a blank, and the items of lists. */
function readLayout(scanner: Scanner): boolean {
  const { source, position, limit } = scanner
  layoutPattern.lastIndex = position
  const match = layoutPattern.exec(source)
  if (match === null || position + match[0].length > limit) return false
  const end = pastBlanks(source, position + match[0].length, limit, false)
  emitReplaced(scanner, end, match[0] === '\\item' ? '• ' : ' ')
  return true
}

/** Shows the source of a macro, its braces included; what stands inside them is read as usual. */
function readUnknown(scanner: Scanner, name: string, end: number): void {
  const { source, position, limit } = scanner
  citationPattern.lastIndex = position
  if (citationPattern.test(source)) {
    citationArgumentPattern.lastIndex = citationPattern.lastIndex
    const match = citationArgumentPattern.exec(source)
    if (match !== null && citationArgumentPattern.lastIndex <= limit) {
      emit(scanner, citationArgumentPattern.lastIndex, { kind: 'unknown-macro' })
      return
    }
  }
  const close = source.charCodeAt(end) === 0x7b ? partnerOf(scanner, end) : -1
  if (close < 0 || name === 'begin' || name === 'end') emit(scanner, end, { kind: 'unknown-macro' })
  else openGroup(scanner, end + 1, close, close + 1, { kind: 'unknown-macro' })
}

function pastEmptyGroup(source: string, position: number, limit: number): number {
  return source.startsWith('{}', position) && position + 2 <= limit ? position + 2 : position
}

/** Past blanks and one line break, never past an empty line. */
function pastBlanks(source: string, position: number, limit: number, manyLines: boolean): number {
  let end = position
  let lineBreaks = 0
  while (end < limit) {
    const sign = source[end]
    if (sign === '\n' && ++lineBreaks > 1 && !manyLines) return position
    if (sign !== ' ' && sign !== '\t' && sign !== '\n' && sign !== '\r') break
    end++
  }
  return end
}
