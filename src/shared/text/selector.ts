/**
 * What is stored of a highlight so that it can be found again: the words, what stood around them, and where.
 * Offsets are UTF-16 offsets into the source text it was made on. It is never changed by re-anchoring.
 */
export interface Selector {
  readonly start: number
  readonly end: number
  /** The source text between `start` and `end`. */
  readonly quote: string
  /** Up to 32 UTF-16 units of source text before the quote; empty at the start of the text. */
  readonly prefix: string
  /** Up to 32 UTF-16 units of source text after the quote; empty at the end of the text. */
  readonly suffix: string
  /** `textHash` of the whole source text it was made on. */
  readonly textHash: string
}

/** A selector as other tools write them: only the quote is sure to be there. */
export type LooseSelector = { readonly quote: string } & {
  readonly [Key in Exclude<keyof Selector, 'quote'>]?: Selector[Key] | null | undefined
}

/** Where a selector stands in a text. */
export interface Anchoring {
  /** `anchored`: on its words. `check`: probably, a person should look. `orphan`: not found. */
  readonly state: 'anchored' | 'check' | 'orphan'
  /** UTF-16 offset into the source text; 0 for an orphan. */
  readonly start: number
  /** UTF-16 offset into the source text, exclusive; 0 for an orphan. */
  readonly end: number
  /** How well quote, context and position agree, 0 to 1; for an orphan that of the best rejected place. */
  readonly score: number
}
