import type { Link } from '../../../../shared/model/paper.ts'
import { arxivIdentifier, doiIdentifier } from '../../identifiers.ts'
import { lineOfMarkup, textOfMarkup, unwrapLines } from '../../markup-text.ts'
import { readPublishedDate } from '../../published-dates.ts'
import {
  asList,
  asObject,
  firstText,
  isObject,
  type JsonObject,
  parseJson,
} from '../catalogues/json-values.ts'
import type { DecodedInput, FormatProblem, ParsedCapture, ParsedEntry, WholeFormat } from '../format.ts'
import { elementsIn, type HtmlElement, lineCounter, problemsOf, readHtml } from './html-elements.ts'
import { beginsAsHtml } from './html-likeness.ts'

const ARTICLE = /"(?:https?:\/\/schema\.org\/|schema:)?(?:Medical)?ScholarlyArticle"/
const ARTICLE_TYPE = /(?:^|[/:])(?:Medical)?ScholarlyArticle$/
/** Lists in lists of lists; nobody nests articles deeper. */
const DEEPEST = 8

/** A page that says in JSON-LD which papers it is about, as schema.org has it: one of them or a list. */
export const scholarlyArticles: WholeFormat = {
  name: 'scholarly-articles',
  title: 'Page with papers in JSON-LD',
  about: 'A saved page that describes its papers as schema.org has it (ScholarlyArticle in JSON-LD).',
  reads: 'whole',
  shape: 'data',
  parserVersion: 1,
  recognise: (sample) =>
    beginsAsHtml(sample) && sample.includes('application/ld+json') && ARTICLE.test(sample) ? 0.9 : 0,
  parse,
}

function parse({ text }: DecodedInput): ParsedCapture {
  const page = readHtml(text)
  const entries: ParsedEntry[] = []
  const refused: FormatProblem[] = []
  const lineAt = lineCounter(text)
  for (const element of elementsIn(page.root)) {
    if (element.name !== 'script' || element.attributes.type?.trim() !== 'application/ld+json') continue
    const line = lineAt(element.start)
    const place = { span: { start: element.start, end: element.end }, line }
    const parsed = parseJson(contentOf(text, element))
    if (!parsed.isSound)
      refused.push({ line, message: `A description in JSON-LD was passed over: ${parsed.reason}.` })
    else
      for (const article of articlesIn(parsed.value)) {
        const entry = readArticle(article)
        if (entry === null) refused.push({ line, message: 'An article described in JSON-LD has no title.' })
        else entries.push({ ...entry, ...place })
      }
  }
  return { entries, refused, parts: [], problems: problemsOf(page), capturedOn: null }
}

function contentOf(source: string, { inside, end }: HtmlElement): string {
  const content = source.slice(inside, end)
  const close = content.lastIndexOf('</')
  return close < 0 ? content : content.slice(0, close)
}

/** The articles in a description, wherever lists and graphs hold them. */
function articlesIn(value: unknown, depth = 0): JsonObject[] {
  if (depth > DEEPEST) return []
  if (Array.isArray(value)) return value.flatMap((one) => articlesIn(one, depth + 1))
  if (!isObject(value)) return []
  if (typesOf(value).some((type) => ARTICLE_TYPE.test(type))) return [value]
  const holders = [value['@graph'], value.itemListElement, value.item, value.mainEntity, value.hasPart]
  return holders.flatMap((held) => articlesIn(held, depth + 1))
}

function typesOf(value: JsonObject): string[] {
  return [value['@type']].flat().filter((type) => typeof type === 'string')
}

function readArticle(article: JsonObject): Omit<ParsedEntry, 'span' | 'line'> | null {
  const title = lineOfMarkup(firstText(article.headline, article.name) ?? '')
  if (title === '') return null
  const abstract = unwrapLines(textOfMarkup(firstText(article.abstract, article.description) ?? ''))
  const publishedOn = readPublishedDate(
    (firstText(article.datePublished, article.dateCreated) ?? '').slice(0, 60),
  )
  const venue = firstText(asObject(article.isPartOf).name, asObject(article.publication).name)
  const written = [article.identifier, article.sameAs, article.url, article['@id']]
    .flat()
    .flatMap(identifierText)
  return {
    title,
    abstract: abstract === '' ? null : abstract,
    authors: [article.author ?? article.creator].flat().flatMap(personName),
    identifiers: written.flatMap((text) => [...arxivIdentifier(text), ...doiIdentifier(text)]),
    links: written.filter((text) => /^https?:/i.test(text)).map(toLink),
    keywords: [article.keywords].flat().flatMap((one) => (firstText(one) ?? '').split(/[;,]/)),
    ...(venue === null ? {} : { venue }),
    ...(publishedOn === null ? {} : { publishedOn }),
  }
}

/** An identifier as text, or as a property with its value. */
function identifierText(value: unknown): string[] {
  const text = firstText(value, asObject(value).value, asObject(value)['@id'])
  return text === null || text.length > 2048 ? [] : [text]
}

function toLink(url: string): Link {
  return { kind: 'other', url }
}

function personName(value: unknown): string[] {
  const person = asObject(value)
  const parts = [person.givenName, person.familyName].flatMap((part) => firstText(part) ?? [])
  const name = firstText(value, person.name, ...asList(person.name)) ?? parts.join(' ')
  return name === '' ? [] : [name]
}
