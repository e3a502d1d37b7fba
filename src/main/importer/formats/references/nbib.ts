import { doiIdentifier } from '../../identifiers.ts'
import { readPublishedDate } from '../../published-dates.ts'
import type { ReadRecord } from '../catalogues/read-records.ts'
import { tidyAbstract, tidyTitle } from '../catalogues/record-texts.ts'
import type { ParsedItem, StreamedFormat } from '../format.ts'
import { arxivMention } from './arxiv-mention.ts'
import { fullName, pubmedNumber, shortName, withoutPubmedMarks } from './pubmed-texts.ts'
import { itemsOfReference, refusedAt } from './reference-items.ts'
import { readTaggedRecords, type TaggedField, type TaggedLayout } from './tagged-records.ts'

/** `TI  - …`: a tag of up to four letters, filled up with blanks to four. */
const TAG = /^([A-Z]{2,4}) {0,2}- ?/
const FIRST_LINE = /^PMID ?- ?\d{1,9}[ \t]*\r?\n(?:[A-Z]{2,4} {0,2}- |\s)/
const ANY_LINE = /\nPMID ?- ?\d{1,9}[ \t]*\r?\n[A-Z]{2,4} {0,2}- /
/** UTF-16 units; no date is longer. */
const LONGEST_DATE = 60

const layout: TaggedLayout = {
  first: 'PMID',
  last: null,
  readTag,
  continues: (line) => line.startsWith(' ') || line.startsWith('\t'),
}

/** References as PubMed sends them to a citation manager. */
export const nbib: StreamedFormat = {
  name: 'nbib',
  title: 'PubMed (MEDLINE) text',
  about:
    'References as PubMed saves them for a citation manager, often as `.nbib`, and in its PubMed format.',
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
    else yield* itemsOfReference(readReference(read.fields), read)
  }
}

function readTag(line: string): TaggedField | null {
  const match = TAG.exec(line)
  return match === null ? null : { tag: match[1] ?? '', value: line.slice(match[0].length) }
}

function readReference(fields: readonly TaggedField[]): ReadRecord {
  const all = (...tags: readonly string[]): string[] =>
    fields.flatMap(({ tag, value }) => (tags.includes(tag) && value !== '' ? [joinLines(value)] : []))
  const firstOf = (...tags: readonly string[]): string | null => tags.flatMap((tag) => all(tag))[0] ?? null
  const publishedOn = all('DP', 'DEP').flatMap(
    (text) => readPublishedDate(text.slice(0, LONGEST_DATE)) ?? [],
  )[0]
  const venue = tidyTitle(firstOf('JT', 'TA', 'BTI'))
  const number = pubmedNumber(firstOf('PMID'))
  const named = all('LID', 'AID', 'SO')
  return {
    title: withoutPubmedMarks(tidyTitle(firstOf('TI', 'BTI', 'TT'))),
    abstract: tidyAbstract(firstOf('AB', 'OAB')),
    authors: authorsIn(fields),
    identifiers: [
      ...number.identifiers,
      ...named.flatMap((text) => doiIdentifier(/^(10\.\S{1,500}) \[doi\]$/.exec(text)?.[1] ?? '')),
      ...named.flatMap(arxivMention),
    ],
    links: number.links,
    keywords: [...all('OT'), ...all('MH').filter((heading) => heading.includes('*'))].map(plainHeading),
    ...(publishedOn === undefined ? {} : { publishedOn }),
    ...(venue === null ? {} : { venue }),
  }
}

/** Full names where there are any, else short ones; collaborations keep their place among them. */
function authorsIn(fields: readonly TaggedField[]): string[] {
  const hasFullNames = fields.some(({ tag }) => tag === 'FAU')
  return fields.flatMap(({ tag, value }) => {
    const name = joinLines(value)
    if (tag === 'CN') return [name]
    if (tag === 'FAU') return [fullName(name)]
    return tag === 'AU' && !hasFullNames ? [shortName(name)] : []
  })
}

/** `*Heart/physiology`: a star says that it is what the paper is about. */
function plainHeading(heading: string): string {
  return heading.replaceAll('*', '')
}

function joinLines(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ')
}
