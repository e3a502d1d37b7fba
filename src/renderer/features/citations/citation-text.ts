import type { PaperDetails } from '../../../shared/model/paper.ts'
import { escapeMarkdown, markdownOfSource } from '../../../shared/templates/index.ts'
import { tokenize } from '../../../shared/text/tokenize.ts'

/** What of a paper a citation says. */
export interface Cited
  extends Pick<
    PaperDetails,
    'authors' | 'publishedOn' | 'listedOn' | 'isYearInferred' | 'venue' | 'identifiers' | 'links'
  > {
  /** Source text. */
  readonly title: Partial<PaperDetails['title']> & { readonly text: string }
}

/** So many authors are named; of more, the first and "et al.". */
const NAMED_AUTHORS = 8

/**
 * A citation as plain text: authors, year, title, where it appeared, and its address. What is not known is left out; a
 * year that was only inferred is none.
 */
export function citationOf(paper: Cited): string {
  const { authors, venue } = paper
  const named = namedAuthors(authors)
  const year = yearOf(paper)
  const byline = [named, year === null ? '' : `(${year})`].filter(Boolean).join(' ')
  const arxiv = identifier(paper, 'arxiv')
  const place = [venue ?? '', arxiv === null ? '' : `arXiv:${arxiv}`].filter(Boolean).join(', ')
  const address = addressOf(paper)
  return [...[byline, titleOf(paper), place].filter(Boolean).map(asSentence), address ?? '']
    .filter(Boolean)
    .join(' ')
}

/**
 * A citation as a line of Markdown: authors, the title as a link to the paper's address, year, and where it appeared. What
 * is not known is left out.
 */
export function markdownCitationOf(paper: Cited): string {
  const address = addressOf(paper)
  const title = markdownOfSource(paper.title.text)
  const year = yearOf(paper)
  const arxiv = identifier(paper, 'arxiv')
  const linked = address === null ? title : `[${title}](${markdownAddress(address)})`
  const place = [paper.venue ?? '', arxiv === null ? '' : `arXiv:${arxiv}`].filter(Boolean).join(', ')
  return [
    escapeMarkdown(namedAuthors(paper.authors)),
    year === null ? linked : `${linked} (${year})`,
    escapeMarkdown(place),
  ]
    .filter(Boolean)
    .map(asSentence)
    .join(' ')
}

/** An address with the signs encoded that would end a link of Markdown. */
function markdownAddress(address: string): string {
  return address.replace(/[\s()<>\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)
}

function namedAuthors(authors: readonly string[]): string {
  return authors.length > NAMED_AUTHORS ? `${authors[0]} et al.` : joined(authors)
}

/** The title as it reads, on one line. */
function titleOf({ title }: Cited): string {
  const drawn = tokenize(title.text).map((segment) => (segment.kind === 'markup' ? '' : segment.text))
  return drawn.join('').replace(/\s+/g, ' ').trim()
}

function joined(names: readonly string[]): string {
  const last = names.at(-1)
  if (last === undefined || names.length === 1) return last ?? ''
  return `${names.slice(0, -1).join(', ')} and ${last}`
}

function yearOf({ publishedOn, listedOn, isYearInferred }: Cited): string | null {
  const day = publishedOn ?? (isYearInferred ? null : listedOn)
  return day === null ? null : day.slice(0, 4)
}

function asSentence(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`
}

/** The address of a paper that lasts longest; null where none is known. */
export function addressOf(paper: Cited): string | null {
  const doi = identifier(paper, 'doi')
  if (doi !== null) return `https://doi.org/${doi}`
  const arxiv = identifier(paper, 'arxiv')
  if (arxiv !== null) return `https://arxiv.org/abs/${arxiv}`
  return paper.links[0]?.url ?? null
}

function identifier({ identifiers }: Cited, scheme: string): string | null {
  return identifiers.find((one) => one.scheme === scheme)?.value ?? null
}
