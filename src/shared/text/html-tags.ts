import { emitMarkup, emitReplaced, findNext, openGroup, type Scanner } from './scanner.ts'
import type { InlineStyle } from './segments.ts'

/** The inline tags that titles and abstracts carry, HTML's and those of JATS. Others are shown as they stand. */
const STYLED_TAGS: ReadonlyMap<string, InlineStyle> = new Map([
  ['i', 'emphasis'],
  ['em', 'emphasis'],
  ['italic', 'emphasis'],
  ['b', 'strong'],
  ['strong', 'strong'],
  ['bold', 'strong'],
  ['code', 'code'],
  ['tt', 'code'],
  ['sub', 'subscript'],
  ['sup', 'superscript'],
])

const tagPattern =
  /<(?:\/?(?:jats:)?(?:p|br|title|sec)|(?:jats:)?(i|em|italic|b|strong|bold|code|tt|sub|sup))\s?\/?>/iy

/** Reads a tag of inline style or a break; returns false, having moved nowhere, at any other angle bracket. */
export function readTag(scanner: Scanner): boolean {
  const { source, position, limit } = scanner
  tagPattern.lastIndex = position
  const match = tagPattern.exec(source)
  if (match === null || position + match[0].length > limit) return false
  const innerStart = position + match[0].length
  const style = STYLED_TAGS.get((match[1] ?? '').toLowerCase())
  if (style === undefined) {
    if (position === 0 || innerStart === source.length) emitMarkup(scanner, innerStart)
    else emitReplaced(scanner, innerStart, ' ')
    return true
  }
  const closing = `</${match[0].slice(1)}`
  const close = findNext(scanner, closing, innerStart)
  if (close < 0 || close + closing.length > limit) return false
  openGroup(scanner, innerStart, close, close + closing.length, { style })
  return true
}
