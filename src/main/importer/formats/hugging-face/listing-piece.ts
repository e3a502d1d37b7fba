import type { Target } from './site-addresses.ts'

/** A link, a heading or a run of lines of a captured papers page. Offsets are UTF-16. */
export interface ListingPiece {
  /** With the marks around it: the brackets and the address of a link. */
  readonly start: number
  readonly end: number
  /** What is read of it, as it stands in the capture. */
  readonly inner: { readonly start: number; readonly end: number }
  readonly text: string
  /** Line of `inner`, counted from 1. */
  readonly line: number
  /** Level of a heading, 1 to 6; 0 where it is none. */
  readonly heading: number
  /** Where a link leads; null where it is no link. */
  readonly target: Target | null
  /** Where its address stands, apart from what is read; null where it is no link. */
  readonly address: { readonly start: number; readonly end: number; readonly line: number } | null
}
