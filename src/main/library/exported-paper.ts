import type { AnchorState, CategoryId, Field, Hue } from '../../shared/model/highlight.ts'
import type { HighlightId, NoteId, PaperId, PaperKey } from '../../shared/model/ids.ts'
import type { Identifier, Link, ReadingState } from '../../shared/model/paper.ts'

/** What a paper is written from into any form. `title` and `abstract` are source text; lists are in their order. */
export interface ExportedPaper {
  readonly key: PaperKey
  readonly id: PaperId
  readonly title: string
  readonly abstract: string | null
  readonly authors: readonly string[]
  readonly venue: string | null
  readonly keywords: readonly string[]
  readonly organisations: readonly string[]
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly publishedOn: string | null
  readonly listedOn: string | null
  /** Whether nothing but a guess says in which year it was listed. */
  readonly isYearInferred: boolean
  readonly identifiers: readonly Identifier[]
  readonly links: readonly Link[]
  readonly votes: number | null
  readonly state: ReadingState
  readonly isRead: boolean
  readonly readAt: string | null
  readonly isStarred: boolean
  readonly remark: string | null
  /** Names, by the alphabet. */
  readonly tags: readonly string[]
  /** Each from the outermost collection to the one that the paper is in. */
  readonly collections: readonly (readonly string[])[]
  readonly addedAt: string
  readonly note: ExportedNote | null
  /** In reading order, the title's first; orphans stand last. */
  readonly highlights: readonly ExportedHighlight[]
}

/** A note: Markdown, kept as typed. */
export interface ExportedNote {
  readonly id: NoteId
  readonly body: string
  readonly createdAt: string
  readonly modifiedAt: string
}

export interface ExportedCategory {
  readonly id: CategoryId
  readonly name: string
  readonly hue: Hue
}

/** A highlight; `quote`, `prefix` and `suffix` are those of the words that it was made on. */
export interface ExportedHighlight {
  readonly id: HighlightId
  readonly field: Field
  readonly category: ExportedCategory
  readonly quote: string
  readonly prefix: string
  readonly suffix: string
  /** UTF-16 offsets into `text`. */
  readonly start: number
  readonly end: number
  readonly anchor: AnchorState
  /** The source text on which it stands: what is shown, and for an orphan what it was made on. */
  readonly text: string
  readonly note: ExportedNote | null
  readonly tags: readonly string[]
  readonly createdAt: string
  readonly modifiedAt: string
}
