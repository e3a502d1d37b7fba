import { readCaptureDay } from '../../dates.ts'
import type { Part } from '../format.ts'
import { closingAddress, linksIn, type MarkdownLink, type References } from '../prose/markdown-links.ts'
import { type Line, readLines } from '../prose/text-blocks.ts'
import { type FrontMatter, readFrontMatter } from './front-matter.ts'
import { isCountOfAuthors, isFurniture } from './furniture.ts'
import type { ListingPiece } from './listing-piece.ts'
import { type Target, targetOf, UNKNOWN_TARGET } from './site-addresses.ts'

/** A page in Markdown, taken apart. */
export interface MarkdownPage {
  readonly front: FrontMatter
  readonly pieces: readonly ListingPiece[]
  /** The lines that define the addresses of links, as parts. */
  readonly definitions: readonly Part[]
}

const HEADING = /^(#{1,6})\s+/
const DEFINITION = /^\[([^[\]]{1,60})\]:\s+<?(\S+?)>?(?:\s.*)?$/
/** Marks of a list or a quotation in front of a link. */
const LIST_MARK = /^(?:[-*+>]\s+)+/
/** No line of the page is longer, with the marks around it. */
const LONGEST_PAGE_LINE = 120
/** More than this behind a link is a sentence. */
const LONGEST_BESIDE_LINK = 20
/** A link may go on over so many blocks of lines that blank lines part. */
const MOST_BLOCKS_OF_LINK = 30

/** Takes a page in Markdown apart into links, headings and runs of lines between them. */
export function readMarkdownPage(source: string): MarkdownPage {
  const all = [...readLines(source)]
  const front = readFrontMatter(all)
  const lines = all.slice(front.lineCount)
  const defining = lines.filter(isDefinition)
  const references = new Map(defining.flatMap(readDefinition))
  const blocks = joinOpenLinks(blocksOf(lines, references), references)
  return {
    front,
    pieces: blocks.flatMap((block) => (block.some(isDefinition) ? [] : piecesOf(source, block, references))),
    definitions: defining.map(({ start, end, number }) => ({ kind: 'link', start, end, line: number })),
  }
}

/** Name and address of a link, if a line defines one. */
function readDefinition({ text }: Line): [name: string, address: string][] {
  const [, name, address] = DEFINITION.exec(text.slice(0, 3000)) ?? []
  return name === undefined || address === undefined ? [] : [[name, address]]
}

function isDefinition(line: Line): boolean {
  return readDefinition(line).length > 0
}

/** Lines without a blank one between. A heading is a block, with the lines of its link or those set in below it. */
function blocksOf(lines: readonly Line[], references: References): Line[][] {
  const blocks: Line[][] = []
  let last: Line | null = null
  for (const line of lines) {
    const block: Line[] | undefined = last === null ? undefined : blocks.at(-1)
    if (line.text === '') last = null
    else {
      if (block === undefined || beginsAnew(block, line, references)) blocks.push([line])
      else block.push(line)
      last = line
    }
  }
  return blocks
}

function beginsAnew(block: readonly Line[], line: Line, references: References): boolean {
  const [first] = block
  const last = block.at(-1)
  if (first === undefined || last === undefined || HEADING.test(line.text)) return true
  if (isDefinition(line) || isDefinition(last)) return true
  const closer = closingAddress(last.text, references)
  if (HEADING.test(first.text)) {
    const isOpenLink = opensLink(first.text) && closer === null
    return !isOpenLink && line.indent < 2
  }
  if (!opensLink(first.text) && [line, last].some(standsAlone)) return true
  // After the end of a link to a paper comes something else, even where brackets in its text do not pair.
  return closer !== null && isPaper(closer.address) && /^!?\[/.test(line.text)
}

/** A count of authors, or nothing but links, right below an abstract is no part of it. */
function standsAlone({ text }: Line): boolean {
  return isCountOfAuthors(text) || (opensLink(text) && isAllLinks(text, linksIn(text, NO_REFERENCES)))
}

const NO_REFERENCES: References = new Map()

function isAllLinks(text: string, links: readonly MarkdownLink[]): boolean {
  return links.length > 0 && outsideOf(text, links).every((piece) => !hasWords(piece))
}

/** Whether more stands beside links than a page prints there: a date, a count, a word. */
function areInParagraph(text: string, links: readonly MarkdownLink[]): boolean {
  const [start = '', ...rest] = outsideOf(text, links)
  if (hasWords(start) && !isPageLine(start)) return true
  return rest.some((piece) => piece.trim().length > LONGEST_BESIDE_LINK && !isPageLine(piece))
}

function isPageLine(text: string): boolean {
  if (text.length > LONGEST_PAGE_LINE) return false
  const said = text.replace(/^[-·*+>|\s]+|[-·*|\s]+$/g, '')
  return isFurniture(said) || isCountOfAuthors(said) || readCaptureDay(said, '2000-01-01') !== null
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

/** What stands before, between and behind links. */
function outsideOf(text: string, links: readonly MarkdownLink[]): string[] {
  let past = 0
  const pieces = links.map(({ start, end }) => {
    const piece = text.slice(past, start)
    past = end
    return piece
  })
  return [...pieces, text.slice(past)]
}

/** A link whose text has blank lines is one block. */
function joinOpenLinks(blocks: readonly Line[][], references: References): Line[][] {
  const joined: Line[][] = []
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index] ?? []
    const end = isOpenLink(block, references) ? endOfLink(blocks, index, references) : index
    joined.push(blocks.slice(index, end + 1).flat())
    index = end
  }
  return joined
}

function isOpenLink(block: readonly Line[], references: References): boolean {
  const [first] = block
  if (first === undefined || !opensLink(first.text) || isDefinition(first)) return false
  return block.every(({ text }) => closingAddress(text, references) === null && !/\]\(/.test(text))
}

function endOfLink(blocks: readonly Line[][], from: number, references: References): number {
  for (let index = from + 1; index <= from + MOST_BLOCKS_OF_LINK; index += 1) {
    const block = blocks[index]
    const first = block?.[0]
    if (block === undefined || first === undefined) break
    if (opensLink(first.text) || HEADING.test(first.text)) break
    if (closingAddress(block.at(-1)?.text ?? '', references) !== null) return index
  }
  return from
}

function opensLink(text: string): boolean {
  return text.slice(0, 200).replace(HEADING, '').replace(LIST_MARK, '').startsWith('[')
}

function piecesOf(source: string, block: readonly Line[], references: References): ListingPiece[] {
  const first = block[0]
  const last = block.at(-1)
  if (first === undefined || last === undefined) return []
  const mark = HEADING.exec(first.text)
  const start = first.start + (mark?.[0].length ?? 0)
  const level = mark?.[1]?.length ?? 0
  const text = source.slice(start, last.end)
  const found = linksOf(text, references)
  // Links inside of a paragraph are a part of it.
  const links = areInParagraph(text, found) ? [] : found
  const titled = links.find(({ address }) => isPaper(address))
  if (level > 0 && titled === undefined) {
    const inner = { start, end: last.end }
    return [
      {
        start: first.start,
        end: last.end,
        inner,
        text,
        line: first.number,
        heading: level,
        target: null,
        address: null,
      },
    ]
  }
  const pieces: ListingPiece[][] = []
  const lineAt = lineCounter(block)
  let past = 0
  for (const link of links) {
    pieces.push(runsOf(source, start + past, start + link.start, lineAt(start + past)))
    const inner = { start: start + link.inner.start, end: start + link.inner.end }
    pieces.push([
      {
        start: start + link.start,
        end: start + link.end,
        inner,
        text: source.slice(inner.start, inner.end),
        line: lineAt(inner.start),
        heading: link === titled ? level : 0,
        target: targetOfLink(link),
        address: { start: inner.end, end: start + link.end, line: lineAt(inner.end) },
      },
    ])
    past = link.end
  }
  return [...pieces.flat(), ...runsOf(source, start + past, last.end, lineAt(start + past))]
}

function linksOf(text: string, references: References): MarkdownLink[] {
  const links = linksIn(text, references)
  const mark = LIST_MARK.exec(text)?.[0].length ?? 0
  const closer =
    text.charAt(mark) === '[' && links[0]?.start !== mark ? closingAddress(text, references) : null
  if (closer === null || !isPaper(closer.address)) return links
  // Brackets in it do not pair, but it stands between those of a link to a paper.
  const inner = { start: mark + 1, end: closer.at }
  return [{ start: mark, end: text.length, inner, address: closer.address }]
}

/** Lines between links. Each line of the page is a run of its own, as furniture often stands line under line. */
function runsOf(source: string, from: number, to: number, line: number): ListingPiece[] {
  const runs: { start: number; end: number; line: number; isClosed: boolean }[] = []
  for (const one of readLines(source.slice(from, to))) {
    if (one.text === '') continue
    const isClosed = isFurniture(one.text) || readCaptureDay(one.text.slice(0, 40), '2000-01-01') !== null
    const place = { start: from + one.start, end: from + one.end, line: line + one.number - 1, isClosed }
    const run = runs.at(-1)
    if (run === undefined || run.isClosed || isClosed) runs.push(place)
    else run.end = place.end
  }
  return runs.map(({ start, end, line: at }) => ({
    ...{ start, end, inner: { start, end } },
    ...{ text: source.slice(start, end), line: at, heading: 0, target: null, address: null },
  }))
}

/** Counts on from where it was asked last: offsets must not go down. */
function lineCounter(block: readonly Line[]): (offset: number) => number {
  let at = 0
  return (offset) => {
    while ((block[at + 1]?.start ?? Number.POSITIVE_INFINITY) <= offset) at += 1
    return block[at]?.number ?? 0
  }
}

/** Also where the address is missing: it may be one. */
function isPaper(address: string | null): boolean {
  return address === null || targetOf(address)?.place === 'paper'
}

function targetOfLink({ address }: MarkdownLink): Target {
  return address === null ? UNKNOWN_TARGET : (targetOf(address) ?? UNKNOWN_TARGET)
}
