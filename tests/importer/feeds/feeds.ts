import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { feedFormats } from '../../../src/main/importer/formats/feeds/index.ts'
import type { ParsedEntry, ParsedItem } from '../../../src/main/importer/formats/format.ts'

/** A golden capture of a feed. */
export function captureNamed(name: string): string {
  return readFileSync(join(import.meta.dirname, 'captures', name), 'utf8')
}

/** The golden captures and the forms they have. */
export const goldens: readonly [format: string, text: string][] = [
  ['arxiv-atom', captureNamed('arxiv-api.xml')],
  ['arxiv-rss', captureNamed('arxiv-daily.rss')],
  ['arxiv-rss', captureNamed('arxiv-daily.atom')],
  ['arxiv-rss', captureNamed('arxiv-daily.rdf')],
  ['atom', captureNamed('journal.atom')],
  ['rss', captureNamed('journal.rss')],
  ['rdf', captureNamed('journal.rdf')],
  ['json-feed', captureNamed('feed.json')],
  ['opml', captureNamed('subscriptions.opml')],
]

async function* chunked(pieces: Iterable<string>): AsyncIterable<string> {
  yield* pieces
}

/** What a form reads in a text that comes in pieces. */
export async function itemsOf(name: string, pieces: Iterable<string>): Promise<ParsedItem[]> {
  const format = feedFormats.find((one) => one.name === name)
  if (format?.reads !== 'stream') throw new Error(`There is no ${name} that streams`)
  const items: ParsedItem[] = []
  for await (const item of format.parse(chunked(pieces), '2026-11-23')) items.push(item)
  return items
}

export function entriesIn(items: readonly ParsedItem[]): ParsedEntry[] {
  return items.flatMap((item) => (item.kind === 'entry' ? [item.entry] : []))
}

/** How many items are papers or feeds, or could not be taken as one. */
export function countOf(items: readonly ParsedItem[]): number {
  return items.filter(({ kind }) => kind === 'entry' || kind === 'feed' || kind === 'refused').length
}
