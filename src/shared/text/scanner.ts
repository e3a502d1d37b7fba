import type { InlineStyle, Segment } from './segments.ts'

/** A leaf before its styles are known. Markup and text may change places while delimiters are being paired. */
export interface Piece {
  readonly start: number
  readonly end: number
  kind: Segment['kind']
  text: string
  readonly tex: string
  readonly display: boolean
}

/** A style over a stretch of source. */
export interface Wrap {
  readonly start: number
  readonly end: number
  readonly style: InlineStyle | null
  readonly href: string | null
}

/** A group that is open: at `at` its closing markup, up to `end`, is due. */
interface Group {
  readonly at: number
  readonly end: number
  readonly kind: 'markup' | 'unknown-macro'
  readonly style: InlineStyle | null
  readonly isLink: boolean
  /** Heights of the stacks of open emphasis when the group opened: what opened inside ends with it. */
  readonly heights: readonly [number, number, number]
}

/** Open emphasis: indices of pieces that hold `**`, `*` or `_` and wait for a partner. */
export type OpenEmphasis = readonly [strong: number[], star: number[], underscore: number[]]

/**
 * The state of one pass over a source. The pass only moves forward; everything that looks ahead is remembered or
 * bounded, so that no input costs more than time linear in its length.
 */
export interface Scanner {
  readonly source: string
  /** UTF-16 offset of what is read next. */
  position: number
  /** Where the innermost open group closes, else the end of the source: nothing may reach past it. */
  limit: number
  /** How many open groups are code, and how many are links. */
  codeDepth: number
  linkDepth: number
  /** Up to where it is known that no word is the local part of an e-mail address. */
  noEmailUntil: number
  /** How many double quotes opened in LaTeX's way are open, and where a single one closes (-1: none is open). */
  openQuotes: number
  closingQuote: number
  /** Start of the plain text that has been passed but not yet emitted. */
  textStart: number
  readonly pieces: Piece[]
  readonly wraps: Wrap[]
  readonly groups: Group[]
  readonly openEmphasis: OpenEmphasis
  readonly occurrences: Map<string, { from: number; at: number }>
  readonly partners: Map<string, Int32Array>
}

/** Returns a scanner at the start of a source. */
export function createScanner(source: string): Scanner {
  return {
    source,
    position: 0,
    limit: source.length,
    codeDepth: 0,
    linkDepth: 0,
    noEmailUntil: 0,
    openQuotes: 0,
    closingQuote: -1,
    textStart: 0,
    pieces: [],
    wraps: [],
    groups: [],
    openEmphasis: [[], [], []],
    occurrences: new Map(),
    partners: new Map(),
  }
}

/** What a new piece is, its offsets aside. */
type PieceContent = { kind: Segment['kind']; text?: string; tex?: string; display?: boolean }

/** Emits what lies between the position and `end` as one piece and moves there. A drawn text defaults to the source. */
export function emit(scanner: Scanner, end: number, content: PieceContent): void {
  flushText(scanner)
  const start = scanner.position
  scanner.pieces.push({
    start,
    end,
    kind: content.kind,
    text: content.text ?? scanner.source.slice(start, end),
    tex: content.tex ?? '',
    display: content.display ?? false,
  })
  scanner.position = end
  scanner.textStart = end
}

/** Emits a replacement of source by drawn text; markup when nothing is drawn. */
export function emitReplaced(scanner: Scanner, end: number, text: string): void {
  emit(scanner, end, { kind: text === '' ? 'markup' : 'replaced', text })
}

/** Emits markup, which is not drawn. */
export function emitMarkup(scanner: Scanner, end: number): void {
  emit(scanner, end, { kind: 'markup', text: '' })
}

/** Emits the plain text passed since the last piece. */
export function flushText(scanner: Scanner): void {
  const { source, textStart, position } = scanner
  if (textStart >= position) return
  const text = source.slice(textStart, position)
  scanner.pieces.push({ start: textStart, end: position, kind: 'text', text, tex: '', display: false })
  scanner.textStart = position
}

/**
 * Opens a group whose opening markup ends at `innerStart` and whose closing markup stands at `closeStart` to
 * `closeEnd`; what lies between is scanned on as usual, in the style given.
 */
export function openGroup(
  scanner: Scanner,
  innerStart: number,
  closeStart: number,
  closeEnd: number,
  options: { style?: InlineStyle | null; href?: string; kind?: 'markup' | 'unknown-macro' } = {},
): void {
  const kind = options.kind ?? 'markup'
  emit(scanner, innerStart, kind === 'markup' ? { kind, text: '' } : { kind })
  const style = options.style ?? null
  const isLink = style === 'link'
  if (closeStart > innerStart && style !== null) {
    scanner.wraps.push({ start: innerStart, end: closeStart, style, href: options.href ?? null })
  }
  const [strong, star, underscore] = scanner.openEmphasis
  const heights = [strong.length, star.length, underscore.length] as const
  scanner.groups.push({ at: closeStart, end: closeEnd, kind, style, isLink, heights })
  if (style === 'code') scanner.codeDepth++
  if (isLink) scanner.linkDepth++
  scanner.limit = closeStart
}

/** Closes the innermost group if its closing markup is due here; returns whether it was. */
export function closeGroup(scanner: Scanner): boolean {
  const group = scanner.groups.at(-1)
  if (group === undefined || group.at > scanner.position) return false
  scanner.groups.pop()
  if (group.style === 'code') scanner.codeDepth--
  if (group.isLink) scanner.linkDepth--
  group.heights.forEach((height, index) => {
    const stack = scanner.openEmphasis[index]
    if (stack !== undefined && stack.length > height) stack.length = height
  })
  if (group.end > group.at) {
    emit(scanner, group.end, group.kind === 'markup' ? { kind: group.kind, text: '' } : { kind: group.kind })
  }
  scanner.limit = scanner.groups.at(-1)?.at ?? scanner.source.length
  return true
}

/** Forgets emphasis that is open at the end of a paragraph, down to what the innermost group found open. */
export function dropOpenEmphasis(scanner: Scanner): void {
  const heights = scanner.groups.at(-1)?.heights ?? [0, 0, 0]
  scanner.openEmphasis.forEach((stack, index) => {
    stack.length = Math.min(stack.length, heights[index] ?? 0)
  })
}

/** Returns the offset of the next `needle` at or after `from`, or -1. Remembered: a pass costs one search in all. */
export function findNext(scanner: Scanner, needle: string, from: number): number {
  const known = scanner.occurrences.get(needle)
  if (known !== undefined && from >= known.from && (known.at < 0 || from <= known.at)) return known.at
  const at = scanner.source.indexOf(needle, from)
  scanner.occurrences.set(needle, { from, at })
  return at
}

/** Returns the offset of the bracket that closes the one at `position`, if it closes within the limit, else -1. */
export function partnerOf(scanner: Scanner, position: number): number {
  const open = scanner.source[position]
  const close = open === '{' ? '}' : ']'
  let partners = scanner.partners.get(close)
  if (partners === undefined) {
    partners = pairBrackets(scanner.source, open === '{' ? 0x7b : 0x5b, open === '{' ? 0x7d : 0x5d)
    scanner.partners.set(close, partners)
  }
  const partner = partners[position] ?? -1
  return partner < scanner.limit ? partner : -1
}

function pairBrackets(source: string, open: number, close: number): Int32Array {
  const partners = new Int32Array(source.length).fill(-1)
  const stack: number[] = []
  for (let index = 0; index < source.length; index++) {
    const unit = source.charCodeAt(index)
    if (unit === 0x5c) index++
    else if (unit === open) stack.push(index)
    else if (unit === close) {
      const partner = stack.pop()
      if (partner !== undefined) partners[partner] = index
    }
  }
  return partners
}
