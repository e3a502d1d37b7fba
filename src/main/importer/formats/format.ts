import type { Identifier, Link } from '../../../shared/model/paper.ts'

/** The text of a capture, decoded, and what is known of when it was saved. */
export interface DecodedInput {
  readonly text: string
  /** The day the bytes were saved or, where that is not known, today: years that a capture leaves out are near it. */
  readonly referenceDay: string
}

/** What one entry of a capture says, as read; nothing computed. Text fields are source text, untouched. */
export interface ParsedEntry {
  readonly title: string
  readonly abstract: string | null
  readonly authors?: readonly string[]
  readonly identifiers?: readonly Identifier[]
  readonly links?: readonly Link[]
  readonly votes?: number
  readonly comments?: number
  readonly publishedOn?: string
  readonly listedOn?: string
  /** UTF-16 offsets into the decoded text, from the title's start to the end of the entry. */
  readonly span: { readonly start: number; readonly end: number }
  /** Line of the title, counted from 1. */
  readonly line: number
}

export type PartKind = 'furniture' | 'date' | 'title' | 'abstract' | 'skipped'

/** What a stretch of the input became. Offsets are UTF-16; the line of its start counts from 1. */
export interface Part {
  readonly kind: PartKind
  readonly start: number
  readonly end: number
  readonly line: number
  /** Why it was skipped. */
  readonly reason?: string
}

/** What could not be placed for sure, for a person. Lines count from 1. */
export interface FormatProblem {
  readonly line: number
  readonly message: string
}

/** The day printed on a capture. */
export interface CaptureDay {
  readonly day: string
  readonly isYearInferred: boolean
}

/** Everything a format read in an input. The parts cover every line that is not blank. */
export interface ParsedCapture {
  readonly entries: readonly ParsedEntry[]
  readonly parts: readonly Part[]
  readonly problems: readonly FormatProblem[]
  readonly capturedOn: CaptureDay | null
}

/** One form that a feed is saved in. To add one: a file beside this one, a line in `index.ts`, golden captures. */
export interface FeedFormat {
  /** Stable name, for the command line and the library. */
  readonly name: string
  /** Name for people. */
  readonly title: string
  /** Raised whenever `parse` reads something differently, so that old captures can be read again. */
  readonly parserVersion: number
  /** How sure it is, 0 to 1, that a text of which this is the beginning has this form. */
  recognise(sample: string): number
  /** Reads the whole. Never throws: what it cannot place it reports. */
  parse(input: DecodedInput): ParsedCapture
}
