import type { FeedFormat } from '../format.ts'
import { arxivListing } from './arxiv-listing.ts'
import { citationPage } from './citation-page.ts'
import { webPage } from './page.ts'
import { scholarlyArticles } from './scholarly-articles.ts'

/** Saved web pages: of one paper, of a listing, of anything that has titles over paragraphs. */
export const webFormats: readonly FeedFormat[] = [citationPage, arxivListing, scholarlyArticles, webPage]
