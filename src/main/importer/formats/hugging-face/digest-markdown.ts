import type { DecodedInput, ParsedCapture, WholeFormat } from '../format.ts'
import { isFurniture } from './furniture.ts'
import { gatherListing } from './gather-listing.ts'
import type { ListingPiece } from './listing-piece.ts'
import { readMarkdownPage } from './markdown-pieces.ts'
import { withoutRepeats } from './repeated-entries.ts'

const COUNT_OF_AUTHORS = /^[-*·]\s+\d{1,5}\s+authors?\s*$/gm
const MARKED_LINK = /\[LINK:[^\]\n]{0,300}\]\(/g

/**
 * A papers page as digests give it in Markdown: a heading, the abstract, how many authors, and links that are marked
 * as such. Every entry may stand twice in a row.
 */
export const huggingFaceDigest: WholeFormat = {
  name: 'hugging-face-digest',
  title: 'Hugging Face Papers, Markdown digest',
  about: 'The papers page as a digest in Markdown: headings, abstracts, counts of authors, links to code.',
  reads: 'whole',
  shape: 'prose',
  parserVersion: 1,
  recognise,
  parse,
}

function recognise(sample: string): number {
  if (!/^#{1,6} /m.test(sample)) return 0
  const marks = (sample.match(COUNT_OF_AUTHORS)?.length ?? 0) + (sample.match(MARKED_LINK)?.length ?? 0)
  if (marks === 0) return 0
  const { entries } = parse({ text: sample, referenceDay: '2000-01-01' })
  const complete = entries.filter(({ abstract }) => abstract !== null).length
  if (complete === 0) return 0
  // Each entry has such a mark; a text that has one by chance has few.
  return marks * 2 >= complete ? 0.93 : 0.4
}

function parse({ text, referenceDay }: DecodedInput): ParsedCapture {
  const { front, pieces, definitions } = readMarkdownPage(text)
  const read = gatherListing(pieces, { front, referenceDay, titleLevel: levelOfTitles(pieces) })
  const parts = [...read.parts, ...definitions].sort((one, other) => one.start - other.start)
  return withoutRepeats({ ...read, parts })
}

/** The level of most headings; of two that are as common, the lower headings. */
function levelOfTitles(pieces: readonly ListingPiece[]): number {
  const counts = [0, 0, 0, 0, 0, 0, 0]
  for (const { heading, text } of pieces)
    if (heading > 0 && !isFurniture(text)) counts[heading] = (counts[heading] ?? 0) + 1
  return counts.lastIndexOf(Math.max(...counts.slice(1)))
}
