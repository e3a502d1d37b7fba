/**
 * The model of a tokenized source text: a flat list of leaf segments that covers the source exactly, in order.
 * All offsets are UTF-16 offsets into the source text, end exclusive.
 */

/** An inline style that a segment is drawn in. Styles nest by standing together on one leaf. */
export type InlineStyle = 'emphasis' | 'strong' | 'code' | 'link' | 'subscript' | 'superscript'

interface Leaf {
  /** UTF-16 offset of the first unit in the source. */
  readonly start: number
  /** UTF-16 offset after the last unit in the source; always greater than `start`. */
  readonly end: number
  /** What is drawn. Empty for markup, a plain reading of the formula for math. */
  readonly text: string
  /** True when a range may hold the segment only whole. False only where `text` is the source slice itself. */
  readonly atomic: boolean
  /** The styles around the segment, in the order of the type above. */
  readonly styles: readonly InlineStyle[]
  /** Address of the link around the segment (http, https or mailto, nothing else), null outside of links. */
  readonly href: string | null
}

/** Plain text: `text` is the source slice, unit for unit. */
export interface TextSegment extends Leaf {
  readonly kind: 'text'
  readonly atomic: false
}

/** An escape, accent, entity, text command or symbol command, drawn as `text` in place of its source. */
export interface ReplacedSegment extends Leaf {
  readonly kind: 'replaced'
  readonly atomic: true
}

/** A formula: all or nothing. `text` is a plain reading of it for titles, exports and screen readers. */
export interface MathSegment extends Leaf {
  readonly kind: 'math'
  readonly atomic: true
  /** TeX to typeset, without delimiters. It comes from the source and may be wrong TeX. */
  readonly tex: string
  /** True for a formula on a line of its own. */
  readonly display: boolean
}

/** Markup that is not drawn: delimiters of emphasis, braces, the address part of a Markdown link. */
export interface MarkupSegment extends Leaf {
  readonly kind: 'markup'
  readonly text: ''
  readonly atomic: true
}

/** A macro nobody knows, a citation or a label: its source is drawn as it stands, quietly marked. */
export interface UnknownMacroSegment extends Leaf {
  readonly kind: 'unknown-macro'
  readonly atomic: false
}

/** One leaf of a tokenized text. */
export type Segment = TextSegment | ReplacedSegment | MathSegment | MarkupSegment | UnknownMacroSegment

/** A part of a source text: UTF-16 offsets, end exclusive. */
export interface SourceRange {
  readonly start: number
  readonly end: number
}
