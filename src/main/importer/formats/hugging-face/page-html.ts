import { readPublishedDay } from '../../published-dates.ts'
import type {
  CaptureDay,
  DecodedInput,
  FormatProblem,
  ParsedCapture,
  ParsedEntry,
  WholeFormat,
} from '../format.ts'
import { elementsIn, type HtmlElement, lineCounter, problemsOf, readHtml } from '../web/html-elements.ts'
import { beginsAsHtml } from '../web/html-likeness.ts'
import { dailyReader } from './daily-json-items.ts'
import { readArticle } from './page-html-article.ts'

const PROPS_ELEMENT = /data-target=["']?DailyPapers\b/
const PAPER_ADDRESS = /(?:huggingface\.co|=["']?)\/papers\/\d{4}\.\d{4,5}/
const PAGE_NAME =
  /<title[^>]*>[^<]{0,40}(?:Daily|Trending) Papers|(?:saved from url=\(\d+\)|url:\s*|rel=["']?canonical["']?\s+href=["']?)https:\/\/huggingface\.co\/papers(?:["'\s?>]|\/(?:date|week|month|trending)\b)/
/** Problems that are kept one by one. */
const MOST_REFUSED = 1000
/** The props of a page are handed over in pieces of this many characters, so that a bad one stays bounded. */
const PIECE = 65_536

/**
 * The saved page of daily papers, complete or as a single file: the JSON that the page was made from, where it is in
 * it, else its articles, each with a heading and a paragraph.
 */
export const huggingFacePage: WholeFormat = {
  name: 'hugging-face-html',
  title: 'Hugging Face Papers, saved page',
  about: 'The papers page as a browser saves it, complete, as a single file or in a web archive.',
  reads: 'whole',
  shape: 'data',
  parserVersion: 1,
  recognise,
  parse,
}

function recognise(sample: string): number {
  if (!beginsAsHtml(sample)) return 0
  if (PROPS_ELEMENT.test(sample)) return 0.99
  const articles = sample.split(/<article\b/i).slice(1)
  const papers = articles.filter((article) => /<h3\b/i.test(article))
  if (papers.some((paper) => PAPER_ADDRESS.test(paper))) return 0.95
  // A single file may begin with more styles than the sample is long.
  if (PAGE_NAME.test(sample.slice(0, 20_000))) return 0.9
  return papers.length > 1 && papers.every((paper) => /<p\b/i.test(paper)) ? 0.62 : 0
}

function parse({ text, referenceDay }: DecodedInput): ParsedCapture {
  const page = readHtml(text)
  const problems = problemsOf(page)
  const elements = [...elementsIn(page.root)]
  const props = elements.find(isPropsElement)
  const fromProps = props === undefined ? null : readProps(text, props)
  if (fromProps !== null && fromProps.entries.length > 0)
    return { ...fromProps, problems: [...problems, ...fromProps.problems] }
  const fromArticles = readArticles(text, elements, referenceDay)
  return {
    parts: [],
    capturedOn: dayOfPage(elements) ?? fromProps?.capturedOn ?? null,
    entries: fromArticles.entries,
    refused: [...(fromProps?.refused ?? []), ...fromArticles.refused],
    problems: [...problems, ...(fromProps?.problems ?? [])],
  }
}

function isPropsElement({ attributes }: HtmlElement): boolean {
  const props = attributes['data-props']
  return (
    props !== undefined && (attributes['data-target'] === 'DailyPapers' || props.includes('"dailyPapers"'))
  )
}

/** The list that the page was made from. Its entries all stand in the one tag that holds it. */
function readProps(text: string, element: HtmlElement): ParsedCapture {
  const props = element.attributes['data-props'] ?? ''
  const span = { start: element.start, end: element.inside }
  const line = lineCounter(text)(element.start)
  const reader = dailyReader()
  const entries: ParsedEntry[] = []
  const refused: FormatProblem[] = []
  const problems: FormatProblem[] = []
  let capturedOn: CaptureDay | null = null
  const take = (items: ReturnType<typeof reader.end>): void => {
    for (const item of items) {
      if (item.kind === 'entry') entries.push({ ...item.entry, span, line })
      else if (item.kind === 'captured-on') capturedOn ??= item.day
      else if (item.kind === 'refused' && refused.length < MOST_REFUSED)
        refused.push({ ...item.problem, line })
      else if (item.kind === 'problem') problems.push({ ...item.problem, line })
    }
  }
  for (let at = 0; at < props.length; at += PIECE) take(reader.push(props.slice(at, at + PIECE)))
  take(reader.end())
  return { entries, refused, problems, parts: [], capturedOn }
}

function readArticles(
  text: string,
  elements: readonly HtmlElement[],
  referenceDay: string,
): { entries: ParsedEntry[]; refused: FormatProblem[] } {
  const entries: ParsedEntry[] = []
  const refused: FormatProblem[] = []
  const lineAt = lineCounter(text)
  let past = 0
  for (const element of elements) {
    // An article inside an article is a part of it.
    if (element.name !== 'article' || element.start < past) continue
    past = element.end
    const line = lineAt(element.start)
    const read = readArticle(text, element, referenceDay)
    if (read === null) refused.push({ line, message: 'An article of the page has no heading, so no title.' })
    else entries.push({ ...read, span: { start: element.start, end: element.end }, line })
  }
  return { entries, refused }
}

/** The day that the page's own address names. */
function dayOfPage(elements: readonly HtmlElement[]): CaptureDay | null {
  const addresses = elements.flatMap(({ name, attributes }) => {
    if (name === 'link' && attributes.rel === 'canonical') return attributes.href ?? ''
    return name === 'meta' && attributes.property === 'og:url' ? (attributes.content ?? '') : []
  })
  for (const address of addresses) {
    const day = /\/papers\/date\/(\d{4}-\d{2}-\d{2})/.exec(address)?.[1]
    const read = day === undefined ? null : readPublishedDay(day)
    if (read !== null) return { day: read, isYearInferred: false }
  }
  return null
}
