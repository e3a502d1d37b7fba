import { elementsIn, type HtmlElement, lineOf } from './html-elements.ts'

/** What reads as a title on a page, and the paragraphs that stand under it. */
export interface PageBlock {
  readonly title: HtmlElement
  readonly paragraphs: readonly HtmlElement[]
}

const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4'])
/** They are a paragraph where no other of them, nor a list, stands right in them. */
const TEXT_ELEMENTS = new Set(['p', 'blockquote', 'dd', 'div', 'section', 'td'])
const BLOCK_ELEMENTS = new Set([...HEADINGS, ...TEXT_ELEMENTS, ...words('ul ol dl table form article')])
/** Around the papers, never of them. */
const FURNITURE = new Set(words('nav footer aside script style noscript template svg head form'))
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
  // What was read is not read again in parts: a page may nest them without end.
  let past = 0
  for (const element of elements) {
    if (element.start < past) continue
    if (HEADINGS.has(element.name)) {
      if (element.end - element.start > LONGEST_TITLE_ELEMENT) continue
      if (isTitle(source, element)) blocks.push({ title: element, paragraphs: [] })
      past = element.end
    } else if (mayBeParagraph(element)) {
      if (isParagraph(source, element)) blocks.at(-1)?.paragraphs.push(element)
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
  // In a paragraph that was too short none is long enough, but a title may be.
  let looked = 0
  for (const element of elements) {
    if (element.start < past) continue
    if (element.name === 'a') {
      if (element.end - element.start > LONGEST_TITLE_ELEMENT) continue
      // The first link since the last paragraph is the title; those after it lead to what belongs to it.
      if (link === null && isTitle(source, element)) link = element
      past = element.end
    } else if (element.start >= looked && mayBeParagraph(element)) {
      looked = element.end
      if (!isParagraph(source, element)) continue
      past = element.end
      if (link !== null) blocks.push({ title: link, paragraphs: [element] })
      else blocks.at(-1)?.paragraphs.push(element)
      link = null
    }
  }
  return blocks
}

function isTitle(source: string, element: HtmlElement): boolean {
  const { length } = lineOf(source, element)
  return length >= TITLE_LENGTH.least && length <= TITLE_LENGTH.most
}

/** Whether it is a paragraph, told from its kind and its size alone. */
function mayBeParagraph({ name, inside, end, children }: HtmlElement): boolean {
  const size = end - inside
  if (size < LEAST_PARAGRAPH || size > LONGEST_ELEMENT) return false
  return TEXT_ELEMENTS.has(name) && children.every((child) => !BLOCK_ELEMENTS.has(child.name))
}

function isParagraph(source: string, element: HtmlElement): boolean {
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

function words(text: string): string[] {
  return text.split(' ')
}
