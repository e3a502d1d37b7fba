import { plainText } from '../../../../shared/text/index.ts'

/** Nobody wraps a field in more braces than this in earnest. */
const MOST_BRACES = 4
/** UTF-16 units; what is longer is no name, place or keyword, and is left as it stands. */
const LONGEST_DRAWN = 2000
/** Text that is drawn as it stands: most names are, and need not be taken apart. */
const PLAIN = /^[\p{L}\p{N}\s.,:;()]*$/u
/** `Section~3`: a blank at which no line breaks. A tilde in an address or before a number that is "about" stays. */
const TIE = /(?<=[\p{L}\p{N}.,)}])~(?=[\p{L}\p{N}$\\{(])/gu

const MATH = /(?<!\\)\$/
/** Not what is given to a command, an accent or a script. */
const GUARDED = /(?<!\\[a-z]{1,30}|\\.|[\^_}])\{([\d`'".:;,!?()/–—-]{1,6})\}/gi

/** A field's source text without the braces around all of it or around signs, and with ties as blanks. */
export function sourceText(value: string): string {
  let text = value.trim()
  for (let stripped = 0; stripped < MOST_BRACES && isWrapped(text); stripped += 1)
    text = text.slice(1, -1).trim()
  return text
    .split(MATH)
    .map((part, index, parts) => (index % 2 === 1 && parts.length % 2 === 1 ? part : withoutGuards(part)))
    .join('$')
}

/** Braces that guard signs or digits (`{3}D`, `{:}`) would be drawn; those that guard letters draw as nothing. */
function withoutGuards(text: string): string {
  return text.replace(TIE, ' ').replace(GUARDED, '$1')
}

/** A name, a place or a keyword as it is printed: accents put together, commands and braces resolved. */
export function printedText(value: string): string {
  const text = sourceText(value)
  return text.length > LONGEST_DRAWN || PLAIN.test(text) ? text.replace(/\s+/g, ' ') : plainText(text)
}

/** The parts of a text between separators that stand outside of braces. @param separator a sticky pattern, not empty */
export function splitOutsideBraces(text: string, separator: RegExp): string[] {
  const parts: string[] = []
  let from = 0
  let depth = 0
  let at = 0
  while (at < text.length) {
    if (text[at] === '{') depth += 1
    else if (text[at] === '}') depth = Math.max(0, depth - 1)
    else if (depth === 0) {
      separator.lastIndex = at
      const length = separator.exec(text)?.[0].length ?? 0
      if (length > 0) {
        parts.push(text.slice(from, at))
        at += length
        from = at
        continue
      }
    }
    at += 1
  }
  return [...parts, text.slice(from)].map((part) => part.trim()).filter((part) => part !== '')
}

/** Addresses in a field: one, several, or as `\url{…}`. */
export function addressesIn(value: string): string[] {
  const plain = value
    .replace(/\\(?:url|href)\s{0,9}\{/g, ' {')
    .replace(/\{?\\textasciitilde(?:\s?\{\})?\}?|\$\\sim\$|\\~(?:\{\})?/g, '~')
    .replace(/\\([_%&#$])/g, '$1')
  return plain.match(/https?:\/\/[^\s{}<>"]+/gi) ?? []
}

/** Whether one pair of braces holds all of it, and no command that acts inside them alone. */
function isWrapped(text: string): boolean {
  if (!text.startsWith('{') || !text.endsWith('}') || /^\{\s{0,9}\\/.test(text)) return false
  const braces = /[{}]/g
  let depth = 0
  for (let match = braces.exec(text); match !== null; match = braces.exec(text)) {
    depth += match[0] === '{' ? 1 : -1
    if (depth === 0) return match.index === text.length - 1
  }
  return false
}
