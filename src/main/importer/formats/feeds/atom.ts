import { readPublishedDate } from '../../published-dates.ts'
import type { XmlElement } from '../../xml-elements.ts'
import type { StreamedFormat } from '../format.ts'
import { atomLinks, authorsNamed, companionLinks, identifiersIn, journalFields } from './entry-parts.ts'
import {
  attributeOf,
  fieldsOf,
  fieldText,
  fieldValue,
  fieldValues,
  firstTitle,
  longestAbstract,
} from './feed-fields.ts'
import { feedRoot } from './feed-root.ts'
import { type FeedReader, type ReadFeedEntry, readFeed } from './read-feed.ts'

const reader: FeedReader = { entries: ['entry'], isListing: true, read }

/** Atom 0.3 and 1.0, of any site. */
export const atom: StreamedFormat = {
  name: 'atom',
  title: 'Atom feed',
  about: 'Feeds of journals, archives and blogs.',
  reads: 'stream',
  shape: 'data',
  parserVersion: 1,
  recognise,
  parse: (chunks) => readFeed(chunks, reader),
}

function recognise(sample: string): number {
  const root = feedRoot(sample)
  if (root === null || (root.name !== 'feed' && root.name !== 'entry')) return 0
  const isAtom = root.tag.includes('http://www.w3.org/2005/Atom') || root.tag.includes('purl.org/atom/ns#')
  if (root.name === 'entry') return isAtom ? 0.9 : 0.4
  return isAtom ? 0.95 : 0.7
}

function read(entry: XmlElement): ReadFeedEntry {
  const { identifiers, keywords, ...journal } = journalFields(entry)
  const texts = [...fieldsOf(entry, 'summary'), ...textualContents(entry)]
  const publishedOn = readPublishedDate(
    fieldValue(entry, 'published', 'issued', 'dc:date', 'prism:publicationdate', 'created', 'updated') ?? '',
  )
  return {
    ...journal,
    title: firstTitle(fieldsOf(entry, 'title')),
    abstract: longestAbstract(texts),
    authors: authorsOf(entry),
    identifiers: [...identifiers, ...fieldValues(entry, 'id').flatMap(identifiersIn)],
    links: [...atomLinks(entry), ...companionLinks(texts)],
    keywords: [
      ...keywords,
      ...fieldsOf(entry, 'category').flatMap(
        (category) => attributeOf(category, 'label') ?? attributeOf(category, 'term') ?? [],
      ),
    ],
    ...(publishedOn === null ? {} : { publishedOn }),
  }
}

/** What is no text stands in Base64, or elsewhere. */
function textualContents(entry: XmlElement): XmlElement[] {
  return fieldsOf(entry, 'content').filter((content) => {
    const type = attributeOf(content, 'type')?.toLowerCase() ?? 'text'
    return !type.includes('/') || type.startsWith('text/') || type === 'application/xhtml+xml'
  })
}

function authorsOf(entry: XmlElement): string[] {
  const authors = fieldsOf(entry, 'author').flatMap((author) => fieldText(author, 'name') ?? [])
  return authorsNamed(authors.length > 0 ? authors : fieldValues(entry, 'dc:creator'))
}
