import type { Category, Field, Highlight } from '../../../shared/model/highlight.ts'
import type { SourceRange } from '../../../shared/text/segments.ts'

/** A highlight as it is printed. */
export interface PrintedMark extends SourceRange {
  readonly field: Field
  readonly category: string
  /** The name of its colour in the tokens. */
  readonly hue: string
  /** The words that it is on, as they read. */
  readonly quote: string
  /** The number of its note below the text, from 1; null where it has none. */
  readonly number: number | null
  /** The note's Markdown. */
  readonly note: string | null
}

/**
 * The highlights of a paper as they are printed, in reading order: each with the colour of its category, those with a
 * note numbered.
 */
export function printedMarks(
  ordered: readonly Highlight[],
  categories: readonly Pick<Category, 'id' | 'name' | 'hue'>[],
  wordsOf: (highlight: Highlight) => string,
): PrintedMark[] {
  let count = 0
  return ordered
    .filter(({ anchor }) => anchor !== 'orphan')
    .map((highlight) => {
      const category = categories.find(({ id }) => id === highlight.category)
      const note = highlight.note?.body.trim() ? highlight.note.body : null
      if (note !== null) count += 1
      return {
        field: highlight.field,
        start: highlight.start,
        end: highlight.end,
        category: category?.name ?? highlight.category,
        hue: category?.hue ?? 'gray',
        quote: wordsOf(highlight),
        number: note === null ? null : count,
        note,
      }
    })
}

/** How a piece of text is printed: the colour that fills it, those that underline it, the notes that end with it. */
export interface PieceLook {
  readonly fill: string
  readonly lines: readonly string[]
  readonly notes: readonly number[]
}

/**
 * What the marks make of a piece that some of them cover: the shortest fills it, since it would vanish under a longer
 * one, and the others underline it.
 */
export function lookOfPiece({ start, end }: SourceRange, marks: readonly PrintedMark[]): PieceLook | null {
  const covering = marks
    .filter((mark) => mark.start < end && mark.end > start)
    .sort((a, b) => a.end - a.start - (b.end - b.start))
  const [shortest, ...others] = covering
  if (shortest === undefined) return null
  return {
    fill: shortest.hue,
    lines: others.map(({ hue }) => hue),
    notes: covering.flatMap((mark) => (mark.number !== null && mark.end <= end ? [mark.number] : [])),
  }
}
