import { companionsIn, unwrapArxivText } from '../../arxiv-texts.ts'
import { arxivIdentifier, doiIdentifier, readArxivId } from '../../identifiers.ts'
import { readPublishedDate } from '../../published-dates.ts'
import type { StreamedFormat } from '../format.ts'
import { asList, asText, type JsonObject, objectsIn, shortText, textsIn } from './json-values.ts'
import { type ReadRecord, type RecordReader, readRecords, recogniseRecords } from './read-records.ts'
import { tidyTitle } from './record-texts.ts'

const reader: RecordReader = { paths: [], read }
/** Longer than any record of the dump by far. UTF-16 units. */
const LONGEST_LINE = 8_000_000

/** The metadata of all of arXiv, one object a line, 2.9 million of them; also a part of it that was saved as a list. */
export const arxivJsonLines: StreamedFormat = {
  name: 'arxiv-json-lines',
  title: 'arXiv metadata, JSON lines',
  about: 'The dump of arXiv’s metadata, one paper a line, or a part of it.',
  reads: 'stream',
  shape: 'data',
  parserVersion: 1,
  recognise: (sample) =>
    recogniseRecords(sample, reader, likeness, ['"submitter"', '"authors"', '"categories"']),
  parse: (chunks) => readRecords(chunks, reader, LONGEST_LINE),
}

function likeness(record: JsonObject): number {
  const isOfArxiv = readArxivId(shortText(record.id) ?? '') !== null
  const signs = ['authors_parsed', 'versions', 'update_date', 'categories', 'submitter', 'journal-ref']
  const seen = signs.filter((sign) => sign in record).length
  if (!isOfArxiv || !('title' in record)) return seen >= 5 ? 0.8 : 0
  return seen >= 3 ? 0.98 : seen * 0.25
}

function read(record: JsonObject): ReadRecord {
  const id = shortText(record.id) ?? ''
  const arxivId = readArxivId(id)
  const publishedOn = submittedOn(record)
  const venue = asText(record['journal-ref'])
  const abstract = asText(record.abstract)
  return {
    title: tidyTitle(asText(record.title)),
    abstract: abstract === null ? null : unwrapArxivText(abstract),
    authors: authorsOf(record),
    organisations: authorRows(record).flatMap((row) => textsIn(row.slice(3))),
    identifiers: [
      ...arxivIdentifier(id),
      ...(shortText(record.doi) ?? '').split(/\s+/).flatMap((doi) => doiIdentifier(doi)),
    ],
    links: [
      ...(arxivId === null ? [] : [{ kind: 'arxiv', url: `https://arxiv.org/abs/${arxivId}` }]),
      ...companionsIn(asText(record.comments) ?? ''),
    ],
    keywords: (asText(record.categories) ?? '').split(/\s+/).filter((category) => category !== ''),
    ...(publishedOn === null ? {} : { publishedOn }),
    ...(venue === null ? {} : { venue: venue.replace(/\s+/g, ' ') }),
  }
}

/** When its first version was sent in. */
function submittedOn(record: JsonObject): string | null {
  const versions = objectsIn(record.versions)
  const first = versions.find(({ version }) => version === 'v1') ?? versions[0]
  const created = shortText(first?.created)
  return created === null ? null : readPublishedDate(created)
}

/** Rows of last name, first name, suffix and affiliations. */
function authorRows(record: JsonObject): (readonly unknown[])[] {
  return asList(record.authors_parsed).map(asList)
}

function authorsOf(record: JsonObject): string[] {
  const rows = authorRows(record)
  if (rows.length === 0) return authorsIn(asText(record.authors) ?? '')
  return rows.map(([last, first, suffix]) => textsIn([first, last, suffix]).join(' '))
}

/** The names in "Ada Lovelace (Uni A), Alan Turing and Grace Hopper", without what stands in parentheses. */
function authorsIn(line: string): string[] {
  return line
    .replace(/\s+/g, ' ')
    .replace(/\([^()]*\)/g, ' ')
    .split(/, and | and |[,;]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}
