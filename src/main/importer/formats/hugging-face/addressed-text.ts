import type { DecodedInput, ParsedCapture, WholeFormat } from '../format.ts'
import { readAddressedText } from './addressed-pieces.ts'
import { gatherListing } from './gather-listing.ts'

const ADDRESS_OF_PAPER = /^[ \t]*[<(]?(?:https?:\/\/[^\s()[\]]{1,80})?\/papers\/\d{4}\.\d{4,5}/m
const VOTE_ADDRESS = /^[ \t]*[<(]?\S{0,120}\/login\?next=%2Fpapers/im

/** The text of a papers page in which the address of each link stands on a line of its own, below what it says. */
export const huggingFaceAddressedText: WholeFormat = {
  name: 'hugging-face-addressed',
  title: 'Hugging Face Papers, text with addresses',
  about: 'The papers page as text in which the address of each link stands on a line of its own.',
  reads: 'whole',
  shape: 'prose',
  parserVersion: 1,
  recognise,
  parse,
}

function recognise(sample: string): number {
  if (!ADDRESS_OF_PAPER.test(sample)) return 0
  const { entries } = parse({ text: sample, referenceDay: '2000-01-01' })
  const complete = entries.filter(({ abstract }) => abstract !== null).length
  if (complete === 0) return 0
  if (VOTE_ADDRESS.test(sample)) return 0.98
  return complete > 1 ? 0.85 : 0.4
}

function parse({ text, referenceDay }: DecodedInput): ParsedCapture {
  const { front, pieces } = readAddressedText(text)
  return gatherListing(pieces, { front, referenceDay, titleLevel: null })
}
