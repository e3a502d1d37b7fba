import { plainText } from '../../../shared/text/index.ts'
import type { ExportedPaper } from '../../library/exported-paper.ts'
import { dateOf } from '../paper-facts.ts'
import { nameParts } from './name-parts.ts'

/** Words that tell no title from another. */
const SMALL =
  /^(?:an?|the|of|for|in|on|to|and|or|with|by|from|at|via|is|are|as|do|does|can|we|it|its|how|what|why|when|your|you|all|not|no|towards?)$/
const LONGEST_PART = 24

/**
 * Gives each paper a key of letters and digits that is like those of reference managers (`lovelace2026quiettokens`) and
 * the same in every export. Should two papers of one export have the same, the later has the end of its own id behind.
 */
export function citationKeys(): (paper: ExportedPaper) => string {
  const given = new Set<string>()
  return (paper) => {
    const plain = plainKey(paper)
    const key = given.has(plain) ? `${plain}-${paper.id.slice(-12)}` : plain
    given.add(key)
    return key
  }
}

function plainKey(paper: ExportedPaper): string {
  const year = dateOf(paper)?.slice(0, 4) ?? ''
  const words = plainText(paper.title)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map(toAscii)
    .filter((word) => word !== '' && !SMALL.test(word))
  const title = words.slice(0, 2).join('').slice(0, LONGEST_PART)
  const key = `${familyOf(paper)}${year}${title}`
  // A title in letters that no key may have, of a paper without an author.
  return key === '' || /^\d+$/.test(key) ? `paper${key}-${paper.id.slice(-12)}` : key
}

function familyOf({ authors }: ExportedPaper): string {
  const parts = nameParts(authors[0] ?? '')
  const family = 'literal' in parts ? parts.literal : parts.family
  return toAscii(family).slice(0, LONGEST_PART)
}

/** Letters and digits that every program takes in a key; others lose their accents or are left out. */
function toAscii(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/[^a-z0-9]/g, '')
}
