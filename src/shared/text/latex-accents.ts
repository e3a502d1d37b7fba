/** Accents of LaTeX and the letters they draw. */
import { isLetter, isWordUnit } from './characters.ts'

/** An accent command read at some place: its length in UTF-16 units of source and the letter it draws, in NFC. */
export interface AccentedLetter {
  readonly length: number
  readonly text: string
}

/**
 * Returns the accented letter that starts at `position` (at a backslash), as in `\"i`, `\'{e}`, `\v s`, `\'{\i}`, or
 * null when none does. Only letters that Unicode holds as one character count. Quotes and apostrophes that some
 * program escaped with a backslash (`the model\'s`, `\"so\"`) are no accents.
 */
export function readAccent(source: string, position: number): AccentedLetter | null {
  accentPattern.lastIndex = position
  const match = accentPattern.exec(source)
  if (match === null || isEscapedQuote(source, position)) return null
  const mark = COMBINING.get(match[1] ?? match[2] ?? match[3] ?? '')
  const letter = match[4] ?? match[5] ?? match[6] ?? match[7]
  if (mark === undefined || letter === undefined) return null
  const text = (letter + mark).normalize('NFC')
  return text.length === 1 ? { length: match[0].length, text } : null
}

const COMBINING: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '`': '\u0300',
    "'": '\u0301',
    '^': '\u0302',
    '~': '\u0303',
    '=': '\u0304',
    u: '\u0306',
    '.': '\u0307',
    '"': '\u0308',
    r: '\u030a',
    H: '\u030b',
    v: '\u030c',
    d: '\u0323',
    c: '\u0327',
    k: '\u0328',
    b: '\u0331',
  }),
)

const accentPattern =
  /\\(?:([`'^~=."])|([cvH])(?=[ {\\])[ \t]*|([udkrb])(?=\{))(?:\{\s*(?:\\([ij])|([A-Za-z\u00c0-\u024f]))\s*\}|\\([ij])(?![A-Za-z])(?:\{\}| )?|([A-Za-z\u00c0-\u024f]))/y

const apostrophePattern = /\\'(?:s|t|re|ll|ve|d|m)(?![A-Za-z])/y

/** How far an escaped closing quote is looked for; bounded so that hostile text costs no more than its length. */
const QUOTE_REACH = 200

function isEscapedQuote(source: string, position: number): boolean {
  const sign = source[position + 1]
  const isAfterWord = position > 0 && isWordUnit(source.charCodeAt(position - 1))
  if (sign === "'") {
    apostrophePattern.lastIndex = position
    return isAfterWord && apostrophePattern.test(source)
  }
  if (sign !== '"' || isAfterWord) return false
  const next = source.slice(position + 2, position + 2 + QUOTE_REACH).indexOf('\\"')
  if (next < 0) return false
  const after = source.charCodeAt(position + 2 + next + 2)
  return !(isLetter(after) || after === 0x7b || after === 0x5c)
}
