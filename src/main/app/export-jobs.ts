import { basename } from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import type { ExportWish } from '../../shared/contract/export-calls.ts'
import type { JobId } from '../../shared/model/ids.ts'
import type { JobProgress } from '../../shared/model/job.ts'
import type { FolderJobs } from '../ipc/markdown-files.ts'
import type { ExportClient, RunningExport } from '../threads/export-client.ts'
import type { ExportThreadOutcome } from '../threads/export-protocol.ts'
import { fromThreadError } from '../threads/protocol.ts'
import { secondsLeft } from './jobs.ts'

/** The exports into files that run, and what became of them. */
export interface ExportJobs extends FolderJobs {
  /** @param formatTitle as a person calls the form */
  start(wish: ExportWish, path: string, formatTitle: string): JobId
  cancel(jobId: JobId): void
  running(): JobProgress[]
}

export interface ExportJobsOptions {
  readonly client: ExportClient
  onProgress(progress: JobProgress): void
  /** Writes an unexpected error to the log. @returns a reference that a person can quote */
  logUnexpected(error: Error): string
  /** Milliseconds since 1970. */
  now(): number
}

export function exportJobs({ client, onProgress, logUnexpected, now }: ExportJobsOptions): ExportJobs {
  const jobs = new Map<JobId, { progress: JobProgress; readonly run: Pick<RunningExport, 'stop'> }>()
  return {
    start: (wish, path, formatTitle) => {
      const jobId = uuidv7() as JobId
      const name = basename(path)
      const since = now()
      const begun = beginning(jobId, name, `Exporting ${formatTitle} to ${name}`)
      const run = client.run(wish, { kind: 'write', path }, (done, total) => {
        const job = jobs.get(jobId)
        if (job === undefined) return
        const left = secondsLeft(done, total - done, now() - since)
        job.progress = { ...job.progress, done, total, secondsLeft: left }
        onProgress(job.progress)
      })
      jobs.set(jobId, { progress: begun, run })
      onProgress(begun)
      void run.outcome.then((outcome) => {
        const { progress } = jobs.get(jobId) ?? { progress: begun }
        jobs.delete(jobId)
        onProgress({ ...progress, ...endOf(outcome, logUnexpected) })
      })
      return jobId
    },
    follow: async (folder, work) => {
      const jobId = uuidv7() as JobId
      const since = now()
      let isStopped = false
      const stop = (): void => {
        isStopped = true
      }
      const begun: JobProgress = {
        ...beginning(jobId, folder, `Writing Markdown files into ${folder}`),
        exported: { name: folder, isFolder: true },
      }
      const job = { progress: begun, run: { stop } }
      const tell = (change: Partial<JobProgress>): void => {
        job.progress = { ...job.progress, ...change }
        onProgress(job.progress)
      }
      jobs.set(jobId, job)
      tell({})
      try {
        const done = await work({
          isCancelled: () => isStopped,
          onPaper: (count, total) =>
            tell({
              done: count,
              total,
              secondsLeft: secondsLeft(count, total - count, now() - since),
            }),
        })
        jobs.delete(jobId)
        tell({ status: isStopped ? 'cancelled' : 'done', done: done.written })
        return done
      } catch (error) {
        jobs.delete(jobId)
        tell({ status: 'failed', error: error instanceof Error ? error.message : String(error) })
        throw error
      }
    },
    cancel: (jobId) => jobs.get(jobId)?.run.stop(),
    running: () => [...jobs.values()].map(({ progress }) => progress),
  }
}

function beginning(jobId: JobId, name: string, title: string): JobProgress {
  return {
    jobId,
    exported: { name },
    title,
    status: 'running',
    done: 0,
    total: null,
    secondsLeft: null,
    outcomes: [],
    error: null,
  }
}

function endOf(outcome: ExportThreadOutcome, logUnexpected: (error: Error) => string): Partial<JobProgress> {
  if (outcome.kind === 'cancelled') return { status: 'cancelled' }
  return outcome.kind === 'done'
    ? { status: 'done', done: outcome.papers, total: outcome.papers }
    : { status: 'failed', error: describeFailure(outcome, logUnexpected) }
}

/** In words for a person, without a path or what only a log should hold. */
export function describeFailure(
  outcome: Extract<ExportThreadOutcome, { kind: 'refused' | 'failed' }>,
  logUnexpected: (error: Error) => string,
): string {
  if (outcome.kind === 'refused') return outcome.message
  const reference = logUnexpected(fromThreadError(outcome.error))
  return `The export stopped for a reason that should not be, and no file was written; the log says more under ${reference}.`
}
