import type { Identifier, Link } from '../../../../shared/model/paper.ts'
import { arxivIdentifier, doiIdentifier } from '../../identifiers.ts'
import { lineOfMarkup, textOfMarkup, unwrapLines } from '../../markup-text.ts'
import { readPublishedDate } from '../../published-dates.ts'
import type { DecodedInput, ParsedCapture, ParsedEntry, WholeFormat } from '../format.ts'
import { invertedName } from '../references/printed-names.ts'
import {
  elementsIn,
  type HtmlElement,
  hasClass,
  lineCounter,
  outermost,
  problemsOf,
  readHtml,
} from './html-elements.ts'
import { beginsAsHtml } from './html-likeness.ts'

const TITLE_TAG = /<meta\s[^>]{0,200}?citation_title\b/i
/** A description shorter than this is a slogan of the site. */
const LEAST_ABSTRACT = 80

/**
 * The page of one paper, as archives and publishers make it: the tags in its head that search engines for papers read,
 * and the abstract from them or from the page.
 */
export const citationPage: WholeFormat = {
  name: 'paper-page',
  title: 'Page of a paper',
  about:
    'The saved page of one paper, as arXiv, publishers and archives make it, told from its citation tags.',
  reads: 'whole',
  shape: 'data',
  parserVersion: 1,
  recognise: (sample) => (beginsAsHtml(sample) && TITLE_TAG.test(sample) ? 0.95 : 0),
  parse,
}

/** The contents of the `meta` tags of a page by their names in lower case, in their order. */
type Tags = ReadonlyMap<string, readonly string[]>

function parse({ text }: DecodedInput): ParsedCapture {
  const page = readHtml(text)
  const elements = [...elementsIn(page.root)]
  const tags = readTags(elements)
  const titleTag = elements.find((element) => nameOf(element) === 'citation_title')
  const line = lineCounter(text)(titleTag?.start ?? 0)
  const empty = { parts: [], capturedOn: null, problems: problemsOf(page) }
  const title = lineOfMarkup(first(tags, 'citation_title') ?? '')
  if (title === '')
    return { ...empty, entries: [], refused: [{ line, message: 'The page names no title of a paper.' }] }
  const abstract = abstractIn(text, elements, tags)
  const publishedOn = dateIn(tags)
  const venue = first(tags, 'citation_journal_title', 'citation_conference_title', 'citation_inbook_title')
  const entry: ParsedEntry = {
    title,
    abstract,
    authors: authorsIn(tags),
    identifiers: identifiersIn(tags),
    links: linksIn(elements, tags),
    keywords: (tags.get('citation_keywords') ?? tags.get('citation_keyword') ?? []).flatMap((one) =>
      one.split(/[;,]/),
    ),
    ...(venue === null ? {} : { venue }),
    ...(publishedOn === null ? {} : { publishedOn }),
    span: { start: 0, end: text.length },
    line,
  }
  return { ...empty, entries: [entry] }
}

function readTags(elements: readonly HtmlElement[]): Tags {
  const tags = new Map<string, string[]>()
  for (const element of elements) {
    const name = nameOf(element)
    const content = (element.attributes.content ?? '').trim()
    if (name === '' || content === '') continue
    const held = tags.get(name)
    if (held === undefined) tags.set(name, [content])
    else held.push(content)
  }
  return tags
}

function nameOf({ name, attributes }: HtmlElement): string {
  return name === 'meta' ? (attributes.name ?? attributes.property ?? '').toLowerCase() : ''
}

function first(tags: Tags, ...names: readonly string[]): string | null {
  for (const name of names) {
    const content = tags.get(name)?.[0]
    if (content !== undefined) return content
  }
  return null
}

function authorsIn(tags: Tags): string[] {
  const listed = tags.get('citation_author') ?? (tags.get('citation_authors') ?? []).flatMap(splitNames)
  return listed.map(invertedName)
}

function splitNames(text: string): string[] {
  return text.split(';')
}

function identifiersIn(tags: Tags): Identifier[] {
  const pubmed = first(tags, 'citation_pmid')
  return [
    ...arxivIdentifier(first(tags, 'citation_arxiv_id') ?? ''),
    ...doiIdentifier(first(tags, 'citation_doi', 'dc.identifier', 'prism.doi') ?? ''),
    ...(pubmed !== null && /^\d{1,9}$/.test(pubmed) ? [{ scheme: 'pubmed', value: pubmed }] : []),
  ]
}

function linksIn(elements: readonly HtmlElement[], tags: Tags): Link[] {
  const canonical = elements.find(({ name, attributes }) => name === 'link' && attributes.rel === 'canonical')
  const page =
    first(tags, 'citation_abstract_html_url', 'citation_public_url') ??
    canonical?.attributes.href ??
    first(tags, 'og:url')
  const pdf = first(tags, 'citation_pdf_url')
  return [
    ...(pdf === null ? [] : [{ kind: 'pdf', url: pdf }]),
    ...(page === null ? [] : [{ kind: 'other', url: page }]),
  ]
}

function dateIn(tags: Tags): string | null {
  const names = [
    'citation_publication_date',
    'citation_date',
    'citation_online_date',
    'citation_year',
    'dc.date',
  ]
  for (const name of names) {
    const date = readPublishedDate((first(tags, name) ?? '').slice(0, 60))
    if (date !== null) return date
  }
  return null
}

/** From its tag, else from the place on the page that is called so, else from a description that is long enough. */
function abstractIn(source: string, elements: readonly HtmlElement[], tags: Tags): string | null {
  const tagged = plainText(first(tags, 'citation_abstract') ?? '')
  if (tagged !== '') return tagged
  const onPage = outermost(elements.filter(isCalledAbstract))
    .map(({ start, end }) => plainText(source.slice(start, end)))
    .find((text) => text.length >= LEAST_ABSTRACT)
  if (onPage !== undefined) return onPage
  const description = plainText(first(tags, 'dc.description', 'og:description', 'description') ?? '')
  return description.length >= LEAST_ABSTRACT ? description : null
}

function isCalledAbstract(element: HtmlElement): boolean {
  if (!['blockquote', 'div', 'section', 'p', 'article'].includes(element.name)) return false
  return hasClass(element, 'abstract') || /^abstract$/i.test(element.attributes.id ?? '')
}

function plainText(markup: string): string {
  return unwrapLines(textOfMarkup(markup)).replace(/^[*\s]*abstract[*\s]*[:.]?[*\s]*/i, '')
}
