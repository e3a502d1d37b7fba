import type { CategoryId, Field, Hue } from '../../shared/model/highlight.ts'
import type { Identifier } from '../../shared/model/paper.ts'

/** What another tool says of the paper that a mark is in. */
export interface ForeignPaper {
  readonly title: string | null
  readonly identifiers: readonly Identifier[]
  /** Addresses, as they were written. */
  readonly urls: readonly string[]
}

/** A highlight or a note as another tool wrote it. */
export interface ForeignMark {
  /** The mark's own name there, unique together with the tool's: what tells that it came before. Null without one. */
  readonly id: string | null
  readonly paper: ForeignPaper
  /** The words that are marked; null where the whole paper is written about. */
  readonly quote: string | null
  readonly prefix: string
  readonly suffix: string
  /** Offsets in code points, where they count in the text of the field and not in a page. */
  readonly position: { readonly start: number; readonly end: number } | null
  /** The text it is in, where that is said. */
  readonly field: Field | null
  /** What it means, where it was written by Offprint; else what its colour comes closest to says it. */
  readonly category: CategoryId | null
  readonly hue: Hue | null
  readonly tags: readonly string[]
  /** Tags of the paper. */
  readonly paperTags: readonly string[]
  /** Markdown. */
  readonly comment: string | null
  /** A moment. */
  readonly createdAt: string | null
}
