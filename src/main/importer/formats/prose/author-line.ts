const BETWEEN_NAMES = /[,;·&]|\band\b/
/** Longer ones are no names. */
const LONGEST_NAME = 200
const NAME = /^\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|d[aeiu]|de[nlr]|van|von|la|le|al|bin|ter)){1,4}$/u
const LONGEST_LINE_OF_NAMES = 2000

/** The names in a line of authors, without marks of footnotes and affiliations in brackets. */
export function readNames(text: string): string[] {
  return text
    .slice(0, 100_000)
    .replace(/\s+/g, ' ')
    .replace(/\([^()]{0,200}\)/g, '')
    .split(BETWEEN_NAMES)
    .map(tidyName)
    .filter((name) => /\p{L}/u.test(name) && !/^et\.? al\.?$/i.test(name))
}

/** Whether a line without a label is a list of authors: two names and more, and nothing but names; or "by" before. */
export function isAuthorLine(text: string): boolean {
  if (text.length > LONGEST_LINE_OF_NAMES) return false
  const line = text.replace(/^[*_]+|[*_]+$/g, '')
  const isBy = /^by\s+/i.test(line)
  const names = readNames(line.replace(/^by\s+/i, ''))
  return names.length > (isBy ? 0 : 1) && names.every((name) => NAME.test(name))
}

function tidyName(name: string): string {
  return name
    .slice(0, LONGEST_NAME)
    .trim()
    .replace(/^by\s+/i, '')
    .replace(/^[*_\s]+|[\s*†‡§¶_\d^{}$]+$/g, '')
    .trim()
}
