import { markdownOfSource } from '../../../shared/templates/index.ts'
import { snapRange } from '../../../shared/text/drawn-text.ts'
import type { SourceRange } from '../../../shared/text/segments.ts'
import { tokenize } from '../../../shared/text/tokenize.ts'
import { keepingLast } from './keeping-last.ts'

/**
 * A range of a source text as it reads on screen, on one line: formulas in their plain reading, markup left out.
 * Offsets are UTF-16 units of the source.
 */
export function quoteText(source: string, { start, end }: SourceRange): string {
  const parts = segmentsOf(source).map((segment) => {
    if (segment.end <= start || segment.start >= end) return ''
    if (segment.atomic) return segment.text
    return segment.text.slice(Math.max(0, start - segment.start), end - segment.start)
  })
  return parts.join('').replace(/\s+/g, ' ').trim()
}

/** The same as a quote in Markdown: formulas between dollar signs, everything else as plain words. */
export function markdownQuote(source: string, { start, end }: SourceRange): string {
  return `> ${markdownOfSource(source.slice(start, end))}`
}

/** The part of a range that can be highlighted: no blanks at its ends, formulas in or out whole. Null for blanks. */
export function markableRange(source: string, { start, end }: SourceRange): SourceRange | null {
  const slice = source.slice(start, end)
  const from = start + (slice.length - slice.trimStart().length)
  const to = end - (slice.length - slice.trimEnd().length)
  return from < to ? snapRange(segmentsOf(source), from, to) : null
}

/** 200 highlights of one abstract are 200 quotes of it. */
const segmentsOf = keepingLast(tokenize)
