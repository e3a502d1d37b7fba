import * as z from 'zod'
import { PaperId } from './ids.ts'

const counts = z.record(z.string(), z.number().int())

/** What merging another library did: rows by the names of the lists in docs/library-json.md. */
export const MergeReport = z.object({
  added: counts,
  changed: counts,
  /** Papers that were here under another identity, or as another entry, and are one now. */
  matched: z.number().int(),
  /** The file, in the library's folder of backups, that holds it as it was; null where nothing was there to lose. */
  backup: z.string().nullable(),
  /** Whether Undo takes it back: not one that changed nothing (`nothing`), nor more rows than a step keeps (`too-large`). */
  undo: z.enum(['step', 'nothing', 'too-large']),
})
export type MergeReport = z.infer<typeof MergeReport>

/**
 * What became of a mark of another tool, or would: it stands on its words, somewhere where a person should look, or
 * nowhere; it is about the paper as a whole; its paper is not in the library; it came before; or it came before and the
 * person deleted it.
 */
export const MarkOutcome = z.enum([
  'anchored',
  'check',
  'orphan',
  'note',
  'no-paper',
  'already-there',
  'deleted',
])
export type MarkOutcome = z.infer<typeof MarkOutcome>

/** A mark in a report. `paperTitle` is source text where the paper is in the library, else what the tool calls it. */
export const ReportedMark = z.object({
  outcome: MarkOutcome,
  quote: z.string().nullable(),
  comment: z.string().nullable(),
  paperTitle: z.string().nullable(),
  paperId: PaperId.nullable(),
})
export type ReportedMark = z.infer<typeof ReportedMark>

/** What importing marks did, or would do. `marks` are the first of them in the order of the file; `counts` count all. */
export const MarkReport = z.object({
  counts: z.record(MarkOutcome, z.number().int()),
  /** How many papers they are in. */
  paperCount: z.number().int(),
  marks: z.array(ReportedMark),
})
export type MarkReport = z.infer<typeof MarkReport>

/** What a file holds that is no list of papers, and what importing it would do. */
export const ExchangePreview = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('marks'),
    origin: z.string(),
    formTitle: z.string(),
    problems: z.array(z.string()),
    report: MarkReport,
  }),
  z.object({
    kind: z.literal('library'),
    origin: z.string(),
    /** As the document says it. */
    exportedAt: z.string(),
    hasCaptures: z.boolean(),
    /** Rows by the names of its lists. */
    counts,
  }),
])
export type ExchangePreview = z.infer<typeof ExchangePreview>

/** What importing it did. */
export const ExchangeDone = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('marks'), report: MarkReport }),
  z.object({ kind: z.literal('library'), report: MergeReport }),
])
export type ExchangeDone = z.infer<typeof ExchangeDone>
