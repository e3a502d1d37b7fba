import type { SourceRange } from './segments.ts'
import type { Selector } from './selector.ts'
import { textHash } from './text-hash.ts'

/** UTF-16 units of context kept on each side of a quote. */
const CONTEXT_LENGTH = 32

/**
 * Returns the selector of a range of a source text. Offsets are UTF-16; a range that is turned around is put
 * right, one that reaches outside of the text is cut to it. Never throws.
 */
export function describe(source: string, range: SourceRange): Selector {
  const from = clampOffset(range.start, source.length)
  const to = clampOffset(range.end, source.length)
  const start = Math.min(from, to)
  const end = Math.max(from, to)
  return {
    start,
    end,
    quote: source.slice(start, end),
    prefix: source.slice(Math.max(0, start - CONTEXT_LENGTH), start),
    suffix: source.slice(end, end + CONTEXT_LENGTH),
    textHash: textHash(source),
  }
}

function clampOffset(offset: number, length: number): number {
  if (Number.isNaN(offset)) return 0
  return Math.min(length, Math.max(0, Math.trunc(offset)))
}
