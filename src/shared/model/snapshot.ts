import * as z from 'zod'
import { Day, Moment, SnapshotId } from './ids.ts'

/** What an import did with the entries it found. `found` is the sum of the others. */
export const ImportCounts = z.object({
  found: z.number().int(),
  new: z.number().int(),
  held: z.number().int(),
  upgraded: z.number().int(),
  refused: z.number().int(),
})
export type ImportCounts = z.infer<typeof ImportCounts>

/** Something in the input that could not be placed. `line` counts from 1. */
export const ImportProblem = z.object({ line: z.number().int(), message: z.string() })
export type ImportProblem = z.infer<typeof ImportProblem>

export const SnapshotStatus = z.enum(['importing', 'complete', 'cancelled'])
export type SnapshotStatus = z.infer<typeof SnapshotStatus>

/** One capture of a feed that was imported. */
export const Snapshot = z.object({
  id: SnapshotId,
  origin: z.string(),
  format: z.string(),
  /** The format's name for people. */
  formatTitle: z.string(),
  confidence: z.number(),
  capturedOn: Day.nullable(),
  isYearInferred: z.boolean(),
  importedAt: Moment,
  status: SnapshotStatus,
  counts: ImportCounts,
  problems: z.array(ImportProblem),
  paperCount: z.number().int(),
  unreadCount: z.number().int(),
})
export type Snapshot = z.infer<typeof Snapshot>

/** A snapshot with all that is kept of its import. One that was taken back is kept too, so that this can be undone. */
export const KeptSnapshot = Snapshot.extend({
  encoding: z.string(),
  byteSize: z.number().int(),
  /** Of the parser that read it. */
  parserVersion: z.number().int(),
  takenBackAt: Moment.nullable(),
})
export type KeptSnapshot = z.infer<typeof KeptSnapshot>
