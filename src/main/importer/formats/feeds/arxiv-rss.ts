import type { Identifier } from '../../../../shared/model/paper.ts'
import { unwrapArxivText } from '../../arxiv-texts.ts'
import { arxivIdentifier, identifiersOfAddress } from '../../identifiers.ts'
import { readPublishedDate } from '../../published-dates.ts'
import type { XmlElement } from '../../xml-elements.ts'
import type { StreamedFormat } from '../format.ts'
import { creatorNames } from './creator-names.ts'
import { atomLinks, identifiersIn, journalFields, rssLinks } from './entry-parts.ts'
import {
  abstractIn,
  attributeOf,
  fieldsOf,
  fieldText,
  fieldValue,
  fieldValues,
  firstTitle,
} from './feed-fields.ts'
import { feedHead, feedRoot } from './feed-root.ts'
import { type FeedReader, type ReadFeedEntry, readFeed } from './read-feed.ts'

const reader: FeedReader = { entries: ['item', 'entry'], isListing: true, read }
/** What stands before an abstract: `arXiv:2601.00001v1 Announce Type: new`, then `Abstract:` on a line of its own. */
const HEAD = /^\s{0,20}arXiv:(\S{1,40})\s{1,20}Announce Type:\s{0,9}([\w-]{1,40})\s{0,20}(?:Abstract:)?/i
/** What stood behind a title until 2024: `. (arXiv:2103.00001v1 [cs.CL] UPDATED)`. */
const TAIL = /\.?\s?\(arXiv:(\S{1,40}) \[([^\]()]{1,40})\]\s?([A-Z ]{0,40})\)$/

/** What arXiv announces each day in its categories: as RSS 2.0 and Atom, and as it did in RDF until 2024. */
export const arxivRss: StreamedFormat = {
  name: 'arxiv-rss',
  title: 'arXiv daily feed',
  about: 'What arXiv announces each day in a category, as RSS, Atom or (until 2024) RDF.',
  reads: 'stream',
  shape: 'data',
  parserVersion: 1,
  recognise,
  parse: (chunks) => readFeed(chunks, reader),
}

function recognise(sample: string): number {
  const root = feedRoot(sample)
  if (root === null || !['rss', 'rdf', 'feed', 'channel', 'item', 'entry'].includes(root.name)) return 0
  if (/rss\.arxiv\.org|updates on (?:the )?arxiv\.org/i.test(feedHead(sample))) return 0.98
  return /arXiv:\S{1,40}\s{1,20}Announce Type:|oai:arXiv\.org:/.test(sample) ? 0.97 : 0
}

function read(entry: XmlElement): ReadFeedEntry {
  const description = descriptionOf(entry)
  const printed = firstTitle(fieldsOf(entry, 'title', 'dc:title'))
  const tail = TAIL.exec(printed?.slice(-150) ?? '')
  const title = printed?.slice(0, printed.length - (tail?.[0].length ?? 0)).trim() ?? ''
  const { identifiers, ...journal } = journalFields(entry)
  const ids = [...ownIds(entry), ...[description.id, tail?.[1] ?? ''].flatMap(arxivIdentifier)]
  const kind = fieldValue(entry, 'arxiv:announce_type') ?? (description.kind || (tail?.[3] ?? '').trim())
  const publishedOn = publishedOf(entry, kind, ids[0])
  return {
    ...journal,
    title: title === '' ? null : title,
    abstract: description.abstract,
    authors: authorsOf(entry),
    identifiers: [...ids, ...identifiers],
    links: entry.localName === 'entry' ? atomLinks(entry) : rssLinks(entry),
    keywords: [...categoriesOf(entry), ...(tail?.[2] === undefined ? [] : [tail[2]])],
    ...(publishedOn === null ? {} : { publishedOn }),
  }
}

function descriptionOf(entry: XmlElement): { id: string; kind: string; abstract: string | null } {
  const [field] = fieldsOf(entry, 'description', 'summary')
  if (field === undefined) return { id: '', kind: '', abstract: null }
  const head = HEAD.exec(field.text.slice(0, 300))
  if (head === null) return { id: '', kind: '', abstract: abstractIn(field) }
  const [before, id = '', kind = ''] = head
  const abstract = unwrapArxivText(field.text.slice(before.length))
  return { id, kind, abstract: abstract === '' ? null : abstract }
}

function ownIds(entry: XmlElement): Identifier[] {
  return [
    ...fieldValues(entry, 'guid', 'id').flatMap(identifiersIn),
    ...identifiersOfAddress(attributeOf(entry, 'rdf:about') ?? ''),
  ]
}

/** Several in one field, with commas between them, or links to what else they wrote. */
function authorsOf(entry: XmlElement): string[] {
  const creators = fieldsOf(entry, 'dc:creator').map(({ text }) => text)
  const named = fieldsOf(entry, 'author').map((author) => fieldText(author, 'name') ?? author.text)
  return (creators.length > 0 ? creators : named).flatMap(creatorNames)
}

function categoriesOf(entry: XmlElement): string[] {
  return fieldsOf(entry, 'category').flatMap(
    (category) => attributeOf(category, 'term') ?? (category.text.trim() || []),
  )
}

/**
 * A new paper is dated by its announcement. One that is announced again, for a new version or another category, is
 * older than that: its id tells the month.
 */
function publishedOf(entry: XmlElement, kind: string, id: Identifier | undefined): string | null {
  const announced = readPublishedDate(fieldValue(entry, 'pubdate', 'published', 'dc:date') ?? '')
  if (announced !== null && (kind.toLowerCase() === 'new' || kind === '')) return announced
  const digits = /^(?:[a-z-]+\/)?(\d\d)(0[1-9]|1[0-2])/.exec(id?.value ?? '')
  if (digits === null) return null
  const [, year = '', month] = digits
  return `${Number(year) < 91 ? '20' : '19'}${year}-${month}`
}
