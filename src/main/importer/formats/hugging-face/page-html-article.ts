import type { Link } from '../../../../shared/model/paper.ts'
import { readCaptureDay } from '../../dates.ts'
import { textOfMarkup, unwrapLines } from '../../markup-text.ts'
import { readPublishedDate } from '../../published-dates.ts'
import type { ParsedEntry } from '../format.ts'
import { addressOf, elementsIn, type HtmlElement, lineOf, outermost } from '../web/html-elements.ts'

const SITE = 'https://huggingface.co/'
const PAPER_PAGE = /^https?:\/\/(?:www\.)?huggingface\.co\/papers\/(\d{4}\.\d{4,5})(?:v\d+)?$/i
const ON_SITE = /^https?:\/\/(?:www\.)?huggingface\.co\//i
/** A profile: one name after the site's own. */
const PROFILE =
  /^https?:\/\/(?:www\.)?huggingface\.co\/(?!login|join|papers|models|datasets|spaces|docs|blog)[\w.-]+$/i
const WHOLE_NUMBER = /^\d{1,7}$/
const COUNT_OF_AUTHORS = /^[·\s]*\d+ authors?$/i
const PUBLISHED = /^(?:Published on|Submitted on)\s+(.{3,30})$/i

/** What one article of the papers page says, without its place; null where it has no heading. */
export function readArticle(
  source: string,
  article: HtmlElement,
  referenceDay: string,
): Omit<ParsedEntry, 'span' | 'line'> | null {
  const elements = [...elementsIn(article)]
  const heading = elements.find(({ name }) => /^h[1-4]$/.test(name))
  const title = heading === undefined ? '' : lineOf(source, heading)
  if (title === '') return null
  const paragraphs = outermost(elements.filter(({ name }) => name === 'p'))
    .map(({ start, end }) => unwrapLines(textOfMarkup(source.slice(start, end))))
    .filter((text) => text !== '' && !PUBLISHED.test(text) && !COUNT_OF_AUTHORS.test(text))
  const anchors = outermost(elements.filter(({ name }) => name === 'a'))
  const votes = numberIn(source, anchors, ({ attributes }) => /\/login\?next=/.test(attributes.href ?? ''))
  const comments = numberIn(source, anchors, ({ attributes }) => /#community$/.test(attributes.href ?? ''))
  const publishedOn = dateIn(source, elements, referenceDay)
  return {
    title,
    abstract: paragraphs.length === 0 ? null : paragraphs.join('\n\n'),
    authors: elements
      .filter(({ name }) => name === 'li')
      .map(({ attributes }) => (attributes.title ?? '').trim())
      .filter((name) => name !== '' && !COUNT_OF_AUTHORS.test(name)),
    links: linksOf(anchors),
    organisations: anchors
      .filter((anchor) => PROFILE.test(addressOf(anchor, SITE) ?? ''))
      .map((anchor) => lineOf(source, anchor)),
    ...(votes === null ? {} : { votes }),
    ...(comments === null ? {} : { comments }),
    ...(publishedOn === null ? {} : { publishedOn }),
  }
}

/** The page of the paper and what leads off the site; the rest is the page's own machinery. */
function linksOf(anchors: readonly HtmlElement[]): Link[] {
  return anchors.flatMap((anchor) => {
    const url = addressOf(anchor, SITE)
    if (url === null) return []
    if (PAPER_PAGE.test(url)) return [{ kind: 'page', url }]
    return ON_SITE.test(url) || !url.startsWith('http') ? [] : [{ kind: 'other', url }]
  })
}

function numberIn(
  source: string,
  anchors: readonly HtmlElement[],
  isIt: (anchor: HtmlElement) => boolean,
): number | null {
  const text = anchors
    .filter(isIt)
    .map((anchor) => lineOf(source, anchor))
    .find((one) => WHOLE_NUMBER.test(one))
  return text === undefined ? null : Number(text)
}

function dateIn(source: string, elements: readonly HtmlElement[], referenceDay: string): string | null {
  for (const element of elements) {
    if (element.name === 'time') {
      const date = readPublishedDate(element.attributes.datetime ?? lineOf(source, element))
      if (date !== null) return date
    }
    if (element.name !== 'p' && element.name !== 'span' && element.name !== 'div') continue
    // Longer ones hold something else; they are not worth reading.
    if (element.end - element.start > 500) continue
    const written = PUBLISHED.exec(lineOf(source, element))?.[1]
    const day = written === undefined ? null : readCaptureDay(written, referenceDay)
    if (day !== null) return day.day
  }
  return null
}
