import * as z from 'zod'
import { ExportFormatName, ExportFormatText, ExportOptions } from '../model/export.ts'
import { JobId, PaperId } from '../model/ids.ts'
import type { CallSpec } from './call-spec.ts'
import { ListRequest } from './requests.ts'

/** Which papers are written: these, or those of a list in its order. */
export const ExportWhat = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('papers'), ids: z.array(PaperId).min(1).max(10_000) }),
  z.strictObject({ kind: z.literal('list'), list: ListRequest }),
])
export type ExportWhat = z.infer<typeof ExportWhat>

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
  /** Asks where to, and writes there, as a job; null when the person chose nothing. */
  'export.toFile': { input: ExportWish, output: z.object({ jobId: JobId }).nullable() },
  /** Puts it on the clipboard; refused where it is too long for one. */
  'export.toClipboard': { input: ExportWish, output: z.object({ papers: z.number().int() }) },
} satisfies Record<string, CallSpec>
