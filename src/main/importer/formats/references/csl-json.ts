import { arxivIdentifier, doiIdentifier } from '../../identifiers.ts'
import { readPublishedDate } from '../../published-dates.ts'
import {
  asList,
  asObject,
  asText,
  firstText,
  type JsonObject,
  objectsIn,
  shortText,
  textsIn,
} from '../catalogues/json-values.ts'
import {
  type ReadRecord,
  type RecordReader,
  readRecords,
  recogniseRecords,
} from '../catalogues/read-records.ts'
import { pageLink, tidyAbstract, tidyTitle } from '../catalogues/record-texts.ts'
import type { StreamedFormat } from '../format.ts'
import { arxivMention } from './arxiv-mention.ts'
import { joinName } from './printed-names.ts'
import { pubmedNumber } from './pubmed-texts.ts'

const reader: RecordReader = { paths: [['items'], ['references']], read }

/** The kinds of works of the Citation Style Language 1.0.2. */
const TYPES = new Set(
  (
    'article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection ' +
    'dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case ' +
    'legislation manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical ' +
    'personal_communication post post-weblog regulation report review review-book software song speech standard thesis ' +
    'treaty webpage'
  ).split(' '),
)
/** Where it writes down when a work came out, what it trusts most first. */
const DATES = ['issued', 'available-date', 'event-date', 'submitted', 'original-date']

/** References in the JSON of the Citation Style Language: a list of them, or one. */
export const cslJson: StreamedFormat = {
  name: 'csl-json',
  title: 'CSL-JSON',
  about: 'References as Zotero, pandoc and DOI services write them for citation styles.',
  reads: 'stream',
  shape: 'data',
  parserVersion: 1,
  recognise: (sample) =>
    recogniseRecords(sample, reader, likeness, ['"type"', '"title"', '"issued"', '"date-parts"']),
  parse: (chunks) => readRecords(chunks, reader),
}

/** Crossref's own answers are alike but list their titles; a title alone makes no reference. */
function likeness(record: JsonObject): number {
  if (Array.isArray(record.title)) return 0
  const isNamed = objectsIn(record.author).some((name) => 'family' in name || 'literal' in name)
  const isDated = DATES.some((key) => 'date-parts' in asObject(record[key]) || 'raw' in asObject(record[key]))
  const signs = [
    typeof record['container-title'] === 'string',
    typeof record.DOI === 'string',
    'id' in record,
  ]
  const certain = Number(isNamed) * 0.35 + Number(isDated) * 0.35
  const isTyped = TYPES.has(asText(record.type) ?? '')
  if (certain === 0 && !(signs[0] || signs[1])) return isTyped && isBare(record) ? 0.4 : 0
  return Math.min(0.96, certain + Number(isTyped) * 0.2 + 0.1 * signs.filter(Boolean).length)
}

/** Whether it is a reference of which no more is known than a title and an abstract, as of a capture without authors. */
function isBare(record: JsonObject): boolean {
  const texts = [record.id, record.title, record.abstract].filter((value) => asText(value) !== null)
  return texts.length === 3 && Object.keys(record).every((key) => BARE_FIELDS.has(key))
}

const BARE_FIELDS = new Set('id type title abstract note keyword language URL source citation-key'.split(' '))

function read(record: JsonObject): ReadRecord {
  const publishedOn = publishedOf(record)
  const venue = tidyTitle(
    firstText(
      record['container-title'],
      record['event-title'],
      record.event,
      record['container-title-short'],
    ),
  )
  const page = shortText(record.URL)
  return {
    title: tidyTitle(firstText(record.title, asList(record.title)[0], record['title-short'])),
    abstract: tidyAbstract(asText(record.abstract)),
    authors: objectsIn(record.author).flatMap(nameOf),
    identifiers: [
      ...doiIdentifier(shortText(record.DOI) ?? ''),
      ...arxivIdentifier(shortText(record.arXiv) ?? ''),
      ...textsIn([record.number, record.note, record.archive_location, record['container-title']]).flatMap(
        arxivMention,
      ),
      ...pubmedNumber(shortText(record.PMID)).identifiers,
    ],
    links: page === null ? [] : [pageLink(page)],
    keywords: keywordsOf(record.keyword),
    ...(publishedOn === null ? {} : { publishedOn }),
    ...(venue === null ? {} : { venue }),
  }
}

/** As printed; "literal" is a name that has no parts. */
function nameOf(name: JsonObject): string[] {
  const literal = asText(name.literal)
  if (literal !== null) return [literal]
  const particles = textsIn([name['dropping-particle'], name['non-dropping-particle']])
  const family = [...particles, ...textsIn([name.family])].join(' ')
  const printed = joinName({ given: asText(name.given) ?? '', family, suffix: asText(name.suffix) ?? '' })
  return printed === '' ? [] : [printed]
}

/** Only its first day counts where a work came out over several. */
function publishedOf(record: JsonObject): string | null {
  for (const key of DATES) {
    const date = asObject(record[key])
    const [parts] = asList(date['date-parts'])
    const text = firstText(
      textsIn(asList(parts).slice(0, 3)).join('-'),
      date.raw,
      date.literal,
      typeof record[key] === 'string' ? record[key] : null,
    )
    const read = readPublishedDate((text ?? '').slice(0, 60))
    if (read !== null) return read
  }
  return null
}

/** One text with commas by the book; some write a list. */
function keywordsOf(keyword: unknown): string[] {
  return typeof keyword === 'string' ? keyword.split(/[,;]/) : textsIn(keyword)
}
