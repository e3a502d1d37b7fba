import type { Link } from '../../../../shared/model/paper.ts'
import { kindOfLink } from '../../link-kinds.ts'
import { lineOfMarkup, textOfMarkup, unwrapLines } from '../../markup-text.ts'

/** A closing tag or an entity: what stands in text that was markup once, and hardly ever in a formula ("a<b"). */
const MARKUP =
  /<\/[a-z][a-z:0-9]{0,20}>|<(?:br|p|jats:p)\s?\/?>|<(?:a|div|img|p|span)\s[a-z-]{1,30}=|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});/i

/** What a bracket begins when it begins a tag that has no attributes, or has some with values. */
const TAG = /^\/?(?:[abipqsu]|[a-z][a-z\d:-]+)(?:\s[^=]*=|\s*\/?$)/i
/** What is a tag whatever follows: declarations, and elements with attributes that formulas do not look like. */
const SURE_TAG = /^(?:[!?]|\/?(?:audio|iframe|img|input|object|ol|script|style|svg|video)\b)/i

/** A title on one line, its markup read where it has any; null where nothing is left. */
export function tidyTitle(title: string | null): string | null {
  if (title === null) return null
  const line = MARKUP.test(title) ? lineOfMarkup(withStrayBrackets(title)) : title.replace(/\s+/g, ' ').trim()
  return line === '' ? null : line
}

/** An abstract with its lines joined, its markup read where it has any; null where nothing is left. */
export function tidyAbstract(abstract: string | null): string | null {
  if (abstract === null) return null
  const text = MARKUP.test(abstract) ? textOfMarkup(withStrayBrackets(abstract)) : unwrapLines(abstract)
  return text === '' ? null : text
}

/** The page of a paper itself, whose kind its address may tell more closely. */
export function pageLink(url: string): Link {
  const kind = kindOfLink(url)
  return { kind: kind === 'other' ? 'page' : kind, url }
}

export function pdfLink(url: string): Link {
  return { kind: 'pdf', url }
}

/** HTML in which brackets that begin no tag ("x<y" in a formula) are written out, so that a reader of it keeps them. */
function withStrayBrackets(html: string): string {
  return html.replace(/</g, (bracket, at: number) => (beginsTag(html, at + 1) ? bracket : '&lt;'))
}

function beginsTag(html: string, from: number): boolean {
  if (SURE_TAG.test(html.slice(from, from + 20))) return true
  const brackets = /[<>]/g
  brackets.lastIndex = from
  const next = brackets.exec(html)
  return next?.[0] === '>' && TAG.test(html.slice(from, next.index))
}
