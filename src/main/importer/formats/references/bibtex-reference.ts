import type { Identifier, Link } from '../../../../shared/model/paper.ts'
import { arxivIdentifier, doiIdentifier } from '../../identifiers.ts'
import { readPublishedDate } from '../../published-dates.ts'
import type { ReadRecord } from '../catalogues/read-records.ts'
import { pageLink, pdfLink, tidyAbstract, tidyTitle } from '../catalogues/record-texts.ts'
import { arxivMention } from './arxiv-mention.ts'
import { readBibtexNames } from './bibtex-names.ts'
import { addressesIn, printedText, sourceText, splitOutsideBraces } from './bibtex-text.ts'
import { journalOfCommand } from './journal-commands.ts'
import { pubmedNumber } from './pubmed-texts.ts'

/** Where each thing stands, what says it best first. */
const VENUES = ['journaltitle', 'journal', 'booktitle', 'eventtitle', 'shortjournal', 'series']
const KEYWORDS = ['keywords', 'keyword', 'author_keywords']
const ORGANISATIONS = ['school', 'institution']
const MENTIONS = ['journal', 'journaltitle', 'volume', 'number', 'note', 'howpublished', 'pubstate']
const SEPARATOR = /[,;]/y
/** UTF-16 units; no date or identifier is longer. */
const LONGEST_NAME = 300

/** What the fields of an entry of BibTeX or BibLaTeX say, macros resolved; names of fields are in lower case. */
export function readBibtexReference(fields: ReadonlyMap<string, string>): ReadRecord {
  const all = (...names: readonly string[]): string[] => names.flatMap((name) => fields.get(name) ?? [])
  const first = (...names: readonly string[]): string | null => all(...names)[0] ?? null
  const short = (...names: readonly string[]): string[] =>
    all(...names).filter((text) => text.length <= LONGEST_NAME)
  const publishedOn = publishedOf(fields)
  const venue = all(...VENUES)
    .map((text) => journalOfCommand(printedText(text)))
    .find((name) => name !== '')
  return {
    title: titleOf(fields),
    abstract: tidyAbstract(sourceText(first('abstract') ?? '')),
    authors: readBibtexNames(first('author', 'authors') ?? ''),
    identifiers: [
      ...short('doi').flatMap((text) => doiIdentifier(withoutEscapes(text))),
      ...eprintOf(fields),
      ...short('arxiv', 'arxivid').flatMap((text) => arxivIdentifier(withoutEscapes(text))),
      ...all(...MENTIONS).flatMap((text) => arxivMention(sourceText(text))),
      ...volumeOfArxiv(fields),
      ...short('pmid').flatMap((text) => pubmedNumber(withoutEscapes(text)).identifiers),
    ],
    links: linksOf(all),
    keywords: all(...KEYWORDS).flatMap((text) =>
      splitOutsideBraces(sourceText(text), SEPARATOR).map(printedText),
    ),
    organisations: all(...ORGANISATIONS).map(printedText),
    ...(publishedOn === null ? {} : { publishedOn }),
    ...(venue === undefined ? {} : { venue }),
  }
}

function titleOf(fields: ReadonlyMap<string, string>): string | null {
  const title = tidyTitle(sourceText(fields.get('title') ?? ''))
  const subtitle = tidyTitle(sourceText(fields.get('subtitle') ?? ''))
  return title === null || subtitle === null ? title : `${title}: ${subtitle}`
}

/** BibLaTeX's `date`, or a year with a month, by name or number, and a day in either. */
function publishedOf(fields: ReadonlyMap<string, string>): string | null {
  const of = (name: string): string => printedText((fields.get(name) ?? '').slice(0, LONGEST_NAME))
  const date = readPublishedDate(of('date'))
  if (date !== null) return date
  const [year] = /(?<!\d)\d{4}(?!\d)/.exec(of('year')) ?? []
  if (year === undefined) return null
  const month = of('month')
  const [name] = /[a-z]{3,9}/i.exec(month) ?? []
  const numbers = month.match(/(?<!\d)\d{1,2}(?!\d)/g) ?? []
  const day = /^\d{1,2}/.exec(of('day'))?.[0]
  const written =
    name === undefined
      ? [year, numbers[0], day ?? numbers[1]].filter((part) => part !== undefined).join('-')
      : [year, name, day ?? numbers[0]].filter((part) => part !== undefined).join(' ')
  return readPublishedDate(written) ?? year
}

function eprintOf(fields: ReadonlyMap<string, string>): Identifier[] {
  const text = withoutEscapes(fields.get('eprint') ?? '')
  if (text.length > LONGEST_NAME) return []
  const kind = sourceText(fields.get('archiveprefix') ?? fields.get('eprinttype') ?? '').toLowerCase()
  if (kind === 'pubmed' || kind === 'pmid') return pubmedNumber(text).identifiers
  return kind === 'arxiv' || kind === '' ? arxivIdentifier(text) : []
}

/** DBLP gives an arXiv paper the volume `abs/2601.00001` of the journal CoRR, Semantic Scholar of ArXiv; or all in one. */
function volumeOfArxiv(fields: ReadonlyMap<string, string>): Identifier[] {
  const journal = sourceText(fields.get('journal') ?? '').slice(0, LONGEST_NAME)
  if (!/^(?:CoRR|arXiv)\b/i.test(journal)) return []
  const volume = sourceText(fields.get('volume') ?? '').slice(0, LONGEST_NAME)
  return [journal.replace(/^\w+,?/, ''), volume].flatMap((text) =>
    arxivIdentifier(text.trim().replace(/^abs\//, '')),
  )
}

function linksOf(all: (...names: readonly string[]) => string[]): Link[] {
  return [
    ...all('url', 'eprint', 'ee', 'adsurl').flatMap(addressesIn).map(pageLink),
    ...all('pdf').flatMap(addressesIn).map(pdfLink),
    ...all('howpublished', 'note', 'code', 'bdsk-url-1')
      .flatMap(addressesIn)
      .map((url): Link => ({ kind: 'other', url })),
  ]
}

/** An identifier as it is meant: `10.1234/a\_b` without braces around or in it. */
function withoutEscapes(text: string): string {
  return sourceText(text)
    .replace(/\\([_%&#$])/g, '$1')
    .replace(/[{}]/g, '')
    .trim()
}
