import { v7 as uuidv7 } from 'uuid'
import type { JobId } from '../../shared/model/ids.ts'
import type { JobProgress } from '../../shared/model/job.ts'
import type { PreviewWish } from '../../shared/model/settings.ts'
import type { LibraryErrorCode } from '../library/library-error.ts'
import {
  fromThreadError,
  type ImportThreadMessage,
  type ImportThreadOrder,
  type JobInput,
  type ThreadError,
} from '../threads/protocol.ts'

/** The window hears of a running job at most so often, in milliseconds, however many small files it has. */
const QUIET_MS = 100

export interface JobsOptions {
  order(order: ImportThreadOrder): void
  onProgress(progress: JobProgress): void
  /** Writes an unexpected error to the log. @returns a reference that a person can quote */
  logUnexpected(error: Error): string
  /** Milliseconds since 1970. */
  now(): number
}

interface JobOptions {
  readonly title?: string
  /** Whether a person is to look first; as they set it, where it is left out. */
  readonly look?: PreviewWish
  /** Set for what nobody asked for at this moment: the window is not told of it. */
  readonly isQuiet?: boolean
}

/** The imports that run, and what became of them. Every job ends with one `done`, `failed` or `cancelled`. */
export interface Jobs {
  start(inputs: readonly JobInput[], options?: JobOptions): JobId
  cancel(jobId: JobId): void
  running(): JobProgress[]
  /** Takes in what the import thread says. */
  receive(message: ImportThreadMessage): void
  /**
   * Stops everything between two batches, and what is started from now on, so that the next start goes on with it;
   * resolves when all jobs have ended.
   */
  stopAll(): Promise<void>
  /** Resolves with the job's last word. */
  ended(jobId: JobId): Promise<JobProgress>
}

interface Job {
  progress: JobProgress
  readonly isQuiet: boolean
  /** When the window was last told. */
  toldAt: number
  /** When the input at hand began to be written, and how much of it an earlier import had written then. */
  writing: { readonly since: number; readonly from: number } | null
  readonly waiting: ((last: JobProgress) => void)[]
}

export function importJobs({ order, onProgress, logUnexpected, now }: JobsOptions): Jobs {
  const jobs = new Map<string, Job>()
  let isStopping = false
  const tell = (job: Job): void => {
    job.toldAt = now()
    if (!job.isQuiet) onProgress(job.progress)
  }
  const update = (job: Job, change: Partial<JobProgress>): void => {
    job.progress = { ...job.progress, ...change }
    if (job.progress.status !== 'running' || now() - job.toldAt >= QUIET_MS) tell(job)
  }
  const end = (job: Job, isCancelled: boolean, error: ThreadError | null): void => {
    jobs.delete(job.progress.jobId)
    update(job, {
      status: error === null ? (isCancelled ? 'cancelled' : 'done') : 'failed',
      error: error === null ? null : describeError(error, logUnexpected),
    })
    for (const resolve of job.waiting) resolve(job.progress)
  }
  const ended = (jobId: JobId): Promise<JobProgress> =>
    new Promise((resolve, reject) => {
      const job = jobs.get(jobId)
      if (job === undefined) reject(new Error(`There is no job ${jobId}`))
      else job.waiting.push(resolve)
    })

  return {
    ended,
    start: (inputs, { title, look, isQuiet = false } = {}) => {
      const jobId = uuidv7() as JobId
      const progress: JobProgress = {
        jobId,
        title: title ?? `Importing ${describeInputs(inputs)}`,
        status: 'running',
        done: 0,
        total: null,
        secondsLeft: null,
        outcomes: [],
        error: null,
      }
      const job: Job = { progress, isQuiet, toldAt: 0, writing: null, waiting: [] }
      jobs.set(jobId, job)
      tell(job)
      const today = new Date(now()).toISOString().slice(0, 10)
      order({ kind: 'run', jobId, inputs, today, ...(look === undefined ? {} : { look }) })
      if (isStopping) order({ kind: 'cancel', jobId, isPause: true })
      return jobId
    },
    cancel: (jobId) => {
      if (jobs.has(jobId)) order({ kind: 'cancel', jobId })
    },
    running: () => [...jobs.values()].filter((job) => !job.isQuiet).map((job) => job.progress),
    receive: (message) => {
      const job = jobs.get(message.jobId)
      if (job === undefined) return
      if (message.kind === 'look' || message.kind === 'previewed' || message.kind === 'exchanged') return
      if (message.kind === 'progress') {
        const { done, total } = message
        job.writing ??= { since: now(), from: done }
        const { since, from } = job.writing
        const left = total === null ? null : total - done
        update(job, { done, total, secondsLeft: secondsLeft(done - from, left, now() - since) })
      } else if (message.kind === 'outcome') {
        job.writing = null
        const outcomes = [...job.progress.outcomes, message.outcome]
        update(job, { outcomes, done: 0, total: null, secondsLeft: null })
      } else end(job, message.isCancelled, message.error)
    },
    stopAll: async () => {
      isStopping = true
      for (const jobId of jobs.keys()) order({ kind: 'cancel', jobId, isPause: true })
      while (jobs.size > 0) await Promise.all(([...jobs.keys()] as JobId[]).map(ended))
    },
  }
}

/** Seconds until `left` papers are written, if it goes on as it did; null while too little is written to tell. */
export function secondsLeft(written: number, left: number | null, elapsedMs: number): number | null {
  if (left === null || written < 200 || elapsedMs < 500) return null
  return Math.ceil(((elapsedMs / written) * left) / 1000)
}

function describeInputs(inputs: readonly JobInput[]): string {
  const [first] = inputs
  if (inputs.length !== 1 || first === undefined) return `${inputs.length} files`
  if (first.kind === 'path') return first.path.split(/[/\\]/).at(-1) || 'a file'
  if (first.kind === 'capture') return first.origin
  if (first.kind === 'reread') return first.source.origin
  if (first.kind === 'looked-at') return describeInputs([first.input])
  return first.kind === 'text' ? 'text from the clipboard' : first.name
}

/** Neither the library's own message, which names its folder, nor an unexpected one is told to the window. */
function describeError(error: ThreadError, logUnexpected: (error: Error) => string): string {
  const kept = 'Every paper that was written before is kept; import the same file again to go on.'
  if (error.kind === 'library') {
    return `The import stopped because ${reasons[error.code] ?? 'the library could not be written to'}. ${kept}`
  }
  const reference = logUnexpected(fromThreadError(error))
  return `The import stopped for a reason that should not be; the log says more under ${reference}. ${kept}`
}

const reasons: Partial<Record<LibraryErrorCode, string>> = {
  full: 'the disk is full or failing',
  locked: 'another program holds the library',
}
