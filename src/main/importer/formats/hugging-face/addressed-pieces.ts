import { readCaptureDay } from '../../dates.ts'
import { closingAddress } from '../prose/markdown-links.ts'
import { type Line, readLines } from '../prose/text-blocks.ts'
import { type FrontMatter, readFrontMatter } from './front-matter.ts'
import { isCountOfAuthors, isFurniture } from './furniture.ts'
import type { ListingPiece } from './listing-piece.ts'
import { type Target, targetOf } from './site-addresses.ts'
import { titleText } from './wrapped-text.ts'

/** The end of a link: its address, alone on a line or behind what it says. */
interface LinkEnd {
  readonly target: Target
  readonly address: { readonly start: number; readonly end: number; readonly line: number }
}

const BARE_ADDRESS = /^(?:<([^<>\s]+)>|\(([^\s]+)\)|(\S+))$/
const NO_REFERENCES = new Map<string, string>()
/** Level of the headings that titles become; any would do. */
const TITLE_LEVEL = 3

/**
 * Takes a text apart in which the address of each link stands on a line of its own, below what the link says. Of the
 * links to one paper the first is its title, which becomes a heading, and the second its abstract.
 */
export function readAddressedText(source: string): { front: FrontMatter; pieces: ListingPiece[] } {
  const lines = [...readLines(source)]
  const front = readFrontMatter(lines)
  const pieces: ListingPiece[][] = []
  let run: Line[] = []
  let last: { url: string; title: string; isWaiting: boolean } | null = null

  const flush = (end: LinkEnd | null): void => {
    const url = end?.target.place === 'paper' ? end.target.url : null
    const said = run.findLast(({ text }) => text !== '')
    if (end === null) {
      const isAbstract = last?.isWaiting === true
      pieces.push(isAbstract ? paragraphsOf(source, run) : textsOf(source, run))
    } else if (url === null || said === undefined || isCountOfAuthors(said.text) || isNumber(said.text)) {
      // A date is no link: the address below it belongs to a picture.
      const isOwn = said !== undefined && !isDate(said.text)
      pieces.push(linkPieces(source, run, isOwn ? run.lastIndexOf(said) : run.length, end, 0))
    } else if (last?.isWaiting === true && last.url === url) {
      last = { ...last, isWaiting: false }
      pieces.push(linkPieces(source, run, firstWords(run), end, 0))
    } else {
      const from = startOfTitle(run)
      const title = titleText(source.slice(run[from]?.start, said.end))
      const isTitle = last?.url !== url || last.title === title
      if (isTitle) last = { url, title, isWaiting: true }
      pieces.push(linkPieces(source, run, from, end, isTitle ? TITLE_LEVEL : 0))
    }
    run = []
  }

  // An address in the middle of an abstract that was wrapped is a part of it.
  const isInAbstract = ({ target }: LinkEnd): boolean =>
    target.place === 'elsewhere' && last?.isWaiting === true && run.some(({ text }) => text !== '')

  for (const line of lines.slice(front.lineCount)) {
    const end = readLinkEnd(line)
    if (end === null || isInAbstract(end)) run.push(line)
    else {
      const words = wordsBefore(line, end)
      if (words !== null) run.push(words)
      flush(end)
    }
  }
  flush(null)
  return { front, pieces: pieces.flat() }
}

function readLinkEnd({ text, start, end, number }: Line): LinkEnd | null {
  const bare = BARE_ADDRESS.exec(text.slice(0, 2100))
  const written = bare?.[1] ?? bare?.[2] ?? bare?.[3]
  const isAddress = written !== undefined && /^(?:https?:\/\/|\/(?:papers|login)\b)/i.test(written)
  const alone = isAddress ? targetOf(written) : null
  if (alone !== null) return { target: alone, address: { start, end, line: number } }
  const closer = closingAddress(text, NO_REFERENCES)
  const target = closer?.address == null ? null : targetOf(closer.address)
  if (closer === null || target === null) return null
  return { target, address: { start: start + closer.at, end, line: number } }
}

/** What a line says before the address at its end. */
function wordsBefore(line: Line, { address }: LinkEnd): Line | null {
  const text = line.text.slice(0, address.start - line.start).trimEnd()
  const mark = /^\[(?=.)/.exec(text)?.[0].length ?? 0
  const words = text.slice(mark)
  return words === ''
    ? null
    : { ...line, start: line.start + mark, end: line.start + text.length, text: words }
}

/** The last lines of a run as what the link says, and those above as they are. */
function linkPieces(
  source: string,
  run: readonly Line[],
  from: number,
  { target, address }: LinkEnd,
  heading: number,
): ListingPiece[] {
  const own = run.slice(from).filter(({ text }) => text !== '')
  const first = own[0] ?? { start: address.start, number: address.line }
  const end = own.at(-1)?.end ?? address.start
  const inner = { start: first.start, end }
  const link = { start: first.start, end: address.end, inner, text: source.slice(first.start, end) }
  return [...textsOf(source, run.slice(0, from)), { ...link, line: first.number, heading, target, address }]
}

function textsOf(source: string, run: readonly Line[]): ListingPiece[] {
  return run.filter(({ text }) => text !== '').map((line) => textPiece(source, line, line))
}

/** What follows a title at the very end of a text that was cut off: its abstract. */
function paragraphsOf(source: string, run: readonly Line[]): ListingPiece[] {
  const own = run.filter(({ text }) => text !== '')
  const [first] = own
  const last = own.at(-1)
  return first === undefined || last === undefined ? [] : [textPiece(source, first, last)]
}

function textPiece(source: string, first: Line, last: Line): ListingPiece {
  const inner = { start: first.start, end: last.end }
  const text = source.slice(first.start, last.end)
  return { ...inner, inner, text, line: first.number, heading: 0, target: null, address: null }
}

/** Where words begin below a bracket that stands alone. */
function firstWords(run: readonly Line[]): number {
  const first = run.findIndex(({ text }) => text !== '' && text !== '[')
  return Math.max(0, first)
}

/** A title is the last run of lines without a blank one, below lines of the page. */
function startOfTitle(run: readonly Line[]): number {
  const last = run.findLastIndex(({ text }) => text !== '')
  let from = last
  while (from > 0 && !isPageLine(run[from - 1]?.text ?? '')) from -= 1
  return Math.max(0, from)
}

function isPageLine(text: string): boolean {
  return (
    !/[\p{L}\p{N}]/u.test(text) ||
    isFurniture(text) ||
    isCountOfAuthors(text) ||
    isNumber(text) ||
    isDate(text)
  )
}

function isDate(text: string): boolean {
  return text.length < 40 && readCaptureDay(text, '2000-01-01') !== null
}

function isNumber(text: string): boolean {
  return /^(?:\[-\]\s*)?(?:\d{1,7}|-)$/.test(text)
}
