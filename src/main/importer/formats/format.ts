import type { Identifier, Link } from '../../../shared/model/paper.ts'

/** The text of a capture, decoded, and what is known of when it was saved. */
export interface DecodedInput {
  readonly text: string
  /** The day the bytes were saved or, where that is not known, today: years that a capture leaves out are near it. */
  readonly referenceDay: string
}

/**
 * What one entry of a capture says, as read. Titles and abstracts are source text: LaTeX and Markdown stay as they
 * stand, markup of the form itself (HTML tags, entities, hard line breaks) is resolved.
 */
export interface ParsedEntry {
  readonly title: string
  readonly abstract: string | null
  /** As they are printed on a paper: "Ada Lovelace". */
  readonly authors?: readonly string[]
  /** Only what the form names as one; what can be told from links is found later, for all forms alike. */
  readonly identifiers?: readonly Identifier[]
  /** `kind` may be `other`: what a link leads to is told from its address later, where the form does not say. */
  readonly links?: readonly Link[]
  readonly votes?: number
  readonly comments?: number
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: no more than the form says. */
  readonly publishedOn?: string
  /** The day a feed listed it, `YYYY-MM-DD`. */
  readonly listedOn?: string
  readonly organisations?: readonly string[]
  readonly keywords?: readonly string[]
  /** Journal, conference or archive, as printed. */
  readonly venue?: string
  /** UTF-16 offsets into the decoded text, from the entry's start to its end. */
  readonly span: { readonly start: number; readonly end: number }
  /** Line where it begins, counted from 1. */
  readonly line: number
}

export type PartKind = 'furniture' | 'date' | 'title' | 'abstract' | 'authors' | 'votes' | 'link' | 'skipped'

/** What a stretch of the input became. Offsets are UTF-16; the line of its start counts from 1. */
export interface Part {
  readonly kind: PartKind
  readonly start: number
  readonly end: number
  readonly line: number
  /** Why it was skipped. */
  readonly reason?: string | undefined
}

/** What could not be placed for sure, for a person. Lines count from 1; 0 is the input as a whole. */
export interface FormatProblem {
  readonly line: number
  readonly message: string
}

/** The day printed on a capture. */
export interface CaptureDay {
  readonly day: string
  readonly isYearInferred: boolean
}

/** A feed that a list of feeds names. */
export interface NamedFeed {
  readonly title: string
  readonly url: string
}

/** Everything a format read in an input. The parts of a form in prose cover every line that is not blank. */
export interface ParsedCapture {
  readonly entries: readonly ParsedEntry[]
  readonly parts: readonly Part[]
  readonly problems: readonly FormatProblem[]
  /** Entries that could not be taken, and why. */
  readonly refused?: readonly FormatProblem[]
  readonly capturedOn: CaptureDay | null
  /** In a list of feeds: the feeds. Such an input holds no papers. */
  readonly feeds?: readonly NamedFeed[]
}

/**
 * What a form that is read as it streams in gives, in the order of the input. `refused` is an entry that could not be
 * taken. The day of the capture comes before the first entry, or not at all.
 */
export type ParsedItem =
  | { readonly kind: 'captured-on'; readonly day: CaptureDay }
  | { readonly kind: 'entry'; readonly entry: ParsedEntry }
  | { readonly kind: 'refused'; readonly problem: FormatProblem }
  | { readonly kind: 'problem'; readonly problem: FormatProblem }
  | { readonly kind: 'feed'; readonly feed: NamedFeed }

interface DescribedFormat {
  /** Stable name, for the command line and the library. */
  readonly name: string
  /** Name for people. */
  readonly title: string
  /** One line for the documentation: what it is and who saves it. */
  readonly about: string
  /** Raised whenever `parse` reads something differently, so that old captures can be read again. */
  readonly parserVersion: number
  /**
   * `prose` where only the rhythm of paragraphs tells a title from an abstract, so that a person may want to look
   * before it is written; `data` where the form itself says what is what.
   */
  readonly shape: 'prose' | 'data'
  /** How sure it is, 0 to 1, that a text of which this is the beginning (up to 200,000 characters) has this form. */
  recognise(sample: string): number
}

/** A form that must be seen whole: its first paper may depend on its last line. Bounded in size by the caller. */
export interface WholeFormat extends DescribedFormat {
  readonly reads: 'whole'
  /** Never throws: what it cannot place it reports. */
  parse(input: DecodedInput): ParsedCapture
}

/** A form that is read as it streams in, with memory for one entry at a time, so that its size does not matter. */
export interface StreamedFormat extends DescribedFormat {
  readonly reads: 'stream'
  /** `chunks` hold the decoded text, cut anywhere. Never throws of its own: what it cannot place it reports. */
  parse(chunks: AsyncIterable<string>, referenceDay: string): AsyncIterable<ParsedItem>
}

/** One form that a feed is saved in. To add one: a file in its family's folder, a line in that family's `index.ts`. */
export type FeedFormat = WholeFormat | StreamedFormat
