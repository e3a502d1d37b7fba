import type { StreamedFormat } from '../format.ts'
import { feedRoot } from './feed-root.ts'
import { readFeed } from './read-feed.ts'
import { readRssItem } from './rss-item.ts'

/** RSS 0.90 and 1.0, which are RDF; of any site. */
export const rdf: StreamedFormat = {
  name: 'rdf',
  title: 'RSS 1.0 feed (RDF)',
  about: 'Feeds of journals and archives, RSS 0.90 and 1.0.',
  reads: 'stream',
  shape: 'data',
  parserVersion: 1,
  recognise,
  parse: (chunks) => readFeed(chunks, { entries: ['item'], isListing: true, read: readRssItem }),
}

function recognise(sample: string): number {
  const root = feedRoot(sample)
  if (root?.name !== 'rdf') return 0
  const isRss =
    root.tag.includes('http://purl.org/rss/1.0/') || root.tag.includes('netscape.com/rdf/simple/0.9')
  // Other RDF (FOAF, SKOS) has no items.
  if (isRss) return 0.95
  return /<(?:\w{1,20}:)?item[\s>]/.test(sample) ? 0.6 : 0
}
