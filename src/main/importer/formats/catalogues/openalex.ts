import type { Identifier, Link } from '../../../../shared/model/paper.ts'
import { doiIdentifier } from '../../identifiers.ts'
import { readPublishedDate } from '../../published-dates.ts'
import type { StreamedFormat } from '../format.ts'
import { textOfInvertedIndex } from './inverted-index.ts'
import { asObject, asText, firstText, type JsonObject, objectsIn, shortText } from './json-values.ts'
import { type ReadRecord, type RecordReader, readRecords, recogniseRecords } from './read-records.ts'
import { pageLink, pdfLink, tidyAbstract, tidyTitle } from './record-texts.ts'

const reader: RecordReader = { paths: [['results']], read }
const WORK = /^https?:\/\/(?:api\.)?openalex\.org\/(?:works\/)?(w\d+)$/i
const PUBMED = /^https?:\/\/pubmed\.ncbi\.nlm\.nih\.gov\/(\d+)\/?$/i
/** A concept that OpenAlex is less sure of says little about a paper. */
const TELLING_SCORE = 0.3

/** Works as OpenAlex answers with them (a list, one work) and as its snapshot holds them, one a line. */
export const openAlex: StreamedFormat = {
  name: 'openalex',
  title: 'OpenAlex JSON',
  about: 'Works from OpenAlex’s API, and JSON lines of its snapshot.',
  reads: 'stream',
  shape: 'data',
  parserVersion: 1,
  recognise: (sample) =>
    recogniseRecords(sample, reader, likeness, ['https://openalex.org/W', '"display_name"']),
  parse: (chunks) => readRecords(chunks, reader),
}

function likeness(record: JsonObject): number {
  if (WORK.test(shortText(record.id) ?? '')) return 'display_name' in record || 'title' in record ? 0.98 : 0.6
  const signs = ['abstract_inverted_index', 'authorships', 'primary_location', 'best_oa_location']
  return signs.filter((sign) => sign in record).length >= 2 ? 0.9 : 0
}

function read(record: JsonObject): ReadRecord {
  const abstract = abstractOf(record)
  const authorships = objectsIn(record.authorships)
  const publishedOn = readPublishedDate(
    shortText(record.publication_date) ?? shortText(record.publication_year) ?? '',
  )
  const venue = firstText(
    asObject(asObject(record.primary_location).source).display_name,
    asObject(record.host_venue).display_name,
  )
  return {
    title: tidyTitle(firstText(record.display_name, record.title)),
    abstract: abstract.text,
    authors: authorships.flatMap(
      ({ author, raw_author_name }) => firstText(asObject(author).display_name, raw_author_name) ?? [],
    ),
    organisations: authorships.flatMap(({ institutions }) => namesIn(institutions)),
    identifiers: identifiersOf(record),
    links: linksOf(record),
    keywords: keywordsOf(record),
    ...(publishedOn === null ? {} : { publishedOn }),
    ...(venue === null ? {} : { venue }),
    ...(abstract.lostPlaces === 0 ? {} : { lost: describeLost(abstract.lostPlaces) }),
  }
}

function abstractOf(record: JsonObject): { text: string | null; lostPlaces: number } {
  const { text, lostPlaces } = textOfInvertedIndex(record.abstract_inverted_index)
  return { text: tidyAbstract(text ?? asText(record.abstract)), lostPlaces }
}

function describeLost(count: number): string {
  return `The index of its abstract names ${count} places that no word can have; the abstract was put together without them.`
}

function identifiersOf(record: JsonObject): Identifier[] {
  const ids = asObject(record.ids)
  const pubmed = PUBMED.exec(shortText(ids.pmid) ?? '')?.[1]
  const work = WORK.exec(shortText(record.id) ?? shortText(ids.openalex) ?? '')?.[1]
  return [
    ...doiIdentifier(shortText(record.doi) ?? shortText(ids.doi) ?? ''),
    ...(pubmed === undefined ? [] : [{ scheme: 'pubmed', value: pubmed }]),
    ...(work === undefined ? [] : [{ scheme: 'openalex', value: work.toUpperCase() }]),
  ]
}

function linksOf(record: JsonObject): Link[] {
  const locations = [record.primary_location, record.best_oa_location].map(asObject)
  const all = [...locations, ...objectsIn(record.locations)]
  const pages = all.flatMap(({ landing_page_url }) => shortText(landing_page_url) ?? [])
  const pdfs = all.flatMap(({ pdf_url }) => shortText(pdf_url) ?? [])
  const own = shortText(record.id)
  return [...pages.map(pageLink), ...pdfs.map(pdfLink), ...(own === null ? [] : [pageLink(own)])]
}

/** What it calls keywords; in works that have none, the concepts it is sure of. */
function keywordsOf(record: JsonObject): string[] {
  const keywords = objectsIn(record.keywords).flatMap(
    ({ display_name, keyword }) => firstText(display_name, keyword) ?? [],
  )
  if (keywords.length > 0) return keywords
  return namesIn(objectsIn(record.concepts).filter(({ score }) => Number(score) >= TELLING_SCORE))
}

function namesIn(value: unknown): string[] {
  return objectsIn(value).flatMap(({ display_name }) => asText(display_name) ?? [])
}
