import type { Link } from '../../../../shared/model/paper.ts'
import { kindOfLink } from '../../link-kinds.ts'
import { textOfMarkup, unwrapLines } from '../../markup-text.ts'
import type { DecodedInput, FormatProblem, ParsedCapture, ParsedEntry, WholeFormat } from '../format.ts'
import {
  addressOf,
  elementsIn,
  type HtmlElement,
  type HtmlPage,
  lineCounter,
  lineOf,
  problemsOf,
  readHtml,
} from './html-elements.ts'
import { beginsAsHtml } from './html-likeness.ts'
import { pageBlocks } from './page-blocks.ts'

/** An abstract at least this long tells a page of papers from a page of news. */
const TELLING_ABSTRACT = 200
/** A sample this long is the beginning of a larger page, whose papers may all come later. */
const WHOLE_SAMPLE = 200_000
const MOST_PROBLEMS = 200

/** Any other page: a heading or a link that reads as a title, and the paragraphs below it, over and over. */
export const webPage: WholeFormat = {
  name: 'web-page',
  title: 'Web page',
  about: 'Any other saved page with titles over paragraphs: headings, or links that stand over them.',
  reads: 'whole',
  shape: 'data',
  parserVersion: 1,
  recognise,
  parse,
}

function recognise(sample: string): number {
  if (!beginsAsHtml(sample)) return 0
  const blocks = pageBlocks(sample, readHtml(sample).root)
  const telling = blocks.filter(
    ({ paragraphs }) => paragraphs.reduce((sum, { start, end }) => sum + end - start, 0) >= TELLING_ABSTRACT,
  ).length
  if (telling >= 2) return 0.5
  if (telling === 1) return 0.35
  return sample.length >= WHOLE_SAMPLE ? 0.3 : 0.1
}

function parse({ text }: DecodedInput): ParsedCapture {
  const page = readHtml(text)
  const base = baseOf(page)
  const entries: ParsedEntry[] = []
  const problems: FormatProblem[] = []
  const lineAt = lineCounter(text)
  for (const { title, paragraphs } of pageBlocks(text, page.root)) {
    const line = lineAt(title.start)
    const name = lineOf(text, title)
    const last = paragraphs.at(-1)
    if (last !== undefined) {
      const abstract = paragraphs.map(({ start, end }) => unwrapLines(textOfMarkup(text.slice(start, end))))
      const links = linksOf([title, ...paragraphs], base)
      const span = { start: title.start, end: last.end }
      entries.push({ title: name, abstract: abstract.join('\n\n'), links, span, line })
    } else if (problems.length < MOST_PROBLEMS)
      problems.push({ line, message: `Passed over: “${name.slice(0, 80)}”, with no text below it.` })
  }
  return { entries, parts: [], problems: [...problemsOf(page), ...problems], capturedOn: null }
}

/** Where the links of a page begin, as far as it says. */
function baseOf({ root }: HtmlPage): string {
  for (const { name, attributes } of elementsIn(root)) {
    const address =
      name === 'base' || (name === 'link' && attributes.rel === 'canonical') ? attributes.href : null
    if (address !== undefined && address !== null && /^https?:/i.test(address) && URL.canParse(address))
      return address
  }
  return 'about:blank'
}

/** Links to what belongs to papers; the others of a page lead around in it. */
function linksOf(elements: readonly HtmlElement[], base: string): Link[] {
  return elements
    .flatMap((element) => [element, ...elementsIn(element)])
    .filter(({ name }) => name === 'a')
    .flatMap((anchor) => addressOf(anchor, base) ?? [])
    .map((url) => ({ kind: kindOfLink(url), url }))
    .filter(({ kind }) => kind !== 'other')
}
