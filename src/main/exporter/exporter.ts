import type { ExportFormatName, ExportOptionName, ExportOptions } from '../../shared/model/export.ts'
import type { ExportedCategory, ExportedNote, ExportedPaper } from '../library/exported-paper.ts'
import type { ReadableLibrary } from '../library/open-library.ts'

/** What a form is written from. Papers and notes are read piece by piece, anew whenever they are asked for. */
export interface ExportSource {
  /** What is written, as a person calls it: "Inbox". */
  readonly title: string
  /** ISO 8601, UTC. */
  readonly exportedAt: string
  readonly version: string
  /** Of the papers, in their order. */
  readonly keys: Int32Array
  readonly categories: readonly ExportedCategory[]
  /** For a form that writes more than papers and their marks. */
  readonly library: ReadableLibrary
  papers(): Iterable<ExportedPaper>
  /** The notes that are on no paper; none where only some papers are written. */
  freeNotes(): Iterable<ExportedNote>
}

/** One form that papers and marks are written in: a file, and a line in `index.ts`. */
export interface Exporter {
  /** Stable name, for the command line and for what a person chose last. */
  readonly name: ExportFormatName
  /** Name for people. */
  readonly title: string
  /** One line on what it is and who reads it. */
  readonly about: string
  /** Without its full stop. */
  readonly extension: string
  readonly mediaType: string
  /** The options that it looks at. */
  readonly options: readonly ExportOptionName[]
  /** The text, in pieces that hold a few papers at most: memory stays bounded however many there are. */
  write(source: ExportSource, options: ExportOptions): Iterable<string>
}
