import type { Link } from '../../../../shared/model/paper.ts'
import { kindOfLink } from '../../link-kinds.ts'
import { lineOfMarkup, textOfMarkup, unwrapLines } from '../../markup-text.ts'

/** A closing tag or an entity: what stands in text that was markup once, and hardly ever in a formula ("a<b"). */
const MARKUP = /<\/[a-z][a-z:0-9]{0,20}>|<(?:br|p|jats:p)\s?\/?>|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});/i

/** A title on one line, its markup read where it has any; null where nothing is left. */
export function tidyTitle(title: string | null): string | null {
  if (title === null) return null
  const line = MARKUP.test(title) ? lineOfMarkup(title) : title.replace(/\s+/g, ' ').trim()
  return line === '' ? null : line
}

/** An abstract with its lines joined, its markup read where it has any; null where nothing is left. */
export function tidyAbstract(abstract: string | null): string | null {
  if (abstract === null) return null
  const text = MARKUP.test(abstract) ? textOfMarkup(abstract) : unwrapLines(abstract)
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
