import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { captureOf } from './importing.ts'

const golden = (path: string): string => readFileSync(join(import.meta.dirname, '..', path), 'utf8')

/** One golden capture of each form, or several where it is saved in different ways. */
export const goldenCaptures: readonly [format: string, text: string][] = [
  ['hugging-face-text', captureOf(['Quiet Tokens', 'Merging Late', 'Shallow Codebooks'])],
  ['hugging-face-markdown', golden('hugging-face/captures/scraper.md')],
  ['hugging-face-digest', golden('hugging-face/captures/digest.md')],
  ['hugging-face-addressed', golden('hugging-face/captures/addressed.txt')],
  ['hugging-face-referenced', golden('hugging-face/captures/referenced.txt')],
  ['hugging-face-json', golden('hugging-face/captures/daily-papers.json')],
  ['hugging-face-html', golden('hugging-face/captures/papers-page.html')],
  ['paper-page', golden('web/captures/arxiv-abstract.html')],
  ['arxiv-listing', golden('web/captures/arxiv-listing.html')],
  ['scholarly-articles', golden('web/captures/scholarly-articles.html')],
  ['arxiv-atom', golden('feeds/captures/arxiv-api.xml')],
  ['arxiv-rss', golden('feeds/captures/arxiv-daily.rss')],
  ['arxiv-rss', golden('feeds/captures/arxiv-daily.atom')],
  ['arxiv-rss', golden('feeds/captures/arxiv-daily.rdf')],
  ['atom', golden('feeds/captures/journal.atom')],
  ['rss', golden('feeds/captures/journal.rss')],
  ['rdf', golden('feeds/captures/journal.rdf')],
  ['json-feed', golden('feeds/captures/feed.json')],
  ['opml', golden('feeds/captures/subscriptions.opml')],
  ['arxiv-json-lines', golden('catalogues/captures/arxiv.jsonl')],
  ['semantic-scholar', golden('catalogues/captures/semantic-scholar-search.json')],
  ['openalex', golden('catalogues/captures/openalex-works.json')],
  ['crossref', golden('catalogues/captures/crossref-works.json')],
  ['ris', golden('references/captures/library.ris')],
  ['nbib', golden('references/captures/pubmed.nbib')],
  ['csl-json', golden('references/captures/library.csl.json')],
  ['bibtex', golden('references/captures/library.bib')],
  ['endnote-xml', golden('references/captures/endnote.xml')],
  ['pubmed-xml', golden('references/captures/pubmed.xml')],
  ['markdown-headings', golden('prose/captures/reading-list.md')],
  ['titled-text', golden('prose/captures/reading-list.txt')],
]
