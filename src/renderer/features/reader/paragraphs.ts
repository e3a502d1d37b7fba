import type { Segment } from '../../../shared/text/segments.ts'

/** Words for screen readers only, which stand at a source offset and take up none of it. */
export interface HiddenText {
  offset: number
  text: string
}

/** A segment that is drawn, or the part of one between two cuts. Offsets are UTF-16 units of the source. */
export type LeafPart = Exclude<Segment, { kind: 'markup' }>

export type Part = { kind: 'leaf'; leaf: LeafPart } | { kind: 'hidden'; key: string; text: string }

/** Parts in a row that lead to the same address, or to none. */
export interface Run {
  href: string | null
  parts: Part[]
}

export type Paragraph = Run[]

/** Whether two parts of one tokenized text are the same: a piece of a segment has what the segment has. */
export function isSamePart(one: Part, other: Part): boolean {
  if (one.kind === 'hidden' || other.kind === 'hidden') {
    return one.kind === 'hidden' && other.kind === 'hidden' && one.text === other.text
  }
  return (
    one.leaf.kind === other.leaf.kind &&
    one.leaf.start === other.leaf.start &&
    one.leaf.end === other.leaf.end &&
    one.leaf.text === other.leaf.text &&
    one.leaf.styles === other.leaf.styles
  )
}

/** A text as one plain piece, for drawing it as it came. A text without a sign in it has no piece. */
export function textAsItCame(text: string): Segment[] {
  if (text === '') return []
  return [{ kind: 'text', start: 0, end: text.length, text, atomic: false, styles: [], href: null }]
}

/**
 * Lays out the segments of a text as paragraphs, with hidden texts put in at their offsets (plain text is cut there;
 * before and after an atomic segment they find their place without). Plain text is cut at `cuts` too. A blank line
 * parts paragraphs; any other line break flows. A text without anything drawn has no paragraphs.
 */
export function layOutParagraphs(
  segments: readonly Segment[],
  hiddenTexts: readonly HiddenText[] = [],
  cuts: readonly number[] = [],
): Paragraph[] {
  const offsets = [...hiddenTexts.map(({ offset }) => offset), ...cuts]
  const paragraphs: Paragraph[] = []
  const waiting = [...hiddenTexts].sort((a, b) => a.offset - b.offset)
  let current: Paragraph = []
  /** Of the hidden text put in last: its offset, and how many stand there before it. */
  let place = { offset: -1, index: 0 }
  const addHidden = (limit: number) => {
    for (let next = waiting[0]; next && next.offset <= limit; next = waiting[0]) {
      place =
        place.offset === next.offset
          ? { ...place, index: place.index + 1 }
          : { offset: next.offset, index: 0 }
      const key = `hidden-${place.offset}-${place.index}`
      addPart(current, current.at(-1)?.href ?? null, { kind: 'hidden', key, text: next.text })
      waiting.shift()
    }
  }
  const closeParagraph = () => {
    if (current.some((run) => run.parts.some((part) => part.kind === 'leaf'))) paragraphs.push(current)
    current = []
  }
  for (const segment of segments) {
    if (segment.kind === 'markup') continue
    for (const leaf of segment.atomic ? [segment] : cut(segment, offsets)) {
      addHidden(leaf.start)
      if (isParagraphBreak(leaf)) closeParagraph()
      else addPart(current, leaf.href, { kind: 'leaf', leaf })
    }
  }
  addHidden(Number.POSITIVE_INFINITY)
  closeParagraph()
  return paragraphs
}

/** A blank line, with the blanks after it. */
const blankLine = /(\n[^\S\n]*\n\s*)/

/** Cuts plain text at blank lines and at these offsets. */
function cut(segment: LeafPart, offsets: readonly number[]): LeafPart[] {
  if (segment.kind !== 'text') return cutAt(segment, offsets)
  let start = segment.start
  return segment.text.split(blankLine).flatMap((text) => {
    const piece = { ...segment, start, end: start + text.length, text }
    start = piece.end
    if (text === '') return []
    return isParagraphBreak(piece) ? [piece] : cutAt(piece, offsets)
  })
}

function cutAt(piece: LeafPart, offsets: readonly number[]): LeafPart[] {
  const inner = offsets.filter((offset) => offset > piece.start && offset < piece.end)
  const bounds = [...new Set([piece.start, ...inner, piece.end])].sort((a, b) => a - b)
  return bounds.slice(1).map((end, index) => {
    const start = bounds[index] ?? piece.start
    return { ...piece, start, end, text: piece.text.slice(start - piece.start, end - piece.start) }
  })
}

function isParagraphBreak(leaf: LeafPart): boolean {
  return leaf.kind === 'text' && leaf.text.trim() === '' && leaf.text.split('\n').length > 2
}

function addPart(paragraph: Paragraph, href: string | null, part: Part): void {
  const run = paragraph.at(-1)
  if (run && run.href === href) run.parts.push(part)
  else paragraph.push({ href, parts: [part] })
}
