import type { Link } from '../../../../shared/model/paper.ts'
import { doiIdentifier } from '../../identifiers.ts'
import { readPublishedDate } from '../../published-dates.ts'
import type { StreamedFormat } from '../format.ts'
import {
  asList,
  asObject,
  asText,
  firstText,
  type JsonObject,
  objectsIn,
  shortText,
  textsIn,
} from './json-values.ts'
import { type ReadRecord, type RecordReader, readRecords, recogniseRecords } from './read-records.ts'
import { pageLink, pdfLink, tidyAbstract, tidyTitle } from './record-texts.ts'

const reader: RecordReader = { paths: [['message', 'items'], ['items'], ['message']], read }
/** Where it writes down when a work came out, what it trusts most first. */
const DATES = ['published', 'issued', 'published-online', 'published-print', 'posted', 'created']

/** Works as Crossref's API answers with them (a list, one work) and as its public data file holds them. */
export const crossref: StreamedFormat = {
  name: 'crossref',
  title: 'Crossref JSON',
  about: 'Works from Crossref’s API, and its public data file.',
  reads: 'stream',
  shape: 'data',
  parserVersion: 1,
  recognise: (sample) =>
    recogniseRecords(sample, reader, likeness, ['"DOI"', '"container-title"', '"reference-count"']),
  parse: (chunks) => readRecords(chunks, reader),
}

/** Only Crossref lists titles: references in CSL-JSON, which are alike otherwise, have one. */
function likeness(record: JsonObject): number {
  if (asText(record.DOI) === null || !Array.isArray(record.title)) return 0
  const signs = ['container-title', 'indexed', 'prefix', 'member', 'reference-count', 'deposited']
  return Math.min(0.97, 0.6 + 0.2 * signs.filter((sign) => sign in record).length)
}

function read(record: JsonObject): ReadRecord {
  const publishedOn = publishedOf(record)
  const [journal] = textsIn(record['container-title'])
  const venue = firstText(journal, objectsIn(record.institution)[0]?.name)
  return {
    title: tidyTitle(titleOf(record)),
    abstract: withoutHeading(tidyAbstract(asText(record.abstract))),
    authors: objectsIn(record.author).flatMap(nameOf),
    organisations: objectsIn(record.author).flatMap(({ affiliation }) =>
      objectsIn(affiliation).flatMap(({ name }) => asText(name) ?? []),
    ),
    identifiers: doiIdentifier(shortText(record.DOI) ?? ''),
    links: linksOf(record),
    keywords: textsIn(record.subject),
    ...(publishedOn === null ? {} : { publishedOn }),
    ...(venue === null ? {} : { venue: tidyTitle(venue) ?? venue }),
  }
}

function titleOf(record: JsonObject): string | null {
  const [title] = textsIn(record.title)
  const [subtitle] = textsIn(record.subtitle)
  if (title === undefined) return asText(record.title)
  return subtitle === undefined || title.includes(subtitle) ? title : `${title}: ${subtitle}`
}

/** The heading that journals put over an abstract is none of its words. */
function withoutHeading(abstract: string | null): string | null {
  return abstract === null ? null : abstract.replace(/^(?:\*\*)?abstract:?(?:\*\*)?\n+/i, '')
}

function nameOf({ given, family, suffix, name }: JsonObject): string[] {
  const parts = textsIn([given, family, suffix])
  return parts.length > 0 ? [parts.join(' ')] : textsIn([name])
}

function publishedOf(record: JsonObject): string | null {
  for (const key of DATES) {
    const [parts] = asList(asObject(record[key])['date-parts'])
    const date = readPublishedDate(textsIn(asList(parts).slice(0, 3)).join('-').slice(0, 20))
    if (date !== null) return date
  }
  return null
}

function linksOf(record: JsonObject): Link[] {
  const page = shortText(record.URL)
  const pdfs = objectsIn(record.link)
    .filter((link) => link['content-type'] === 'application/pdf')
    .flatMap(({ URL: address }) => shortText(address) ?? [])
  return [...(page === null ? [] : [pageLink(page)]), ...pdfs.map(pdfLink)]
}
