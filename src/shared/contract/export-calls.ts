import * as z from 'zod'
import { ExportFormatName, ExportFormatText, ExportOptions } from '../model/export.ts'
import { JobId } from '../model/ids.ts'
import type { CallSpec } from './call-spec.ts'
import { ExportWhat } from './export-what.ts'
import { FilesRead } from './files-read.ts'

/** What is written how. `title` is how a person calls it, and the name of the file. */
export const ExportWish = z.strictObject({
  what: ExportWhat,
  title: z.string().max(300),
  format: ExportFormatName,
  options: ExportOptions,
})
export type ExportWish = z.infer<typeof ExportWish>

/** Calls about writing papers and marks into files of other forms. */
export const exportCalls = {
  /** The forms, in the order in which they are offered. */
  'export.formats': { input: z.strictObject({}), output: z.array(ExportFormatText) },
  'export.count': {
    input: z.strictObject({ what: ExportWhat }),
    output: z.object({ papers: z.number().int(), highlights: z.number().int(), notes: z.number().int() }),
  },
  /** How it begins. */
  'export.preview': { input: ExportWish, output: z.object({ text: z.string(), isCut: z.boolean() }) },
  /**
   * Asks where to, and writes there, as a job; null when the person chose nothing. A Markdown file that somebody edited
   * is read back instead, and written when its changes were taken over.
   */
  'export.toFile': {
    input: ExportWish,
    output: z.object({ jobId: JobId.nullable(), edited: FilesRead.nullable() }).nullable(),
  },
  /** Puts it on the clipboard; refused where it is too long for one. */
  'export.toClipboard': { input: ExportWish, output: z.object({ papers: z.number().int() }) },
} satisfies Record<string, CallSpec>
