import type { ForeignMark, ForeignPaper } from '../../library/foreign-mark.ts'
import { arxivMention } from '../formats/references/arxiv-mention.ts'
import { doiIdentifier, identifiersOfAddress } from '../identifiers.ts'
import { hueOfColour } from './hue-of-colour.ts'
import { foreignMark, type MarkForm, saysSomething } from './mark-form.ts'

/** A highlight: the quote in quotation marks of any kind, and behind it the links that lead into Zotero. */
const QUOTE = /[“"«„]([^\n]{1,20000}?)[”"»]\s*\(?(?=[^\n]{0,400}?\]\(zotero:\/\/)/
/** UTF-16 units; no annotation is as long. */
const LONGEST_LINE = 40_000
const HEADING = /^(#{1,6})\s+(.{1,1000}?)\s*#*\s*$/
const LINK = /\]\((zotero:\/\/[^\s)]{1,1000})\)/g
const ADDRESS = /https?:\/\/[^\s)>\]]{4,1000}/
const COLOUR = /(?:background-color:\s*|color[=:]\s*["']?)(#[0-9a-f]{3,8}|[a-z]{3,10})/i

/**
 * Annotations as Zotero writes them into a Markdown note: a heading with the title, and for each annotation the quote, a
 * citation, and links into Zotero; what is written behind the links, and the lines below, is the comment.
 */
export const zoteroMarkdown: MarkForm = {
  name: 'zotero-markdown',
  title: 'Zotero, annotations in Markdown',
  recognise: (sample) => /\]\(zotero:\/\/(?:select|open-pdf|open)\//.test(sample),
  read: (text) => {
    const marks: ForeignMark[] = []
    let paper: ForeignPaper = { title: null, identifiers: [], urls: [] }
    let open: { quote: string; id: string | null; hue: ForeignMark['hue']; comment: string[] } | null = null
    const close = (): void => {
      if (open !== null) marks.push(foreignMark({ ...open, paper, comment: tidyComment(open.comment) }))
      open = null
    }
    for (const line of text.split(/\r?\n/)) {
      const heading = HEADING.exec(line)
      if (heading !== null) {
        close()
        const title = plainTitle(heading[2] ?? '')
        if (!/^annotations?\b/i.test(title)) paper = { title, identifiers: [], urls: [] }
        continue
      }
      const found = line.length > LONGEST_LINE ? null : QUOTE.exec(withoutTags(line))
      if (found === null) {
        if (open === null) paper = withAddress(paper, line)
        else if (line.trim() !== '') open.comment.push(line.trim().replace(/^[>*-]\s+/, ''))
        continue
      }
      close()
      const links = [...line.matchAll(LINK)]
      const last = links.at(-1)
      const behind = last === undefined ? '' : line.slice(last.index + last[0].length).replace(/^\s*\)+/, '')
      open = {
        quote: plainText(found[1] ?? ''),
        id: annotationId(links.map((link) => link[1] ?? '')),
        hue: hueOfColour(COLOUR.exec(line)?.[1] ?? ''),
        comment: behind.trim() === '' ? [] : [behind.trim()],
      }
    }
    close()
    return { marks: marks.filter(saysSomething), problems: [] }
  },
}

/** The key of the annotation in a link to a place in a PDF. */
function annotationId(links: readonly string[]): string | null {
  for (const link of links) {
    const key = /[?&]annotation=([A-Z0-9]{8})\b/.exec(link)?.[1]
    if (key !== undefined) return `zotero:${key}`
  }
  return null
}

function withAddress(paper: ForeignPaper, line: string): ForeignPaper {
  const address = ADDRESS.exec(line)?.[0]
  const identifiers = [
    ...(address === undefined ? [] : identifiersOfAddress(address)),
    ...doiIdentifier(/\b10\.\d{4,9}\/[^\s)>\]]+/.exec(line)?.[0] ?? ''),
    ...arxivMention(line.slice(0, 2000)),
  ]
  if (identifiers.length === 0 && address === undefined) return paper
  return {
    ...paper,
    identifiers: [...paper.identifiers, ...identifiers],
    urls: address === undefined ? paper.urls : [...paper.urls, address],
  }
}

function withoutTags(line: string): string {
  return line.replace(/<\/?[a-z][^<>]{0,200}>/gi, '')
}

/** The words of a line without the marks of links, emphasis and of spans of colour. */
function plainText(markdown: string): string {
  return withoutTags(markdown)
    .replace(/\[([^\][]{1,2000})\]\([^\s()]{1,1000}\)/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+.!~-])/g, '$1')
    .replace(/^==(.*)==$/s, '$1')
    .trim()
}

function plainTitle(heading: string): string {
  return plainText(heading)
    .replace(/^\*+|\*+$/g, '')
    .trim()
}

function tidyComment(lines: readonly string[]): string {
  return lines.join('\n').trim()
}
