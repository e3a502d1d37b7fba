import type { Field } from '../../shared/model/highlight.ts'
import { anchor, describe, snapRange, tokenize } from '../../shared/text/index.ts'
import type { Selector } from '../../shared/text/selector.ts'
import type { ForeignMark } from './foreign-mark.ts'
import type { MarkedPaper, ShownText } from './mark-import-papers.ts'

/** Where a mark of another tool goes in a paper, and the selector that is kept of it. */
export interface MarkPlace {
  readonly field: Field
  readonly revision: number
  readonly selector: Selector
  readonly state: 'anchored' | 'check' | 'orphan'
}

/**
 * Finds the words of a mark in the abstract or the title, whichever fits better. What stands on its words gets a selector
 * of our own; of anything else the tool's quote is kept with an empty `textHash`: it was made on a text that is not here.
 */
export function placeMark(paper: MarkedPaper, mark: ForeignMark & { readonly quote: string }): MarkPlace {
  const texts = textsOf(paper, mark.field)
  const places = texts.map(({ field, shown }) => placeIn(field, shown, mark))
  const [first, second] = places
  if (first === undefined) throw new Error('A paper has no text at all')
  return second !== undefined && rank(second) > rank(first) ? second : first
}

function textsOf(
  { title, abstract }: MarkedPaper,
  field: Field | null,
): { field: Field; shown: ShownText }[] {
  const inTitle = { field: 'title' as const, shown: title }
  if (abstract === null || abstract.text === '' || field === 'title') return [inTitle]
  const inAbstract = { field: 'abstract' as const, shown: abstract }
  return field === 'abstract' ? [inAbstract] : [inAbstract, inTitle]
}

function rank({ state }: MarkPlace): number {
  return { orphan: 0, check: 1, anchored: 2 }[state]
}

function placeIn(
  field: Field,
  { revision, text }: ShownText,
  mark: ForeignMark & { quote: string },
): MarkPlace {
  const { quote, prefix, suffix, position } = mark
  const start = position === null ? null : unitsBefore(text, position.start)
  const found = anchor(text, { quote, prefix, suffix, start })
  if (found.state === 'anchored') {
    const range = snapRange(tokenize(text), found.start, found.end)
    return { field, revision, selector: describe(text, range), state: 'anchored' }
  }
  const at = found.state === 'orphan' ? { start: 0, end: Math.min(text.length, quote.length) } : found
  const selector = { start: at.start, end: at.end, quote, prefix, suffix, textHash: '' }
  // As it will be found from now on, by what is kept of it.
  return { field, revision, selector, state: anchor(text, selector).state }
}

/** UTF-16 units in so many code points from the beginning. */
function unitsBefore(text: string, points: number): number {
  let units = 0
  let count = 0
  for (const point of text) {
    if (count >= points) break
    units += point.length
    count += 1
  }
  return units
}
