import type { DecodedInput, ParsedCapture, WholeFormat } from '../format.ts'
import { gatherListing } from './gather-listing.ts'
import { readMarkdownPage } from './markdown-pieces.ts'

const TITLE_OF_PAPER = /^#{1,6}\s+\[/m
const PAPER_ADDRESS = /\]\(<?(?:https?:\/\/\S{1,80})?\/papers\/\d{4}\.\d{4,5}/i
const VOTE_LINK = /\]\(\S{0,120}\/login\?next=%2Fpapers/i

/**
 * A papers page as scrapers turn it into Markdown: titles and abstracts are links to their paper, hard breaks are
 * backslashes, and votes, organisation, date and comments stand around them.
 */
export const huggingFaceMarkdown: WholeFormat = {
  name: 'hugging-face-markdown',
  title: 'Hugging Face Papers, Markdown from a scraper',
  about: 'The papers page as scrapers turn it into Markdown, often with front matter above.',
  reads: 'whole',
  shape: 'prose',
  parserVersion: 1,
  recognise,
  parse,
}

function recognise(sample: string): number {
  if (!TITLE_OF_PAPER.test(sample) || !PAPER_ADDRESS.test(sample)) return 0
  const { entries } = parse({ text: sample, referenceDay: '2000-01-01' })
  const listed = entries.filter(({ links }) => links?.some(({ kind }) => kind === 'page'))
  const complete = listed.filter(({ abstract }) => abstract !== null)
  if (complete.length === 0) return listed.length > 1 && VOTE_LINK.test(sample) ? 0.7 : 0
  // Any Markdown may have one heading that leads to a paper.
  if (VOTE_LINK.test(sample)) return 0.98
  return complete.length > 1 ? 0.9 : 0.4
}

function parse({ text, referenceDay }: DecodedInput): ParsedCapture {
  const { front, pieces, definitions } = readMarkdownPage(text)
  const read = gatherListing(pieces, { front, referenceDay, titleLevel: null })
  return { ...read, parts: [...read.parts, ...definitions].sort((one, other) => one.start - other.start) }
}
