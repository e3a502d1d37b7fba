import type { Identifier } from '../../../../shared/model/paper.ts'
import { arxivIdentifier, doiIdentifier } from '../../identifiers.ts'
import { readPublishedDate } from '../../published-dates.ts'
import type { StreamedFormat } from '../format.ts'
import {
  asObject,
  asText,
  firstText,
  isObject,
  type JsonObject,
  objectsIn,
  shortText,
  textsIn,
} from './json-values.ts'
import { type ReadRecord, type RecordReader, readRecords, recogniseRecords } from './read-records.ts'
import { pageLink, pdfLink, tidyAbstract, tidyTitle } from './record-texts.ts'

const reader: RecordReader = { paths: [['data'], ['recommendedPapers']], read }

/**
 * Papers as Semantic Scholar's API answers with them (a search, a list of citations, a batch, one paper) and as its
 * data sets hold them, one a line. Its machine-made summaries are not taken for abstracts.
 */
export const semanticScholar: StreamedFormat = {
  name: 'semantic-scholar',
  title: 'Semantic Scholar JSON',
  about: 'Answers of Semantic Scholar’s API, and JSON lines of its data sets.',
  reads: 'stream',
  shape: 'data',
  parserVersion: 1,
  recognise: (sample) => recogniseRecords(sample, reader, likeness, ['"paperId"', '"title"']),
  parse: (chunks) => readRecords(chunks, reader),
}

function likeness(record: JsonObject): number {
  const paper = paperOf(record)
  if (!('title' in paper)) return 0
  if (/^[\da-f]{40}$/.test(shortText(paper.paperid) ?? '')) return 0.97
  if (asText(paper.corpusid) !== null) return isObject(paper.externalids) ? 0.97 : 0.6
  return asText(paper.paperid) === null ? 0 : 0.5
}

function read(record: JsonObject): ReadRecord {
  const paper = paperOf(record)
  const publishedOn = readPublishedDate(shortText(paper.publicationdate) ?? shortText(paper.year) ?? '')
  const venue = firstText(paper.venue, asObject(paper.journal).name, asObject(paper.publicationvenue).name)
  const page = shortText(paper.url)
  const pdf = shortText(asObject(paper.openaccesspdf).url)
  return {
    title: tidyTitle(asText(paper.title)),
    abstract: tidyAbstract(asText(paper.abstract)),
    authors: objectsIn(paper.authors).flatMap(({ name }) => asText(name) ?? []),
    identifiers: identifiersOf(paper),
    links: [...(page === null ? [] : [pageLink(page)]), ...(pdf === null ? [] : [pdfLink(pdf)])],
    keywords: [
      ...textsIn(paper.fieldsofstudy),
      ...objectsIn(paper.s2fieldsofstudy).flatMap(({ category }) => asText(category) ?? []),
    ],
    ...(publishedOn === null ? {} : { publishedOn }),
    ...(venue === null ? {} : { venue }),
  }
}

/** Its API writes `paperId`, its data sets write `corpusid`; lists of citations put each paper into an object. */
function paperOf(record: JsonObject): JsonObject {
  const inner = record.citingPaper ?? record.citedPaper
  return lowerKeys(isObject(inner) ? inner : record)
}

function identifiersOf(paper: JsonObject): Identifier[] {
  const external = lowerKeys(asObject(paper.externalids))
  const pubmed = shortText(external.pubmed)
  const corpus = shortText(external.corpusid) ?? shortText(paper.corpusid)
  return [
    ...arxivIdentifier(shortText(external.arxiv) ?? ''),
    ...doiIdentifier(shortText(external.doi) ?? ''),
    ...(pubmed === null ? [] : [{ scheme: 'pubmed', value: pubmed }]),
    ...(corpus === null ? [] : [{ scheme: 's2', value: corpus }]),
  ]
}

function lowerKeys(object: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key.toLowerCase(), value]))
}
