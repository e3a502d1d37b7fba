import { readPublishedDay } from '../../published-dates.ts'
import { type XmlElement, xmlElements } from '../../xml-elements.ts'
import type { ParsedEntry, ParsedItem } from '../format.ts'

/** How the entries of a feed are found and read. */
export interface FeedReader {
  /** Names of the elements that are entries, without prefixes. */
  readonly entries: readonly string[]
  /** Whether the day of the feed is one on which it listed its entries; not so of what a search found. */
  readonly isListing: boolean
  /** What an entry says. One without a title is refused. */
  read(entry: XmlElement): ReadFeedEntry
}

/** An entry but for its place. */
export interface ReadFeedEntry extends Omit<ParsedEntry, 'title' | 'span' | 'line'> {
  readonly title: string | null
  /** Why it is no paper, in words for a person. */
  readonly refusal?: string | undefined
}

/** Where feeds write down their day, what says most first. */
const DAYS = ['lastBuildDate', 'pubDate', 'updated', 'date', 'modified']
/** What those stand in; other parts of a feed have dates of their own. */
const WHOLES = new Set(['channel', 'feed'])

/** Reads the entries of a feed as it streams in, with memory for one at a time. */
export async function* readFeed(
  chunks: AsyncIterable<string>,
  reader: FeedReader,
): AsyncIterable<ParsedItem> {
  const days = new Map<string, string>()
  let listedOn: string | undefined
  let hasBegun = false
  const wish = { elements: reader.entries, headers: DAYS, anyPrefix: true }
  for await (const item of xmlElements(chunks, wish)) {
    if (item.kind === 'header') {
      const { localName, text } = item.element
      const day = text.length > 100 ? null : readPublishedDay(text)
      if (day !== null && WHOLES.has(item.parent) && !days.has(localName)) days.set(localName, day)
      continue
    }
    if (!hasBegun && item.kind !== 'problem') {
      hasBegun = true
      const day = DAYS.map((name) => days.get(name)).find((one) => one !== undefined)
      if (day !== undefined) yield { kind: 'captured-on', day: { day, isYearInferred: false } }
      if (reader.isListing) listedOn = day
    }
    yield item.kind === 'element' ? itemOf(item.element, reader, listedOn) : item
  }
}

function itemOf(element: XmlElement, reader: FeedReader, listedOn: string | undefined): ParsedItem {
  const { line, start, end } = element
  const { title, refusal, ...rest } = reader.read(element)
  if (refusal !== undefined) return { kind: 'refused', problem: { line, message: refusal } }
  if (title === null)
    return { kind: 'refused', problem: { line, message: 'The entry that begins here has no title.' } }
  const listed = listedOn === undefined ? {} : { listedOn }
  return { kind: 'entry', entry: { ...listed, ...rest, title, span: { start, end }, line } }
}
