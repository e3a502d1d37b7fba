import type { StreamedFormat } from '../format.ts'
import { feedRoot } from './feed-root.ts'
import { readFeed } from './read-feed.ts'
import { readRssItem } from './rss-item.ts'

/** RSS 0.91 to 2.0, of any site; 0.90 and 1.0 are RDF. */
export const rss: StreamedFormat = {
  name: 'rss',
  title: 'RSS feed',
  about: 'Feeds of journals, archives and blogs, RSS 0.91 to 2.0.',
  reads: 'stream',
  shape: 'data',
  parserVersion: 1,
  recognise,
  parse: (chunks) => readFeed(chunks, { entries: ['item'], isListing: true, read: readRssItem }),
}

function recognise(sample: string): number {
  switch (feedRoot(sample)?.name) {
    case 'rss':
      return 0.95
    case 'channel':
      return 0.7
    case 'item':
      return 0.4
    default:
      return 0
  }
}
