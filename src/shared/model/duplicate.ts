import * as z from 'zod'
import { DuplicateId } from './ids.ts'
import { PaperDetails } from './paper.ts'

/** Two papers that may be one, with all that the reader shows of each; the older is `one`. */
export const DuplicatePair = z.object({ id: DuplicateId, one: PaperDetails, other: PaperDetails })
export type DuplicatePair = z.infer<typeof DuplicatePair>

/** The pairs that wait for a person; only the first of them where `total` says that there are more. */
export const DuplicateList = z.object({ total: z.number().int(), pairs: z.array(DuplicatePair) })
export type DuplicateList = z.infer<typeof DuplicateList>
