import type { Link } from '../../../../shared/model/paper.ts'
import { textOfMarkup, unwrapLines } from '../../markup-text.ts'
import { readPublishedDay } from '../../published-dates.ts'
import type { DecodedInput, FormatProblem, ParsedCapture, ParsedEntry, WholeFormat } from '../format.ts'
import {
  addressOf,
  elementsIn,
  type HtmlElement,
  hasClass,
  lineCounter,
  lineOf,
  outermost,
  problemsOf,
  readHtml,
} from './html-elements.ts'
import { beginsAsHtml } from './html-likeness.ts'

const SITE = 'https://arxiv.org/'
const LISTED_TITLE = /class=["']?[^"'>]*\blist-title\b/
const HEADING = /^h[1-4]$/
const DAY = /\b(\d{1,2} [a-z]{3,9} \d{4})\b/i

/** A listing page of arXiv (new, recent, or of a month): the links of each paper, then what is said of it. */
export const arxivListing: WholeFormat = {
  name: 'arxiv-listing',
  title: 'arXiv listing page',
  about: 'A saved listing page of arXiv: new, recent or of a month, with abstracts where the page has them.',
  reads: 'whole',
  shape: 'data',
  parserVersion: 1,
  recognise: (sample) =>
    beginsAsHtml(sample) && LISTED_TITLE.test(sample) && /<d[td]\b/i.test(sample) ? 0.97 : 0,
  parse,
}

function parse({ text }: DecodedInput): ParsedCapture {
  const page = readHtml(text)
  const entries: ParsedEntry[] = []
  const refused: FormatProblem[] = []
  const lineAt = lineCounter(text)
  let pageDay: string | null = null
  let day: string | null = null
  let term: HtmlElement | null = null
  for (const element of outermost([...elementsIn(page.root)].filter(isPartOfListing))) {
    if (HEADING.test(element.name)) {
      day = dayIn(lineOf(text, element)) ?? day
      pageDay ??= day
    } else if (element.name === 'dt') term = element
    else if (element.name === 'dd') {
      const start = term?.start ?? element.start
      const line = lineAt(start)
      const entry = readEntry(text, term, element)
      if (entry === null) refused.push({ line, message: 'A paper of the listing has no title.' })
      else
        entries.push({
          ...entry,
          ...(day === null ? {} : { listedOn: day }),
          span: { start, end: element.end },
          line,
        })
      term = null
    }
  }
  const capturedOn = pageDay === null ? null : { day: pageDay, isYearInferred: false }
  return { entries, refused, parts: [], problems: problemsOf(page), capturedOn }
}

function isPartOfListing({ name }: HtmlElement): boolean {
  return HEADING.test(name) || name === 'dt' || name === 'dd'
}

function dayIn(heading: string): string | null {
  const day = DAY.exec(heading)?.[1]
  return day === undefined ? null : readPublishedDay(day)
}

function readEntry(
  source: string,
  term: HtmlElement | null,
  description: HtmlElement,
): Omit<ParsedEntry, 'span' | 'line'> | null {
  const elements = [...elementsIn(description)]
  const called = (name: string): HtmlElement | undefined => elements.find((one) => hasClass(one, name))
  const titleElement = called('list-title')
  const title = titleElement === undefined ? '' : withoutDescriptor(lineOf(source, titleElement))
  if (title === '') return null
  const authors = called('list-authors')
  const subjects = called('list-subjects')
  const journal = called('list-journal-ref')
  const abstract = elements.find(({ name }) => name === 'p')
  return {
    title,
    abstract:
      abstract === undefined ? null : unwrapLines(textOfMarkup(source.slice(abstract.start, abstract.end))),
    authors: authors === undefined ? [] : namesIn(source, authors),
    links: term === null ? [] : linksIn(term),
    keywords: subjects === undefined ? [] : withoutDescriptor(lineOf(source, subjects)).split(';'),
    ...(journal === undefined ? {} : { venue: withoutDescriptor(lineOf(source, journal)) }),
  }
}

/** Each field begins with its name: "Title:". */
function withoutDescriptor(line: string): string {
  return line.replace(/^(?:title|authors?|subjects?|comments|journal-ref):\s*/i, '').trim()
}

function namesIn(source: string, authors: HtmlElement): string[] {
  const anchors = outermost([...elementsIn(authors)].filter(({ name }) => name === 'a'))
  const linked = anchors.map((one) => lineOf(source, one))
  return linked.length > 0 ? linked : withoutDescriptor(lineOf(source, authors)).split(/,\s+/)
}

/** The page and the PDF of the paper; the other forms of it lead nowhere that these do not. */
function linksIn(term: HtmlElement): Link[] {
  return [...elementsIn(term)]
    .filter(({ name }) => name === 'a')
    .flatMap((anchor) => addressOf(anchor, SITE) ?? [])
    .filter((url) => /\/(?:abs|pdf)\//.test(url))
    .map((url) => ({ kind: 'other', url }))
}
