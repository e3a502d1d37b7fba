import { elementsIn, type HtmlElement, lineOf } from './html-elements.ts'

/** What reads as a title on a page, and the paragraphs that stand under it. */
export interface PageBlock {
  readonly title: HtmlElement
  readonly paragraphs: readonly HtmlElement[]
}

const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4'])
const PARAGRAPHS = new Set(['p', 'blockquote', 'dd'])
/** These hold a paragraph only where nothing else that stands on its own is in them. */
const BOXES = new Set(['div', 'section', 'td'])
const BLOCK_ELEMENTS = new Set([
  ...HEADINGS,
  ...PARAGRAPHS,
  ...BOXES,
  'ul',
  'ol',
  'dl',
  'table',
  'form',
  'article',
])
/** Around the papers, never of them. */
const FURNITURE = new Set([
  'nav',
  'footer',
  'aside',
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'head',
  'form',
])
/** Characters: text that is shorter is a caption, a date or a button. */
const LEAST_PARAGRAPH = 80
const TITLE_LENGTH = { least: 8, most: 400 }
/** UTF-16 units of source: what is longer is no paragraph, or no title. */
const LONGEST_ELEMENT = 200_000
const LONGEST_TITLE_ELEMENT = 20_000

/**
 * The blocks of a page, in its order: the headings of the level that most paragraphs stand under, each with those
 * paragraphs; or, on a page without two of them, the links that stand right over paragraphs. Headings of that level
 * without a paragraph come with none.
 */
export function pageBlocks(source: string, root: HtmlElement): PageBlock[] {
  const elements = [...withoutFurniture(root)]
  const byHeadings = headingBlocks(source, elements)
  if (complete(byHeadings) >= 2) return byHeadings
  const byLinks = linkBlocks(source, elements)
  return complete(byLinks) > complete(byHeadings) ? byLinks : byHeadings
}

function complete(blocks: readonly PageBlock[]): number {
  return blocks.filter(({ paragraphs }) => paragraphs.length > 0).length
}

function headingBlocks(source: string, elements: readonly HtmlElement[]): PageBlock[] {
  const blocks: { title: HtmlElement; paragraphs: HtmlElement[] }[] = []
  let past = 0
  for (const element of elements) {
    if (HEADINGS.has(element.name)) {
      if (isTitle(source, element)) blocks.push({ title: element, paragraphs: [] })
      past = element.end
    } else if (element.start >= past && isParagraph(source, element)) {
      blocks.at(-1)?.paragraphs.push(element)
      past = element.end
    }
  }
  const level = [...HEADINGS]
    .map((name) => ({ name, count: complete(blocks.filter(({ title }) => title.name === name)) }))
    .reduce((best, one) => (one.count > best.count ? one : best))
  return level.count === 0 ? [] : blocks.filter(({ title }) => title.name === level.name)
}

function linkBlocks(source: string, elements: readonly HtmlElement[]): PageBlock[] {
  const blocks: { title: HtmlElement; paragraphs: HtmlElement[] }[] = []
  let link: HtmlElement | null = null
  let past = 0
  for (const element of elements) {
    if (element.start < past) continue
    // The first link since the last paragraph is the title; those after it lead to what belongs to it.
    if (element.name === 'a' && link === null && isTitle(source, element)) link = element
    else if (isParagraph(source, element)) {
      past = element.end
      if (link !== null) blocks.push({ title: link, paragraphs: [element] })
      else blocks.at(-1)?.paragraphs.push(element)
      link = null
    }
  }
  return blocks
}

function isTitle(source: string, element: HtmlElement): boolean {
  if (element.end - element.start > LONGEST_TITLE_ELEMENT) return false
  const { length } = lineOf(source, element)
  return length >= TITLE_LENGTH.least && length <= TITLE_LENGTH.most
}

function isParagraph(source: string, element: HtmlElement): boolean {
  const size = element.end - element.inside
  if (size < LEAST_PARAGRAPH || size > LONGEST_ELEMENT) return false
  const isBox = BOXES.has(element.name)
  if (!isBox && !PARAGRAPHS.has(element.name)) return false
  if (isBox && element.children.some(({ name }) => BLOCK_ELEMENTS.has(name))) return false
  return lineOf(source, element).length >= LEAST_PARAGRAPH
}

function* withoutFurniture(element: HtmlElement): Generator<HtmlElement, void> {
  let past = 0
  for (const one of elementsIn(element)) {
    if (one.start < past) continue
    if (FURNITURE.has(one.name)) past = one.end
    else yield one
  }
}
