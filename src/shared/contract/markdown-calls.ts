import * as z from 'zod'
import { PaperId, PreviewId } from '../model/ids.ts'
import { TEMPLATE_LENGTH_LIMIT } from '../model/template-limit.ts'
import type { CallSpec } from './call-spec.ts'
import { ExportWhat } from './export-what.ts'
import { Choice, FilesRead, ReadingId } from './files-read.ts'

const PartName = z.string().max(80)

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
