import { Parser } from 'htmlparser2'
import { lineOfMarkup } from '../../markup-text.ts'
import type { FormatProblem } from '../format.ts'

/** An element of a page. Offsets are UTF-16, from its opening tag to the end of its closing one. */
export interface HtmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly HtmlElement[]
  readonly start: number
  /** Where its opening tag ends and its content begins. */
  readonly inside: number
  readonly end: number
}

/** A page as its elements; `isCut` where it nests beyond reason or has too many, so that the rest was not read. */
export interface HtmlPage {
  readonly root: HtmlElement
  readonly isCut: boolean
}

interface Growing extends HtmlElement {
  readonly children: Growing[]
  end: number
}

/** Nobody nests deeper in earnest, and the parser's time grows with the square of it. */
const DEEPEST = 250
const MOST_ELEMENTS = 300_000

/** Reads a page as a browser would, roughly: whatever the tags are, it makes some tree of them. Never throws. */
export function readHtml(source: string): HtmlPage {
  const root: Growing = {
    name: '',
    attributes: {},
    children: [],
    start: 0,
    inside: 0,
    end: source.length,
  }
  const open: Growing[] = [root]
  let count = 0
  let isCut = false
  const parser = new Parser({
    onopentag: (name, attributes) => {
      count += 1
      if (open.length > DEEPEST || count > MOST_ELEMENTS) {
        isCut = true
        parser.reset()
        return
      }
      const inside = Math.min(parser.endIndex + 1, source.length)
      const element = { name, attributes, children: [], start: parser.startIndex, inside, end: source.length }
      open.at(-1)?.children.push(element)
      open.push(element)
    },
    onclosetag: (name, isImplied) => {
      const element = open.at(-1)
      if (element === undefined || element.name !== name || element === root) return
      const end = isImplied ? parser.startIndex : parser.endIndex + 1
      element.end = Math.min(Math.max(end, element.inside), source.length)
      open.pop()
    },
  })
  parser.end(source)
  return { root, isCut }
}

/** The elements inside one, in the order of the page. */
export function* elementsIn(element: HtmlElement): Generator<HtmlElement, void> {
  const waiting = element.children.toReversed()
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next
    for (let index = next.children.length - 1; index >= 0; index -= 1) {
      const child = next.children[index]
      if (child !== undefined) waiting.push(child)
    }
  }
}

/** Those of some elements, in the order of the page, that stand in none of the others: what is read in them is read once. */
export function outermost(elements: readonly HtmlElement[]): HtmlElement[] {
  let past = 0
  return elements.filter(({ start, end }) => {
    if (start < past) return false
    past = end
    return true
  })
}

/** Whether one of the classes of an element is this. */
export function hasClass({ attributes }: HtmlElement, name: string): boolean {
  return (attributes.class ?? '').split(/\s+/).includes(name)
}

/** The text of an element on one line. */
export function lineOf(source: string, { start, end }: HtmlElement): string {
  return lineOfMarkup(source.slice(start, end))
}

/** An address of a page, whole, or null where it leads nowhere. */
export function addressOf({ attributes }: HtmlElement, base: string): string | null {
  const written = attributes.href?.trim()
  if (written === undefined || written === '' || written.length > 4096 || !URL.canParse(written, base))
    return null
  return new URL(written, base).href
}

/** Tells the line, counted from 1, of offsets that only grow. */
export function lineCounter(source: string): (offset: number) => number {
  let line = 1
  let at = 0
  return (offset) => {
    for (let next = source.indexOf('\n', at); next >= 0 && next < offset; next = source.indexOf('\n', at)) {
      line += 1
      at = next + 1
    }
    return line
  }
}

/** What is said of a page that was not read to its end. */
export function problemsOf({ isCut }: HtmlPage): FormatProblem[] {
  const message =
    'The page nests beyond reason or has over 300,000 elements; what stands after that was not read.'
  return isCut ? [{ line: 0, message }] : []
}
