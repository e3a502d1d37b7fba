import * as z from 'zod'
import { Day, PaperId, PaperKey, SnapshotId } from './ids.ts'

/** Where a paper stood in a capture: its rank, from 1, and its votes where the capture tells them. */
export const CaptureStanding = z.object({ rank: z.number().int(), votes: z.number().int().nullable() })
export type CaptureStanding = z.infer<typeof CaptureStanding>

/** A paper in two captures: `before` is null where it is new, `now` where it has gone. */
export const ComparedPaper = z.object({
  key: PaperKey,
  id: PaperId,
  title: z.string(),
  before: CaptureStanding.nullable(),
  now: CaptureStanding.nullable(),
})
export type ComparedPaper = z.infer<typeof ComparedPaper>

/** Two captures, the older first whatever was asked, and their papers: as the newer has them, then those that have gone. */
export const SnapshotComparison = z.object({
  before: SnapshotId,
  now: SnapshotId,
  papers: z.array(ComparedPaper),
})
export type SnapshotComparison = z.infer<typeof SnapshotComparison>

/** A capture in the history of a paper: `rank` is null where it does not hold the paper. `day` is of capture, else of import. */
export const RankInCapture = z.object({
  snapshotId: SnapshotId,
  origin: z.string(),
  day: Day,
  rank: z.number().int().nullable(),
  votes: z.number().int().nullable(),
})
export type RankInCapture = z.infer<typeof RankInCapture>

/** What taking a snapshot back would do, told beforehand: how many papers would go, and how many stay and why. */
export const TakeBackForecast = z.object({
  removed: z.number().int(),
  /** Stay because a person did something with them. */
  touched: z.number().int(),
  /** Stay because another snapshot holds them too. */
  shared: z.number().int(),
  /** Titles of some that stay because of what a person did. */
  touchedTitles: z.array(z.string()),
})
export type TakeBackForecast = z.infer<typeof TakeBackForecast>
