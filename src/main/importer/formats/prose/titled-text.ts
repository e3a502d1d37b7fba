import type { DecodedInput, ParsedCapture, WholeFormat } from '../format.ts'
import { gatherSections, weighSections } from './gather-sections.ts'
import { readTitledLines } from './titled-lines.ts'

const ABSTRACT_LABEL = /^\W{0,4}abstract\W{0,4}:/im

/**
 * Plain text of papers in an arrangement of its own: titles with a label or a number, between rules, or each right
 * above its abstract with blank lines between the papers.
 */
export const titledText: WholeFormat = {
  name: 'titled-text',
  title: 'Plain text with titles and abstracts',
  about: 'Text in which titles have a label or a number, or stand right above their abstracts.',
  reads: 'whole',
  shape: 'prose',
  parserVersion: 1,
  recognise,
  parse,
}

function recognise(sample: string): number {
  if (looksLikeData(sample)) return 0
  const { arrangement, sections } = readTitledLines(sample)
  const { entries, complete, identified, scholarly } = weighSections(sections)
  if (complete < 0.5) return 0
  const isLikely = Math.max(identified, scholarly) >= 0.6
  if (arrangement === 'labelled') return isLikely || ABSTRACT_LABEL.test(sample) ? 0.6 : 0
  if (!isLikely || entries < 2) return 0
  return arrangement === 'blocks' ? 0.4 : 0.5
}

function parse({ text }: DecodedInput): ParsedCapture {
  return gatherSections(readTitledLines(text))
}

/** Data, marked-up text and code are forms of their own, however their lines read. */
function looksLikeData(sample: string): boolean {
  const start = sample.trimStart().slice(0, 4000)
  return (
    /^(?:[<{]|\[(?!\d)|@\w+\s*[{(]|TY {2}- |PMID- |%[0A-Z] |---\s*$)/m.test(start.slice(0, 200)) ||
    /^#{1,6} |^```/m.test(start) ||
    /^(?:import|export|const|function|class|def|#include|package) /m.test(start)
  )
}
