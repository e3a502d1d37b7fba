import * as z from 'zod'
import { SnapshotId } from './ids.ts'
import { ReadingState } from './paper.ts'

/** What the list shows: one entry of the sources pane. */
export const PaperSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('state'), state: ReadingState }),
  z.strictObject({ kind: z.literal('starred') }),
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('snapshot'), id: SnapshotId }),
])
export type PaperSource = z.infer<typeof PaperSource>
