import { companionsIn, unwrapArxivText } from '../../arxiv-texts.ts'
import { identifiersOfAddress } from '../../identifiers.ts'
import { readPublishedDate } from '../../published-dates.ts'
import type { XmlElement } from '../../xml-elements.ts'
import type { StreamedFormat } from '../format.ts'
import { atomLinks, journalFields } from './entry-parts.ts'
import { attributeOf, fieldsOf, fieldText, fieldValue, firstTitle } from './feed-fields.ts'
import { feedHead, feedRoot } from './feed-root.ts'
import { type FeedReader, type ReadFeedEntry, readFeed } from './read-feed.ts'

const ENTRY_OF_ARXIV =
  /^<[^<>]{1,500}>\s{0,50}<[\w.:-]{0,50}id>\s{0,20}https?:\/\/(?:export\.)?arxiv\.org\/abs\//
const reader: FeedReader = { entries: ['entry'], isListing: false, read }

/** What arXiv's API answers with. Its errors are entries too, and refused with arXiv's own words. */
export const arxivAtom: StreamedFormat = {
  name: 'arxiv-atom',
  title: 'arXiv API, Atom',
  about: 'What arXiv’s API answers a query with.',
  reads: 'stream',
  shape: 'data',
  parserVersion: 1,
  recognise,
  parse: (chunks) => readFeed(chunks, reader),
}

function recognise(sample: string): number {
  const root = feedRoot(sample)
  if (root?.name !== 'feed' && root?.name !== 'entry') return 0
  // A feed of another site may hold papers of arXiv, and speak of its API.
  const head = feedHead(sample)
  if (/arxiv\.org\/api\/|<title[^<>]{0,100}>\s{0,20}arxiv query/i.test(head)) return 0.99
  return ENTRY_OF_ARXIV.test(sample.slice(head.length, head.length + 1000)) ? 0.97 : 0
}

function read(entry: XmlElement): ReadFeedEntry {
  const title = firstTitle(fieldsOf(entry, 'title'))
  const id = fieldValue(entry, 'id') ?? ''
  const summary = fieldText(entry, 'summary')
  const publishedOn = readPublishedDate(fieldValue(entry, 'published') ?? '')
  const { identifiers, ...journal } = journalFields(entry)
  return {
    ...journal,
    title,
    abstract: summary === null ? null : unwrapArxivText(summary),
    authors: fieldsOf(entry, 'author').flatMap((author) => fieldText(author, 'name') ?? []),
    organisations: fieldsOf(entry, 'author').flatMap((author) =>
      fieldsOf(author, 'affiliation', 'arxiv:affiliation').map(({ text }) => text),
    ),
    identifiers: [...identifiersOfAddress(id), ...identifiers],
    links: [...atomLinks(entry), ...companionsIn(fieldText(entry, 'arxiv:comment') ?? '')],
    keywords: fieldsOf(entry, 'arxiv:primary_category', 'category').flatMap(
      (category) => attributeOf(category, 'term') ?? [],
    ),
    ...(publishedOn === null ? {} : { publishedOn }),
    refusal: isError(id, title) ? errorOf(summary) : undefined,
  }
}

function isError(id: string, title: string | null): boolean {
  return title === 'Error' && !/\/abs\//.test(id)
}

function errorOf(summary: string | null): string {
  const words = unwrapArxivText(summary ?? '')
  return `This is no paper but an error that arXiv answered with${words === '' ? '.' : `: “${words}”.`}`
}
