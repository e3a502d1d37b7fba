import type { Identifier, Link } from '../../shared/model/paper.ts'

/**
 * One entry of a snapshot as the importer hands it over: every field as read, nothing computed. `title` and
 * `abstract` are source text. `span` holds UTF-16 offsets into the decoded capture; `rank` counts from 1.
 */
export interface EntryToWrite {
  readonly title: string
  readonly abstract: string | null
  readonly authors: readonly string[]
  readonly identifiers: readonly Identifier[]
  readonly links: readonly Link[]
  readonly votes: number | null
  readonly comments: number | null
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly publishedOn: string | null
  readonly listedOn: string | null
  readonly organisations: readonly string[]
  readonly keywords: readonly string[]
  readonly venue: string | null
  readonly rank: number
  readonly span: { readonly start: number; readonly end: number }
}
