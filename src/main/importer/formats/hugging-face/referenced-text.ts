import type { DecodedInput, ParsedCapture, WholeFormat } from '../format.ts'
import { gatherListing } from './gather-listing.ts'
import { readMarkdownPage } from './markdown-pieces.ts'

const TITLE = /^#{1,6}\s+\[/m
const NUMBERED_LINK = /\]\[\d{1,6}\]/
const DEFINITION = /^\[\d{1,6}\]:\s+\S/m

/**
 * The text of a papers page whose links are numbered: titles and abstracts stand in brackets with a number behind, and
 * the addresses by number at the end.
 */
export const huggingFaceReferencedText: WholeFormat = {
  name: 'hugging-face-referenced',
  title: 'Hugging Face Papers, text with numbered links',
  about: 'The papers page as text in which links are numbered, with their addresses at the end.',
  reads: 'whole',
  shape: 'prose',
  parserVersion: 1,
  recognise,
  parse,
}

function recognise(sample: string): number {
  if (!TITLE.test(sample) || !NUMBERED_LINK.test(sample)) return 0
  const { entries } = parse({ text: sample, referenceDay: '2000-01-01' })
  const complete = entries.filter(({ abstract }) => abstract !== null)
  const listed = complete.filter(({ links }) => links?.some(({ kind }) => kind === 'page'))
  if (listed.length > 0) return listed.length > 1 ? 0.98 : 0.9
  // The addresses stand at the end, which the sample may not reach.
  return complete.length > 1 && !DEFINITION.test(sample) ? 0.7 : 0
}

function parse({ text, referenceDay }: DecodedInput): ParsedCapture {
  const { front, pieces, definitions } = readMarkdownPage(text)
  const read = gatherListing(pieces, { front, referenceDay, titleLevel: null })
  return { ...read, parts: [...read.parts, ...definitions].sort((one, other) => one.start - other.start) }
}
