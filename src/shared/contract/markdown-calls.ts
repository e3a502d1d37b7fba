import * as z from 'zod'
import { PaperId, PreviewId } from '../model/ids.ts'
import { TEMPLATE_LENGTH_LIMIT } from '../model/template-limit.ts'
import type { CallSpec } from './call-spec.ts'
import { ExportWhat } from './export-calls.ts'

/** Files that were read and not decided on yet, for as long as the app is open. */
const ReadingId = z.uuid()

const PartName = z.string().max(80)
const Choice = z.enum(['mine', 'theirs', 'both'])

/** A part of a paper that its file says otherwise: `mine` stays with the library's way, `theirs` is the file's. */
const FilePart = z.object({
  part: PartName,
  /** What of the paper it is, for a person. */
  label: z.string(),
  kind: z.enum(['change', 'merged', 'conflict']),
  mine: z.string(),
  theirs: z.string(),
  both: z.string().nullable(),
  usual: Choice.nullable(),
})

/** Files that were read back. Papers that their files say nothing else of are only counted. */
const FilesRead = z.object({
  id: ReadingId,
  papers: z.array(
    z.object({ paperId: PaperId, title: z.string(), file: z.string(), parts: z.array(FilePart) }),
  ),
  unchanged: z.number().int(),
  /** Names of files that are none of ours, or of papers that are not in the library. */
  foreign: z.array(z.string()),
  /** Papers with changes beyond those that are told at once. */
  left: z.number().int(),
})
export type FilesRead = z.infer<typeof FilesRead>
export type FilePart = z.infer<typeof FilePart>

/** Calls about Markdown files of papers: writing them, reading them back. */
export const markdownCalls = {
  /** How the paper would be written by a template, and what is wrong with that. */
  'markdown.preview': {
    input: z.strictObject({
      template: z
        .string()
        .max(TEMPLATE_LENGTH_LIMIT + 1)
        .nullable(),
      withCallouts: z.boolean(),
      paperId: PaperId.nullable(),
    }),
    output: z.object({
      text: z.string(),
      problems: z.array(z.object({ line: z.number().int(), message: z.string() })),
    }),
  },
  /**
   * Asks for a folder and writes a file for each paper there; null when the person chose none. A file that somebody
   * edited is left as it is and read back.
   */
  'markdown.writeFolder': {
    input: z.strictObject({ what: ExportWhat }),
    output: z
      .object({ folder: z.string(), written: z.number().int(), edited: FilesRead.nullable() })
      .nullable(),
  },
  /** Asks for files, or for a folder of them, and compares them with the library; null when the person chose none. */
  'markdown.readBack': {
    input: z.strictObject({ from: z.enum(['files', 'folder']) }),
    output: FilesRead.nullable(),
  },
  /** Compares files with the library that were dropped or opened among others. */
  'markdown.readGiven': {
    input: z.strictObject({ previewIds: z.array(PreviewId).min(1).max(500) }),
    output: FilesRead,
  },
  /** Takes over what was read, a step to undo. Parts without a choice are done as usual; a conflict must have one. */
  'markdown.take': {
    input: z.strictObject({
      id: ReadingId,
      choices: z.array(z.strictObject({ paperId: PaperId, part: PartName, choice: Choice })).max(100_000),
    }),
    output: z.object({ papers: z.number().int() }),
  },
  /** References to papers as BibTeX, without abstracts and marks: for dragging them out of the window. */
  'papers.bibtex': {
    input: z.strictObject({ ids: z.array(PaperId).min(1).max(100) }),
    output: z.object({ text: z.string() }),
  },
  'markdown.dismiss': { input: z.strictObject({ id: ReadingId }), output: z.void() },
} satisfies Record<string, CallSpec>
