import type { ReadRecord } from '../catalogues/read-records.ts'
import type { FormatProblem, ParsedItem } from '../format.ts'

/** Where a reference stands: UTF-16 offsets into the decoded text, and its line counted from 1. */
export interface ReferencePlace {
  readonly span: { readonly start: number; readonly end: number }
  readonly line: number
}

/** What a reference becomes: an entry, or refused where it has no title; then what of it was lost. */
export function* itemsOfReference(
  { title, lost, ...rest }: ReadRecord,
  { span, line }: ReferencePlace,
): Iterable<ParsedItem> {
  if (title === null) {
    yield refusedAt(line, 'The entry that begins here has no title.')
    return
  }
  yield { kind: 'entry', entry: { ...rest, title, span, line } }
  if (lost !== undefined) yield { kind: 'problem', problem: { line, message: lost } }
}

export function refusedAt(line: number, message: string): ParsedItem {
  return { kind: 'refused', problem: { line, message } }
}

/** Lines that stand in no entry. */
export interface OutsideLines {
  /** Counts a line; the first is the one that is named. */
  add(line: number): void
  /** What to tell of them, once all was read; nothing where there were none. */
  report(): FormatProblem[]
}

export function countOutsideLines(): OutsideLines {
  let count = 0
  let first = 0
  return {
    add: (line) => {
      if (count === 0) first = line
      count += 1
    },
    report: () => {
      if (count === 0) return []
      const stand = count === 1 ? 'This line stands' : `${count} lines, of which this is the first, stand`
      return [
        {
          line: first,
          message: `${stand} outside of entries, and ${count === 1 ? 'was' : 'were'} passed over.`,
        },
      ]
    },
  }
}
