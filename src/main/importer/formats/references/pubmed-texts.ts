import type { Identifier, Link } from '../../../../shared/model/paper.ts'

const SHORT = /^(.{1,200}?) (\p{Lu}{1,6})(?: (Jr|Sr|\d\w\w|I{2,3}|IV))?$/u
const FULL = /^([^,]{1,200}), (.{1,200}?)(?: (Jr|Sr|\d(?:st|nd|rd|th)|I{2,3}|IV))?$/

/**
 * A title as the paper prints it: PubMed closes each with a full stop, and puts those it translated into brackets.
 * Null where nothing is left.
 */
export function withoutPubmedMarks(title: string | null): string | null {
  if (title === null) return null
  const open = /[^.]\.$/.test(title) ? title.slice(0, -1) : title
  const isTranslated = open.startsWith('[') && open.endsWith(']') && open.indexOf(']') === open.length - 1
  const bare = (isTranslated ? open.slice(1, -1).replace(/\.$/, '') : open).trim()
  return bare === '' ? null : bare
}

/** "King ML Jr", as PubMed shortens names, in the order in which they are printed. */
export function shortName(text: string): string {
  const [, family, initials, suffix] = SHORT.exec(text) ?? []
  return family === undefined ? text : [initials, family, suffix].filter(isPresent).join(' ')
}

/** "King, Martin Luther Jr", as PubMed writes full names, in the order in which they are printed. */
export function fullName(text: string): string {
  const [, family, given, suffix] = FULL.exec(text) ?? []
  return family === undefined ? text : [given, family, suffix].filter(isPresent).join(' ')
}

function isPresent(part: string | undefined): boolean {
  return part !== undefined && part !== ''
}

/** What a PubMed number says: the paper's identifier and its page. Nothing where it is no such number. */
export function pubmedNumber(text: string | null): { identifiers: Identifier[]; links: Link[] } {
  const number = text?.trim() ?? ''
  if (!/^\d{1,9}$/.test(number)) return { identifiers: [], links: [] }
  return {
    identifiers: [{ scheme: 'pubmed', value: number }],
    links: [{ kind: 'page', url: `https://pubmed.ncbi.nlm.nih.gov/${number}/` }],
  }
}
