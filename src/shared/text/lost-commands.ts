/** Commands and escapes that lost their backslash on the way into a capture. */
import { isDigit, isLetter } from './characters.ts'
import { emitReplaced, type Scanner } from './scanner.ts'

/**
 * Reads in the run of letters and digits from the position to `end`: `\times` and `\sim` next to numbers, `\times`
 * between single letters, `\forall` before variables, and the dashes of JavaScript's escapes between words:
 * `2.2times faster`, `a ktimes k grid`, `a sim400M model`, `forall d`, `spacex2013the`. Only forms that no word has are
 * mended: `sim2real` and `linux2013` stay. Returns false, having moved nowhere, where nothing was lost.
 */
export function readLostCommand(scanner: Scanner, end: number): boolean {
  return (
    readTimes(scanner, end) || readForall(scanner, end) || readSim(scanner, end) || readDash(scanner, end)
  )
}

/** Longest number before a lost command, in UTF-16 units. */
const LONGEST_NUMBER = 12

/** Longest word before a lost dash. */
const LONGEST_WORD = 40

function readTimes(scanner: Scanner, end: number): boolean {
  const { source, position } = scanner
  const word = source.slice(position, Math.min(end, position + LONGEST_NUMBER + 10))
  const before = /^(?:(\d{1,12})times(?:\d{1,4})?|([A-Za-z])times)$/.exec(word)
  if (before === null || position + word.length !== end || isLetter(source.charCodeAt(end))) return false
  const sign = before[1] ?? before[2] ?? ''
  const isBetweenLetters = before[2] !== undefined
  if (isBetweenLetters && !isBeforeVariable(source, end)) return false
  // Between letters the blank goes with the name that it ended.
  const signEnd = position + sign.length + 'times'.length + (isBetweenLetters ? 1 : 0)
  if (signEnd > scanner.limit) return false
  scanner.position += sign.length
  emitReplaced(scanner, signEnd, '×')
  return true
}

function readForall(scanner: Scanner, end: number): boolean {
  const { source, position } = scanner
  if (source.slice(position, end) !== 'forall' || !isBeforeVariable(source, end)) return false
  emitReplaced(scanner, end, '∀')
  return true
}

function readSim(scanner: Scanner, end: number): boolean {
  const { source, position } = scanner
  const word = source.slice(position, Math.min(end, position + LONGEST_NUMBER + 8))
  if (!/^sim\d{2,}(?:[KMB])?$|^sim\d$/.test(word) || position + word.length !== end) return false
  const isQuantity = word.length > 4 || '.%\\'.includes(source[end] ?? ' ')
  const isDecimal = source[end] === '.' && !isDigit(source.charCodeAt(end + 1))
  if (!isQuantity || (isDecimal && word.length === 4)) return false
  emitReplaced(scanner, position + 'sim'.length, '∼')
  return true
}

function readDash(scanner: Scanner, end: number): boolean {
  const { source, position } = scanner
  const word = source.slice(position, Math.min(end, position + LONGEST_WORD))
  const match = /^([A-Za-z]{2,}?)x201([34])(?=[a-z]{2})/.exec(word)
  if (match === null) return false
  scanner.position += match[1]?.length ?? 0
  emitReplaced(scanner, scanner.position + 'x2013'.length, match[2] === '3' ? '–' : '—')
  return true
}

/** One letter that stands alone after a blank: `forall d`, but not `forall quantifiers` or `forall a-priori`. */
function isBeforeVariable(source: string, end: number): boolean {
  return /^ [A-Za-z](?![\p{L}\p{N}-])/u.test(source.slice(end, end + 4))
}
