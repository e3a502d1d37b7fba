/** Formulas between delimiters: `$…$`, `$$…$$`, `\(…\)`, `\[…\]`, `\begin{equation}…\end{equation}`. */
import { isDigit, isLetter, isSpace } from './characters.ts'
import { readFormula } from './math-reading.ts'
import { FUNCTIONS } from './math-symbols.ts'
import { emit, findNext, type Scanner } from './scanner.ts'

/** Reads a formula at a dollar and moves past it; returns false, having moved nowhere, when the dollar is money. */
export function readDollarMath(scanner: Scanner): boolean {
  const { source, position, limit } = scanner
  if (source.startsWith('$$', position)) {
    const close = findNext(scanner, '$$', position + 2)
    const isWord = /^\s*[A-Za-z]{3,}\s*$/.test(source.slice(position + 2, Math.min(close, position + 40)))
    if (close > position + 2 && close + 2 <= limit && !isWord && isFormula(source, position + 2, close)) {
      return emitFormula(scanner, position + 2, close, close + 2, true)
    }
    return false
  }
  const close = closingDollar(source, position + 1, limit)
  if (close < 0 || !isDollarFormula(source, position, close)) return false
  return emitFormula(scanner, position + 1, close, close + 1, false)
}

/**
 * Reads `\(…\)` or `\[…\]`; returns false, having moved nowhere, where it is no formula (`\[CLS\]`). With two
 * `backslashes` some program escaped the text once more, and each pair of them inside stands for one.
 */
export function readBracketMath(scanner: Scanner, backslashes: 1 | 2): boolean {
  const { source, position, limit } = scanner
  const mark = '\\'.repeat(backslashes)
  const display = source[position + backslashes] === '['
  const from = position + backslashes + 1
  const close = findNext(scanner, mark + (display ? ']' : ')'), from)
  const end = close + backslashes + 1
  if (close <= from || end > limit) return false
  // An opening inside means that this one was never closed; it also keeps a text full of them cheap.
  const reopened = findNext(scanner, mark + (display ? '[' : '('), from)
  if (reopened >= 0 && reopened < close) return false
  if (!isFormula(source, from, close) || isEscapedBracket(source.slice(from, close), display)) return false
  if (backslashes === 1) return emitFormula(scanner, from, close, end, display)
  const tex = source.slice(from, close).replaceAll('\\\\', '\\').trim()
  emit(scanner, end, { kind: 'math', tex, text: readFormula(tex), display })
  return true
}

/** `\[CLS\]` and `\[2, 3\]` are brackets that Markdown escaped. */
function isEscapedBracket(content: string, display: boolean): boolean {
  return /^[A-Za-z]{2,}$/.test(content) || (display && /^[\d\s,;–-]+$/.test(content))
}

/** Reads an environment of displayed math; returns false, having moved nowhere, where none starts. */
export function readMathEnvironment(scanner: Scanner): boolean {
  const { source, position, limit } = scanner
  environmentPattern.lastIndex = position
  const match = environmentPattern.exec(source)
  if (match === null) return false
  const name = `${match[1]}${match[2] ?? ''}`
  const closing = `\\end{${name}}`
  const close = findNext(scanner, closing, position + match[0].length)
  if (close < 0 || close + closing.length > limit) return false
  const reopened = findNext(scanner, `\\begin{${name}}`, position + match[0].length)
  if (reopened >= 0 && reopened < close) return false
  const body = source.slice(position + match[0].length, close).trim()
  if (body === '' || /\n\s*\n|(?<!\\)\$/.test(body)) return false
  const tex = match[1] === 'equation' || match[1] === 'math' ? body : `\\begin{aligned}${body}\\end{aligned}`
  emit(scanner, close + closing.length, { kind: 'math', tex, text: readFormula(tex), display: true })
  return true
}

const environmentPattern = /\\begin\{(equation|align|gather|math|displaymath|eqnarray)(\*?)\}/y

function emitFormula(scanner: Scanner, from: number, to: number, end: number, display: boolean): boolean {
  const tex = scanner.source.slice(from, to).trim()
  emit(scanner, end, { kind: 'math', tex, text: readFormula(tex), display })
  return true
}

/** The next dollar that is not escaped. What lies between two dollars is looked at once, so this stays linear. */
function closingDollar(source: string, from: number, limit: number): number {
  for (let index = from; index < limit; index++) {
    const unit = source.charCodeAt(index)
    if (unit === 0x5c) index++
    else if (unit === 0x24) return index
  }
  return -1
}

/**
 * A pair of dollars is math when they hug what is between them and it is not prose; loosely set ones need a sign of
 * math as well. Money has a digit after its dollar and words around it.
 */
function isDollarFormula(source: string, open: number, close: number): boolean {
  const content = source.slice(open + 1, close)
  const trimmed = content.trim()
  if (trimmed === '' || /\n\s*\n/.test(content)) return false
  const before = open > 0 ? source.charCodeAt(open - 1) : 32
  const first = content.charCodeAt(0)
  const hasEvidence = evidencePattern.test(trimmed)
  const words = countProseWords(trimmed)
  if (words >= 3) return false
  if (isDigit(source.charCodeAt(close + 1)) && !signBeforeNumberPattern.test(content)) return false
  if (isDigit(first)) {
    if (isLetter(before)) return false
    if (words > 0 && !/[\\^_]/.test(trimmed)) return false
  }
  if (isDigit(before) && !hasEvidence) return false
  const opensLoosely = isSpace(first)
  const closesLoosely = isSpace(content.charCodeAt(content.length - 1))
  if (!opensLoosely && !closesLoosely) return hasEvidence || words < 2
  if (words > 0) return false
  if (hasEvidence) return !isDigit(first) || /\\/.test(trimmed)
  return opensLoosely && closesLoosely && /^[A-Za-z]{1,2}$/.test(trimmed)
}

/** `$\sim$5`, `${\sim}$5`, `$>$20`: one sign right before a number; other dollars before digits are prices. */
const signBeforeNumberPattern = /^(?:\\[A-Za-z]+|\{\\[A-Za-z]+\}|[<>=≤≥≈~+−-]{1,2})$/

const evidencePattern = /[\\^_=<>+|≤≥≠≈∈×]/

/** With delimiters that are not money, only a run of words or a formula inside speaks against a formula. */
function isFormula(source: string, from: number, to: number): boolean {
  const content = source.slice(from, to)
  if (content.trim() === '' || /\n\s*\n|(?<!\\)\$/.test(content)) return false
  // The delimiter that seemed to close it was escaped.
  if (/(?<!\\)(?:\\\\)*\\$/.test(content)) return false
  const words = countProseWords(content)
  return words < 2 || (words < 5 && evidencePattern.test(content))
}

/** Words of three letters and more that are neither commands, nor names of functions, nor inside of braces. */
function countProseWords(content: string): number {
  const bare = content.replace(/\{[^{}]*\}/g, '{}').match(/\\?[A-Za-z]{3,}/g) ?? []
  return bare.filter((word) => !word.startsWith('\\') && !FUNCTIONS.has(word)).length
}
