import type { ForeignMark, ForeignPaper } from '../../library/foreign-mark.ts'
import { arxivMention } from '../formats/references/arxiv-mention.ts'
import { doiIdentifier, identifiersOfAddress } from '../identifiers.ts'
import { hueOfColour } from './hue-of-colour.ts'
import { foreignMark, type MarkForm, marksThatSay } from './mark-form.ts'

/** Quotation marks of any language; `MARKER` stands for the signs of a marker. Some open in one and close in another. */
const MARKER = '\uE000'
const OPENING = /[“"«„”»「『\uE000]/
const CLOSING = /[”"»“«」』\uE000]/
/** UTF-16 units; no annotation is as long. */
const LONGEST_LINE = 40_000
const HEADING = /^#{1,6}\s+(.{1,1000}?)\s*#*\s*$/
/** Headings that tools put over annotations; none is a title. */
const NO_TITLE = /^(?:(?:extracted )?annotations?|notes?|highlights?|comments?|abstract)\b/i
const FRONT_TITLE = /^title:\s*["']?(.{1,1000}?)["']?\s*$/i
const LINK = /\]\((zotero:\/\/[^\s)]{1,1000})\)/g
const ADDRESS = /https?:\/\/[^\s)>\]]{4,1000}/
const COLOUR = /(?:background(?:-color)?:\s*|color[=:]\s*["']?)(#[0-9a-f]{3,8}|[a-z]{3,10})/i

interface OpenMark {
  readonly quote: string | null
  readonly id: string | null
  readonly hue: ForeignMark['hue']
  readonly comment: string[]
}

/**
 * Annotations as Zotero writes them into a Markdown note: a heading with the title, and for each annotation the quote, a
 * citation, and links into Zotero; what is written behind the links, and the lines below, is the comment. One without a
 * quote is a note.
 */
export const zoteroMarkdown: MarkForm = {
  name: 'zotero-markdown',
  title: 'Zotero, annotations in Markdown',
  recognise: (sample) => /\]\(zotero:\/\/(?:select|open-pdf|open)\//.test(sample),
  read: (text) => {
    const marks: ForeignMark[] = []
    let paper: ForeignPaper = { title: null, identifiers: [], urls: [] }
    let open: OpenMark | null = null
    const close = (): void => {
      if (open !== null) marks.push(foreignMark({ ...open, paper, comment: tidyComment(open.comment) }))
      open = null
    }
    for (const line of text.split(/\r?\n/)) {
      const heading =
        (marks.length === 0 && open === null ? FRONT_TITLE.exec(line) : null) ?? HEADING.exec(line)
      if (heading !== null) {
        close()
        const title = plainTitle(heading[1] ?? '')
        if (!NO_TITLE.test(title)) paper = { title, identifiers: [], urls: [] }
        continue
      }
      const begun = line.length > LONGEST_LINE ? null : beginOf(line)
      if (begun === null) {
        if (open === null) paper = withAddress(paper, line)
        else if (line.trim() !== '') open.comment.push(line.trim().replace(/^[>*-]\s+/, ''))
        continue
      }
      close()
      open = begun
    }
    close()
    return marksThatSay(marks)
  },
}

/** The annotation that begins on a line; null for any other line. */
function beginOf(line: string): OpenMark | null {
  const links = [...line.matchAll(LINK)]
  const last = links.at(-1)
  const first = links[0]
  if (first === undefined || last === undefined) return null
  const bare = withoutTags(line.replace(/<\/?mark\b[^<>]{0,200}>|==/gi, MARKER))
  const { quote, comment } = readHead(bare.slice(0, bare.indexOf('](zotero://')))
  // A link alone may lead anywhere: one into the pages of a paper is an annotation.
  if (quote === null && !links.some((link) => /^zotero:\/\/(?:open-pdf|open)\//.test(link[1] ?? '')))
    return null
  const behind = line.slice(last.index + last[0].length).replace(/^\s*\)+/, '')
  return {
    quote,
    id: annotationId(links.map((link) => link[1] ?? '')),
    hue: hueOfColour(COLOUR.exec(line)?.[1] ?? ''),
    comment: [comment, behind].map((part) => part.trim()).filter((part) => part !== ''),
  }
}

/**
 * What stands before the first link and in its brackets. A quote ends where the citation begins, whatever it quotes
 * itself; where something else stands before the citation, that is a comment.
 */
function readHead(head: string): { quote: string | null; comment: string } {
  const bracket = head.lastIndexOf('[')
  const linked = head.slice(bracket + 1).trim()
  const before = head.slice(0, Math.max(0, bracket)).trimEnd().replace(/\($/, '').trimEnd()
  const text = OPENING.test(linked.slice(0, 1)) && CLOSING.test(linked.slice(-1)) ? linked : before
  const start = text.search(OPENING)
  const inside = text.slice(start + 1)
  const length = CLOSING.test(text.slice(-1)) ? inside.length - 1 : inside.search(CLOSING)
  if (start === -1 || length < 1) return { quote: null, comment: plainText(before).replace(/^[>*-]\s*/, '') }
  return { quote: plainText(inside.slice(0, length)), comment: plainText(inside.slice(length + 1)) }
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
    .replaceAll(MARKER, '')
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
