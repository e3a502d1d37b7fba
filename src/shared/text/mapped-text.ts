import type { Segment, SourceRange } from './segments.ts'

/**
 * A text that stands for a source text, with the way back: `starts` and `ends` hold for each of its UTF-16 units the
 * offsets of the source it came from, end exclusive.
 */
export interface MappedText {
  readonly text: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** What stands for a formula where only words count: a sign that is no part of any word. */
export const FORMULA_SIGN = '\uFFFC'

/** Joins what `show` makes of each segment: for one that is not atomic as many units as its source has. */
export function mapText(segments: readonly Segment[], show: (segment: Segment) => string): MappedText {
  const parts: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  for (const segment of segments) {
    const shown = show(segment)
    parts.push(shown)
    for (let index = 0; index < shown.length; index++) {
      starts.push(segment.atomic ? segment.start : segment.start + index)
      ends.push(segment.atomic ? segment.end : segment.start + index + 1)
    }
  }
  return { text: parts.join(''), starts, ends }
}

/** The drawn text of a source in which every formula is one sign. */
export function mapWords(segments: readonly Segment[]): MappedText {
  return mapText(segments, (segment) => (segment.kind === 'math' ? FORMULA_SIGN : segment.text))
}

/** The source range of the units from `from` to before `to`; there must be at least one. */
export function sourceRangeIn({ starts, ends }: MappedText, from: number, to: number): SourceRange {
  return { start: starts[from] ?? 0, end: ends[to - 1] ?? 0 }
}
