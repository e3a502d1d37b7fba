import type { FeedFormat } from '../format.ts'
import { arxivAtom } from './arxiv-atom.ts'
import { arxivRss } from './arxiv-rss.ts'
import { atom } from './atom.ts'
import { jsonFeed } from './json-feed.ts'
import { opml } from './opml.ts'
import { rdf } from './rdf.ts'
import { rss } from './rss.ts'

/** Feeds as sites publish them. */
export const feedFormats: readonly FeedFormat[] = [arxivAtom, arxivRss, atom, rss, rdf, jsonFeed, opml]
