import type { CapturePart } from '../model/preview.ts'

/** A paper as parts of a capture say it, and the parts that said so. */
export interface PaperOfParts {
  readonly title: string
  readonly abstract: string | null
  readonly authors: readonly string[]
  /** UTF-16 offsets of its first and last part. */
  readonly start: number
  readonly end: number
  /** Line of its title, counted from 1. */
  readonly line: number
  readonly parts: readonly CapturePart[]
}

/**
 * The papers that labelled parts of a text make: each title begins one; abstracts and authors below belong to it until
 * the next title. Parts must be in order; what stands above the first title belongs to none.
 */
export function papersOfParts(text: string, parts: readonly CapturePart[]): PaperOfParts[] {
  const groups: CapturePart[][] = []
  for (const part of parts) {
    if (part.kind === 'title') groups.push([part])
    else if (part.kind !== 'furniture' && part.kind !== 'skipped') groups.at(-1)?.push(part)
  }
  return groups.flatMap((group) => {
    const [title] = group
    const last = group.findLast((part) => part.kind !== 'date')
    if (title === undefined || last === undefined) return []
    return [
      {
        title: oneLine(text.slice(title.start, title.end)),
        abstract: joined(text, group, 'abstract'),
        authors: namesIn(joined(text, group, 'authors') ?? ''),
        start: title.start,
        end: last.end,
        line: title.line,
        parts: group,
      },
    ]
  })
}

/** Whether two lists of parts label the same stretches alike. */
export function areSameParts(one: readonly CapturePart[], other: readonly CapturePart[]): boolean {
  return (
    one.length === other.length &&
    one.every((part, index) => {
      const twin = other[index]
      return twin?.kind === part.kind && twin.start === part.start && twin.end === part.end
    })
  )
}

function joined(text: string, parts: readonly CapturePart[], kind: CapturePart['kind']): string | null {
  const pieces = parts
    .filter((part) => part.kind === kind)
    .map((part) => text.slice(part.start, part.end).trim())
  return pieces.length === 0 ? null : pieces.join('\n\n')
}

/** A page that prints how many there are prints no name. */
const COUNT_OF_AUTHORS = /^[^\p{L}\p{N}]*\d{1,5} authors?(?!\p{L})/iu

/** Names parted by commas, semicolons or "and", as they are printed under a title. */
function namesIn(text: string): string[] {
  return text
    .split(/\s*(?:[,;\n·]|\band\b|&)\s*/)
    .map(oneLine)
    .filter((name) => name !== '' && !COUNT_OF_AUTHORS.test(name))
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
