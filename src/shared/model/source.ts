import * as z from 'zod'
import { CollectionId, SavedSearchId, SnapshotId, TagId } from './ids.ts'
import { ReadingState } from './paper.ts'

/** What the list shows: one entry of the sources pane. */
export const PaperSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('state'), state: ReadingState }),
  z.strictObject({ kind: z.literal('starred') }),
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('snapshot'), id: SnapshotId }),
  z.strictObject({ kind: z.literal('tag'), id: TagId }),
  z.strictObject({ kind: z.literal('collection'), id: CollectionId }),
  z.strictObject({ kind: z.literal('search'), id: SavedSearchId }),
])
export type PaperSource = z.infer<typeof PaperSource>
