import * as z from 'zod'

const counts = z.record(z.string(), z.number().int())

/** What merging another library did: rows by the names of the lists in docs/library-json.md. */
export const MergeReport = z.object({
  added: counts,
  changed: counts,
  /** Papers that were here under another identity, or as another entry, and are one now. */
  matched: z.number().int(),
  /** The file, in the library's folder of backups, that holds it as it was; null where nothing was there to lose. */
  backup: z.string().nullable(),
})
export type MergeReport = z.infer<typeof MergeReport>
