import type { Link } from '../../../../shared/model/paper.ts'
import { readPublishedDate } from '../../published-dates.ts'
import {
  asText,
  firstText,
  type JsonObject,
  objectsIn,
  shortText,
  textsIn,
} from '../catalogues/json-values.ts'
import { type ReadRecord, type RecordReader, readRecords } from '../catalogues/read-records.ts'
import { pageLink, pdfLink, tidyAbstract, tidyTitle } from '../catalogues/record-texts.ts'
import type { StreamedFormat } from '../format.ts'
import { authorsNamed, companionsOfMarkup, identifiersIn } from './entry-parts.ts'

/** The version that every JSON Feed names, slashes escaped or not. */
const SIGNATURE = /"https?:\\?\/\\?\/jsonfeed\.org\\?\/version\\?\//
const reader: RecordReader = { paths: [['items']], read }

/** JSON Feed 1 and 1.1, of any site. */
export const jsonFeed: StreamedFormat = {
  name: 'json-feed',
  title: 'JSON Feed',
  about: 'Feeds of blogs and archives, JSON Feed 1 and 1.1.',
  reads: 'stream',
  shape: 'data',
  parserVersion: 1,
  recognise: (sample) => (/^\s*\{/.test(sample) && SIGNATURE.test(sample) ? 0.98 : 0),
  parse: (chunks) => readRecords(chunks, reader),
}

function read(item: JsonObject): ReadRecord {
  const publishedOn = readPublishedDate(shortText(item.date_published) ?? '')
  const texts = [item.content_html, item.content_text, item.summary].map((text) => tidyAbstract(asText(text)))
  return {
    // A feed without items is no paper, although it has a title.
    title: shortText(item.version)?.includes('jsonfeed.org/version/') ? null : tidyTitle(asText(item.title)),
    abstract: texts.reduce(
      (longest, text) => ((text?.length ?? 0) > (longest?.length ?? 0) ? text : longest),
      null,
    ),
    authors: authorsOf(item),
    identifiers: identifiersIn(shortText(item.id) ?? ''),
    links: [...linksOf(item), ...companionsOfMarkup(asText(item.content_html) ?? '')],
    keywords: textsIn(item.tags),
    ...(publishedOn === null ? {} : { publishedOn }),
  }
}

/** Version 1 knew one author, version 1.1 knows several. */
function authorsOf(item: JsonObject): string[] {
  const authors = objectsIn(item.authors)
  return authorsNamed(
    (authors.length > 0 ? authors : objectsIn([item.author])).flatMap(({ name }) => asText(name) ?? []),
  )
}

function linksOf(item: JsonObject): Link[] {
  const pages = [item.external_url, item.url, item.id]
    .flatMap((url) => shortText(url) ?? [])
    .filter((url) => /^https?:/i.test(url))
  const files = objectsIn(item.attachments)
    .filter(({ mime_type: type }) => firstText(type) === 'application/pdf')
    .flatMap(({ url }) => shortText(url) ?? [])
  return [...pages.map(pageLink), ...files.map(pdfLink)]
}
