import type { CapturePart, PartKind } from '../../../shared/model/preview.ts'

/** Parts of a capture after an edit, and which of them is at hand. */
export interface Edited {
  readonly parts: readonly CapturePart[]
  readonly selected: number
}

/** Labels a part anew. */
export function relabelPart(parts: readonly CapturePart[], index: number, kind: PartKind): Edited {
  return {
    parts: parts.map((part, at) => (at === index ? withKind(part, kind) : part)),
    selected: index,
  }
}

/**
 * Labels a stretch of the text, which becomes a part of its own; what is left of the parts that it cuts stays as it
 * was. Offsets are UTF-16. A stretch of white space changes nothing.
 */
export function labelStretch(
  text: string,
  parts: readonly CapturePart[],
  stretch: { start: number; end: number },
  kind: PartKind,
): Edited | null {
  const own = trimmed(text, { kind, start: stretch.start, end: stretch.end, line: 1 })
  if (own === null) return null
  const rest = parts.flatMap((part) => {
    if (part.end <= own.start || part.start >= own.end) return [part]
    const before = { ...part, end: Math.min(part.end, own.start) }
    const after = { ...part, start: Math.max(part.start, own.end) }
    return [before, after].flatMap((piece) => {
      const left = piece.end > piece.start ? trimmed(text, piece) : null
      return left === null ? [] : [left]
    })
  })
  const all = [...rest, own].toSorted((one, other) => one.start - other.start)
  return { parts: all, selected: all.indexOf(own) }
}

/**
 * Moves the boundary above a part: down gives its first line or sentence to the part above, up takes the last one from
 * there. A part that gives away all it has is gone.
 */
export function moveBoundary(
  text: string,
  parts: readonly CapturePart[],
  index: number,
  direction: 'up' | 'down',
): Edited | null {
  const above = parts[index - 1]
  const part = parts[index]
  if (above === undefined || part === undefined) return null
  const boundary = direction === 'down' ? nextStart(text, part) : lastStart(text, above)
  const upper = trimmed(text, { ...above, end: boundary })
  const lower = trimmed(text, { ...part, start: boundary })
  const changed = [upper, lower].filter((one) => one !== null)
  return {
    parts: [...parts.slice(0, index - 1), ...changed, ...parts.slice(index + 1)],
    selected: lower === null || upper === null ? index - 1 : index,
  }
}

/** Makes a part one with the part above, under that one's label. */
export function joinAbove(parts: readonly CapturePart[], index: number): Edited | null {
  const above = parts[index - 1]
  const part = parts[index]
  if (above === undefined || part === undefined) return null
  return {
    parts: [...parts.slice(0, index - 1), { ...above, end: part.end }, ...parts.slice(index + 1)],
    selected: index - 1,
  }
}

/** Where lines and sentences begin inside of a stretch, not counting its own start. */
function startsWithin(text: string, { start, end }: CapturePart): number[] {
  const slice = text.slice(start, end)
  return [...slice.matchAll(/(?:\n\s*|(?<=[.!?]["'”’)\]]*)\s+)(?=\S)/g)].map(
    (match) => start + match.index + match[0].length,
  )
}

function nextStart(text: string, part: CapturePart): number {
  return startsWithin(text, part)[0] ?? part.end
}

function lastStart(text: string, part: CapturePart): number {
  return startsWithin(text, part).at(-1) ?? part.start
}

/** A part without white space at its ends, and with the line it begins in; null when nothing is left. */
function trimmed(text: string, part: CapturePart): CapturePart | null {
  const slice = text.slice(part.start, part.end)
  const start = part.start + slice.length - slice.trimStart().length
  const end = part.end - (slice.length - slice.trimEnd().length)
  return end > start ? { ...part, start, end, line: lineOf(text, start) } : null
}

function lineOf(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1
  return line
}

/** A part that a person labelled is no longer skipped for the reason that the form gave. */
function withKind({ start, end, line }: CapturePart, kind: PartKind): CapturePart {
  return { kind, start, end, line }
}
