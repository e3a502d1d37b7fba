import type { Piece, Wrap } from './scanner.ts'
import type { InlineStyle, Segment } from './segments.ts'

const STYLES: readonly InlineStyle[] = ['emphasis', 'strong', 'code', 'link', 'subscript', 'superscript']

/**
 * Returns the pieces as segments with the styles of the wraps around them, neighbouring text of one style joined.
 * The borders of wraps stand between pieces. Wraps may overlap; links may not.
 */
export function toSegments(pieces: readonly Piece[], wraps: readonly Wrap[]): Segment[] {
  const opening = wraps.toSorted((one, other) => one.start - other.start)
  const closing = wraps.toSorted((one, other) => one.end - other.end)
  const depths = new Map<InlineStyle, number>()
  const segments: Segment[] = []
  let opened = 0
  let closed = 0
  let href: string | null = null
  let styles: readonly InlineStyle[] = []
  for (const piece of pieces) {
    let isChanged = false
    for (
      let wrap = closing[closed];
      wrap !== undefined && wrap.end <= piece.start;
      wrap = closing[++closed]
    ) {
      if (wrap.style === 'link') href = null
      isChanged = count(depths, wrap.style, -1) || isChanged
    }
    for (
      let wrap = opening[opened];
      wrap !== undefined && wrap.start <= piece.start;
      wrap = opening[++opened]
    ) {
      if (wrap.style === 'link') href = wrap.href
      isChanged = count(depths, wrap.style, 1) || isChanged
    }
    if (isChanged) styles = STYLES.filter((style) => (depths.get(style) ?? 0) > 0)
    append(segments, toSegment(piece, styles, href))
  }
  return segments
}

function count(depths: Map<InlineStyle, number>, style: InlineStyle | null, step: number): boolean {
  if (style !== null) depths.set(style, (depths.get(style) ?? 0) + step)
  return style !== null
}

function toSegment(piece: Piece, styles: readonly InlineStyle[], href: string | null): Segment {
  const { start, end, text } = piece
  switch (piece.kind) {
    case 'math':
      return {
        start,
        end,
        kind: 'math',
        text,
        atomic: true,
        styles,
        href,
        tex: piece.tex,
        display: piece.display,
      }
    case 'markup':
      return { start, end, kind: 'markup', text: '', atomic: true, styles, href }
    case 'replaced':
      return { start, end, kind: 'replaced', text, atomic: true, styles, href }
    default:
      return { start, end, kind: piece.kind, text, atomic: false, styles, href }
  }
}

/** Joins text to the text before it, so that an unpaired delimiter leaves no seam. */
function append(segments: Segment[], segment: Segment): void {
  const last = segments.at(-1)
  const isJoined =
    last?.kind === 'text' &&
    segment.kind === 'text' &&
    last.styles === segment.styles &&
    last.href === segment.href
  if (isJoined) segments[segments.length - 1] = { ...last, end: segment.end, text: last.text + segment.text }
  else segments.push(segment)
}
