import * as z from 'zod'
import { HighlightId, PaperId } from './ids.ts'

/** What a person says of a mark that came back: twice the interval, four times, or never again. */
export const ReviewDecision = z.enum(['keep', 'less-often', 'done'])

/** The highlights to look at again today, and the counts behind them. */
export const DueMarks = z.object({
  marks: z.array(z.object({ id: HighlightId, paperId: PaperId })),
  /** All that are due, however many a day holds. */
  dueCount: z.number().int(),
  /** Those looked at today already. */
  reviewedCount: z.number().int(),
})
export type DueMarks = z.infer<typeof DueMarks>
