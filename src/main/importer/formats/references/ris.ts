import type { Link } from '../../../../shared/model/paper.ts'
import { doiIdentifier } from '../../identifiers.ts'
import { readPublishedDate } from '../../published-dates.ts'
import type { ReadRecord } from '../catalogues/read-records.ts'
import { pageLink, pdfLink, tidyAbstract, tidyTitle } from '../catalogues/record-texts.ts'
import type { ParsedItem, StreamedFormat } from '../format.ts'
import { arxivMention } from './arxiv-mention.ts'
import { invertedName } from './printed-names.ts'
import { itemsOfReference, refusedAt } from './reference-items.ts'
import { readTaggedRecords, type TaggedField, type TaggedLayout } from './tagged-records.ts'

/** `TY  - JOUR`: two blanks by the book, one as some programs write it. */
const TAG = /^([A-Z][A-Z0-9]) {1,2}- ?/
const FIRST_LINE = /^TY {1,2}- ?[A-Z]{2,10}[ \t]*(?:\r?\n|$)/
const ANY_LINE = /(?:^|\n)TY {1,2}- [A-Z]{2,10}[ \t]*\r?\n[A-Z][A-Z0-9] {1,2}- /
/** UTF-16 units; no date is longer. */
const LONGEST_DATE = 60

/** Where each thing stands, what says it best first. */
const TITLES = ['TI', 'T1', 'CT', 'BT']
const ABSTRACTS = ['AB', 'N2']
const VENUES = ['JF', 'T2', 'JO', 'C3', 'BT', 'JA', 'J2']
const DATES = ['DA', 'PY', 'Y1']

const layout: TaggedLayout = { first: 'TY', last: 'ER', readTag, continues: () => true }

/** References in RIS, which most publishers and reference managers write. */
export const ris: StreamedFormat = {
  name: 'ris',
  title: 'RIS',
  about: 'References as publishers’ sites and reference managers export them, often as `.ris`.',
  reads: 'stream',
  shape: 'data',
  parserVersion: 1,
  recognise: (sample) => (FIRST_LINE.test(sample.trimStart()) ? 0.98 : ANY_LINE.test(sample) ? 0.75 : 0),
  parse,
}

async function* parse(chunks: AsyncIterable<string>): AsyncIterable<ParsedItem> {
  for await (const read of readTaggedRecords(chunks, layout)) {
    if (!('fields' in read)) yield { kind: 'problem', problem: read }
    else if (read.damage !== null) yield refusedAt(read.line, read.damage)
    else yield* itemsOfReference(readReference(read.fields, read.isEnded), read)
  }
}

function readTag(line: string): TaggedField | null {
  const match = TAG.exec(line)
  return match === null ? null : { tag: match[1] ?? '', value: line.slice(match[0].length) }
}

function readReference(fields: readonly TaggedField[], isEnded: boolean): ReadRecord {
  const all = (...tags: readonly string[]): string[] =>
    fields.flatMap(({ tag, value }) => (tags.includes(tag) && value !== '' ? [value] : []))
  const firstOf = (tags: readonly string[]): string | null => tags.flatMap((tag) => all(tag))[0] ?? null
  const publishedOn = fullestDate(DATES.flatMap((tag) => all(tag)))
  const venue = tidyTitle(firstOf(VENUES))
  return {
    title: tidyTitle(firstOf(TITLES)),
    // Some write each paragraph as an abstract of its own.
    abstract: tidyAbstract(ABSTRACTS.map((tag) => all(tag).join('\n\n')).find((text) => text !== '') ?? null),
    authors: all('AU', 'A1').map(invertedName),
    identifiers: [
      ...all('DO', 'M3', 'L3').flatMap(doiIdentifier),
      ...all('AN', 'M1', 'N1', ...VENUES).flatMap(arxivMention),
      ...accessionNumber(firstOf(['AN']), firstOf(['DB'])),
    ],
    links: [
      ...all('UR', 'LK').flatMap(addressesIn).map(pageLink),
      ...all('L1').flatMap(addressesIn).map(pdfLink),
      ...all('L2')
        .flatMap(addressesIn)
        .map((url): Link => ({ kind: 'other', url })),
    ],
    keywords: all('KW').flatMap((text) => text.split(/[;\n]/)),
    ...(publishedOn === null ? {} : { publishedOn }),
    ...(venue === null ? {} : { venue }),
    lost: isEnded ? undefined : 'No line ER ends the entry that begins here: what follows it may be missing.',
  }
}

/** The date that says the most, and among those that say as much the first. */
function fullestDate(texts: readonly string[]): string | null {
  const dates = texts.flatMap((text) => readPublishedDate(text.slice(0, LONGEST_DATE)) ?? [])
  return dates.reduce((best: string | null, date) => (date.length > (best?.length ?? 0) ? date : best), null)
}

/** Several addresses may stand in one field. Those of a library's own disk are none. */
function addressesIn(text: string): string[] {
  return text
    .split(/\s|;(?=https?:)/i)
    .map((address) => address.replace(/;$/, ''))
    .filter((address) => /^https?:\/\//i.test(address))
}

function accessionNumber(number: string | null, database: string | null) {
  const isPubMed = /^(?:pubmed|medline)\b/i.test(database ?? '')
  return isPubMed && /^\d{1,9}$/.test(number ?? '') ? [{ scheme: 'pubmed', value: number ?? '' }] : []
}
