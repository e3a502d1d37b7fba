import type { PaperDetails, PaperRow } from '../../../shared/model/paper.ts'
import { plainText } from '../../../shared/text/index.ts'
import { addressOf, type Cited, citationOf } from './citation-text.ts'

/** What a drag of papers leaves in other programs, by the type that they ask for. */
interface DraggedCitations {
  readonly 'text/plain': string
  readonly 'text/html': string
  readonly 'text/markdown': string
  /** Addresses, one a line; empty where no paper has one. */
  readonly 'text/uri-list': string
}

/** The citations of papers as other programs take them: as plain text, and as lists of links in Markdown and HTML. */
export function draggedCitations(papers: readonly Cited[]): DraggedCitations {
  const links = papers.map((paper) => ({ title: plainText(paper.title.text), url: webAddressOf(paper) }))
  return {
    'text/plain': papers.map(citationOf).join('\n\n'),
    'text/html': `<ul>${links.map(htmlItem).join('')}</ul>`,
    'text/markdown': links.map(markdownItem).join('\n'),
    'text/uri-list': links.flatMap(({ url }) => url ?? []).join('\r\n'),
  }
}

/** What can be cited of a paper of which no more is known than its row. */
export function citedRow({ title, authors, arxivId, listedOn, publishedOn }: PaperRow): Cited {
  const identifiers: PaperDetails['identifiers'] =
    arxivId === null ? [] : [{ scheme: 'arxiv', value: arxivId }]
  const known = { title: { text: title }, authors, listedOn, publishedOn, identifiers }
  return { ...known, venue: null, isYearInferred: true, links: [] }
}

interface Link {
  readonly title: string
  readonly url: string | null
}

function htmlItem({ title, url }: Link): string {
  const words = escapedHtml(title)
  return url === null ? `<li>${words}</li>` : `<li><a href="${escapedHtml(url)}">${words}</a></li>`
}

function markdownItem({ title, url }: Link): string {
  const words = title.replace(/[\\`*_[\]<>#|~]/g, '\\$&')
  return url === null ? `- ${words}` : `- [${words}](<${url.replace(/[<>\s]/g, encodeURIComponent)}>)`
}

function escapedHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

/** Feeds may name addresses of any kind: only those of the web become links elsewhere. */
function webAddressOf(paper: Cited): string | null {
  const address = addressOf(paper)
  return address !== null && /^https?:\/\//i.test(address) ? address : null
}
