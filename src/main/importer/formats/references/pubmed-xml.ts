import { doiIdentifier } from '../../identifiers.ts'
import { lineOfMarkup, textOfMarkup } from '../../markup-text.ts'
import { readPublishedDate } from '../../published-dates.ts'
import { markupIn, type XmlElement, xmlElements } from '../../xml-elements.ts'
import type { ReadRecord } from '../catalogues/read-records.ts'
import type { ParsedItem, StreamedFormat } from '../format.ts'
import { pubmedNumber, withoutPubmedMarks } from './pubmed-texts.ts'
import { itemsOfReference } from './reference-items.ts'
import { elementsAt, valuesAt } from './xml-paths.ts'

/** Where an article or a chapter says what it is, and where its identifiers stand. */
const WORKS = [
  { path: ['MedlineCitation', 'Article'], record: ['MedlineCitation'], data: ['PubmedData'] },
  { path: ['BookDocument'], record: ['BookDocument'], data: ['PubmedBookData'] },
] as const

/** References as PubMed gives them: by its E-utilities, and in its yearly files. */
export const pubmedXml: StreamedFormat = {
  name: 'pubmed-xml',
  title: 'PubMed XML',
  about: 'Articles from PubMed’s E-utilities and its yearly files, with structured abstracts.',
  reads: 'stream',
  shape: 'data',
  parserVersion: 1,
  recognise,
  parse,
}

function recognise(sample: string): number {
  if (!sample.trimStart().startsWith('<')) return 0
  return /<Pubmed(?:Article|BookArticle)Set\b|<Pubmed(?:Book)?Article>/.test(sample) ? 0.98 : 0
}

async function* parse(chunks: AsyncIterable<string>): AsyncIterable<ParsedItem> {
  for await (const item of xmlElements(chunks, { elements: ['PubmedArticle', 'PubmedBookArticle'] })) {
    if (item.kind === 'refused' || item.kind === 'problem') yield item
    if (item.kind !== 'element') continue
    const { start, end, line } = item.element
    yield* itemsOfReference(readReference(item.element), { span: { start, end }, line })
  }
}

function readReference(article: XmlElement): ReadRecord {
  const at = (...path: readonly string[]): XmlElement[] =>
    WORKS.flatMap((work) => elementsAt(article, ...work.path, ...path))
  const recordAt = (...path: readonly string[]): string[] =>
    WORKS.flatMap((work) => valuesAt(article, ...work.record, ...path))
  const named = WORKS.flatMap((work) => elementsAt(article, ...work.data, 'ArticleIdList', 'ArticleId'))
  const idsOf = (kind: string): string[] =>
    [...at('ELocationID'), ...named]
      .filter(({ attributes }) => (attributes.get('IdType') ?? attributes.get('EIdType')) === kind)
      .map(({ text }) => text.trim().slice(0, 2048))
  const number = pubmedNumber(recordAt('PMID')[0] ?? idsOf('pubmed')[0] ?? null)
  const publishedOn = publishedOf(at)
  const [venue] = [
    ...at('Journal', 'Title').map(({ text }) => text),
    ...recordAt('MedlineJournalInfo', 'MedlineTA'),
    ...at('Book', 'BookTitle').map(({ text }) => text),
  ]
  return {
    title: titleOf([...at('ArticleTitle'), ...at('Book', 'BookTitle'), ...at('VernacularTitle')]),
    abstract: abstractOf(at('Abstract', 'AbstractText')),
    authors: at('AuthorList')
      .filter(({ attributes }) => attributes.get('Type') !== 'editors')
      .flatMap((list) => elementsAt(list, 'Author'))
      .flatMap(nameOf),
    identifiers: [...number.identifiers, ...idsOf('doi').flatMap(doiIdentifier)],
    links: number.links,
    keywords: [
      ...recordAt('KeywordList', 'Keyword'),
      ...WORKS.flatMap((work) =>
        elementsAt(article, ...work.record, 'MeshHeadingList', 'MeshHeading', 'DescriptorName'),
      )
        .filter(({ attributes }) => attributes.get('MajorTopicYN') === 'Y')
        .map(({ text }) => text),
    ],
    ...(publishedOn === null ? {} : { publishedOn }),
    ...(venue === undefined ? {} : { venue: venue.replace(/\s+/g, ' ').trim() }),
  }
}

function titleOf(elements: readonly XmlElement[]): string | null {
  for (const element of elements) {
    const title = withoutPubmedMarks(lineOfMarkup(markupIn(element)))
    if (title !== null) return title
  }
  return null
}

/** The sections of an abstract, each a paragraph that its label begins. */
function abstractOf(sections: readonly XmlElement[]): string | null {
  const paragraphs = sections.flatMap((section) => {
    const text = textOfMarkup(markupIn(section))
    const label = section.attributes.get('Label')?.trim() ?? ''
    if (text === '') return []
    return label === '' || label === 'UNLABELLED' ? [text] : [`${label}: ${text}`]
  })
  return paragraphs.length === 0 ? null : paragraphs.join('\n\n')
}

function nameOf(author: XmlElement): string[] {
  const of = (name: string): string[] => valuesAt(author, name).slice(0, 1)
  const given = [...of('ForeName'), ...of('Initials')].slice(0, 1)
  const parts = [...given, ...of('LastName'), ...of('Suffix')]
  return of('CollectiveName').concat(parts.length === 0 ? [] : [parts.join(' ')])
}

/** The date of the issue; where it has no year, the day it went online. */
function publishedOf(at: (...path: readonly string[]) => XmlElement[]): string | null {
  const dates = [...at('Journal', 'JournalIssue', 'PubDate'), ...at('Book', 'PubDate'), ...at('ArticleDate')]
  for (const date of dates) {
    const [year] = valuesAt(date, 'Year')
    const [month] = valuesAt(date, 'Month')
    const parts = [year, month, valuesAt(date, 'Day')[0]].filter((part) => part !== undefined)
    const written =
      year === undefined ? valuesAt(date, 'MedlineDate')[0] : parts.join(/^\d/.test(month ?? '') ? '-' : ' ')
    const read = readPublishedDate((written ?? '').slice(0, 60))
    if (read !== null) return read
  }
  return null
}
