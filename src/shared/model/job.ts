import * as z from 'zod'
import { JobId, PreviewId, SnapshotId } from './ids.ts'
import { ImportCounts, ImportProblem } from './snapshot.ts'

/** What became of one input of an import: a snapshot, or a refusal that says why. */
export const ImportOutcome = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('snapshot'),
    snapshotId: SnapshotId,
    origin: z.string(),
    formatTitle: z.string(),
    isAlreadyImported: z.boolean(),
    counts: ImportCounts,
    problems: z.array(ImportProblem),
  }),
  /** Not imported yet: what was read is doubtful, and a person should look at it first. */
  z.object({
    kind: z.literal('look'),
    previewId: PreviewId,
    origin: z.string(),
    formatTitle: z.string(),
  }),
  /** Not imported yet: it holds marks of another tool, a whole library, or papers of this one as Markdown. */
  z.object({
    kind: z.literal('exchange'),
    previewId: PreviewId,
    origin: z.string(),
    what: z.enum(['marks', 'library', 'markdown']),
    formTitle: z.string(),
  }),
  /** It names feeds, not papers: a person may subscribe to them. */
  z.object({
    kind: z.literal('feeds'),
    origin: z.string(),
    feeds: z.array(z.object({ title: z.string(), url: z.string() })),
  }),
  /** A kept capture was read again. `changes` ends a sentence: "48 papers; 2 came, 1 went". */
  z.object({
    kind: z.literal('reread'),
    snapshotId: SnapshotId,
    origin: z.string(),
    formatTitle: z.string(),
    changes: z.string(),
    problems: z.array(ImportProblem),
  }),
  z.object({
    kind: z.literal('refused'),
    origin: z.string(),
    code: z.string(),
    message: z.string(),
    /** Set where a kept capture was to be read again. */
    isReread: z.boolean().optional(),
  }),
])
export type ImportOutcome = z.infer<typeof ImportOutcome>

/**
 * How far a job is: at most ten times a second, and always one last message with `done`, `failed` or `cancelled`.
 * `done` and `total` count papers; `total` is null while it is not known; `secondsLeft` is an estimate.
 */
export const JobProgress = z.object({
  jobId: JobId,
  /** Set where a file of this name is written, or files into a folder; every other job is an import. */
  exported: z.object({ name: z.string(), isFolder: z.boolean().optional() }).optional(),
  title: z.string(),
  status: z.enum(['running', 'done', 'failed', 'cancelled']),
  done: z.number().int(),
  total: z.number().int().nullable(),
  secondsLeft: z.number().nullable(),
  outcomes: z.array(ImportOutcome),
  error: z.string().nullable(),
})
export type JobProgress = z.infer<typeof JobProgress>
