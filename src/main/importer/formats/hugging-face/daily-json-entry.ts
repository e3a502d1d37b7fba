import type { Identifier, Link } from '../../../../shared/model/paper.ts'
import { arxivIdentifier } from '../../identifiers.ts'
import { unwrapLines } from '../../markup-text.ts'
import { readPublishedDate, readPublishedDay } from '../../published-dates.ts'
import type { ParsedEntry } from '../format.ts'

type Fields = Readonly<Record<string, unknown>>

/** An entry without its place, or why it could not be taken, as the end of a sentence that names it. */
export type DailyEntry =
  | { readonly kind: 'entry'; readonly entry: Omit<ParsedEntry, 'span' | 'line'> }
  | { readonly kind: 'refused'; readonly why: string }

/**
 * What one value of the list of daily papers says: the listing, with the paper inside it, or the paper alone. Fields
 * that are unknown, missing or of another type than they should be are passed over; only a title must be there.
 */
export function readDailyEntry(value: unknown): DailyEntry {
  if (typeof value === 'string')
    return refused(
      'is text in quotes, not a paper: it only looks like JSON. Save the list itself, not as a string',
    )
  if (!isFields(value)) return refused('is no object, so it is no paper')
  const listing = value
  const paper = isFields(value.paper) ? value.paper : value
  const title = text(paper.title) ?? text(listing.title)
  if (title === null) return refused('has no title')
  const summary = text(paper.summary) ?? text(listing.summary) ?? text(paper.abstract)
  const votes = count(paper.upvotes) ?? count(listing.upvotes)
  const comments = count(listing.numComments) ?? count(paper.numComments)
  const publishedOn = date(paper.publishedAt) ?? date(listing.publishedAt)
  const listedOn = day(paper.submittedOnDailyAt) ?? day(listing.submittedOnDailyAt)
  return {
    kind: 'entry',
    entry: {
      title: title.replace(/\s+/g, ' '),
      abstract: summary === null ? null : unwrapLines(summary),
      authors: names(paper.authors ?? listing.authors),
      identifiers: identifiersOf(paper),
      links: linksOf(paper, listing),
      organisations: [paper.organization, listing.organization].flatMap((one) => nameOf(one) ?? []),
      keywords: names(paper.ai_keywords ?? listing.ai_keywords),
      ...(votes === null ? {} : { votes }),
      ...(comments === null ? {} : { comments }),
      ...(publishedOn === null ? {} : { publishedOn }),
      ...(listedOn === null ? {} : { listedOn }),
    },
  }
}

function identifiersOf(paper: Fields): Identifier[] {
  const id = text(paper.id)
  return id === null ? [] : arxivIdentifier(id)
}

function linksOf(paper: Fields, listing: Fields): Link[] {
  const [arxiv] = identifiersOf(paper)
  const page = arxiv === undefined ? [] : [`https://huggingface.co/papers/${arxiv.value}`]
  const code = text(paper.githubRepo) ?? text(listing.githubRepo)
  const project = text(paper.projectPage) ?? text(listing.projectPage)
  return [
    ...page.map((url) => ({ kind: 'page', url })),
    ...(code === null ? [] : [{ kind: 'code', url: code }]),
    ...(project === null ? [] : [{ kind: 'project', url: project }]),
  ]
}

/** Objects with a name, or the names themselves. */
function names(list: unknown): string[] {
  return Array.isArray(list) ? list.flatMap((one) => nameOf(one) ?? []) : []
}

function nameOf(value: unknown): string | null {
  if (!isFields(value)) return text(value)
  return text(value.fullname) ?? text(value.name)
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

function count(value: unknown): number | null {
  const number = typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : null
}

function date(value: unknown): string | null {
  const written = text(value)
  return written === null ? null : readPublishedDate(written.slice(0, 60))
}

function day(value: unknown): string | null {
  const written = text(value)
  return written === null ? null : readPublishedDay(written.slice(0, 60))
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function refused(why: string): DailyEntry {
  return { kind: 'refused', why }
}
