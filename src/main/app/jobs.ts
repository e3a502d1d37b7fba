import { v7 as uuidv7 } from 'uuid'
import type { JobId } from '../../shared/model/ids.ts'
import type { JobProgress } from '../../shared/model/job.ts'
import type { ImportThreadMessage, ImportThreadOrder, JobInput } from '../threads/protocol.ts'

export interface JobsOptions {
  order(order: ImportThreadOrder): void
  onProgress(progress: JobProgress): void
  now(): number
}

/** The imports that run, and what became of them. Every job ends with one `done`, `failed` or `cancelled`. */
export interface Jobs {
  start(inputs: readonly JobInput[], title?: string): JobId
  cancel(jobId: JobId): void
  running(): JobProgress[]
  /** Takes in what the import thread says. */
  receive(message: ImportThreadMessage): void
  /** Cancels everything; resolves when all jobs have ended, each between two batches. */
  stopAll(): Promise<void>
  /** Resolves with the job's last word. */
  ended(jobId: JobId): Promise<JobProgress>
}

interface Job {
  progress: JobProgress
  /** When the input at hand began to be written. */
  startedAt: number
  readonly waiting: ((last: JobProgress) => void)[]
}

export function importJobs({ order, onProgress, now }: JobsOptions): Jobs {
  const jobs = new Map<string, Job>()
  const update = (job: Job, change: Partial<JobProgress>): void => {
    job.progress = { ...job.progress, ...change }
    onProgress(job.progress)
  }
  const ended = (jobId: JobId): Promise<JobProgress> =>
    new Promise((resolve, reject) => {
      const job = jobs.get(jobId)
      if (job === undefined) reject(new Error(`There is no job ${jobId}`))
      else job.waiting.push(resolve)
    })

  return {
    ended,
    start: (inputs, title) => {
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
      const job: Job = { progress, startedAt: now(), waiting: [] }
      jobs.set(jobId, job)
      onProgress(progress)
      order({ kind: 'run', jobId, inputs, today: new Date(now()).toISOString().slice(0, 10) })
      return jobId
    },
    cancel: (jobId) => {
      if (jobs.has(jobId)) order({ kind: 'cancel', jobId })
    },
    running: () => [...jobs.values()].map((job) => job.progress),
    receive: (message) => {
      const job = jobs.get(message.jobId)
      if (job === undefined) return
      if (message.kind === 'progress') {
        const { done, total } = message
        if (done === 0) job.startedAt = now()
        update(job, { done, total, secondsLeft: secondsLeft(done, total, now() - job.startedAt) })
      } else if (message.kind === 'outcome') {
        const outcomes = [...job.progress.outcomes, message.outcome]
        update(job, { outcomes, done: 0, total: null, secondsLeft: null })
      } else {
        const { error, isCancelled } = message
        update(job, {
          status: error === null ? (isCancelled ? 'cancelled' : 'done') : 'failed',
          error: error === null ? null : describeError(error),
        })
        jobs.delete(message.jobId)
        for (const tell of job.waiting) tell(job.progress)
      }
    },
    stopAll: async () => {
      const all = [...jobs.keys()] as JobId[]
      const ends = all.map(ended)
      for (const jobId of all) order({ kind: 'cancel', jobId })
      await Promise.all(ends)
    },
  }
}

/** Seconds until the rest is written, if it goes on as it did; null while too little is written to tell. */
export function secondsLeft(done: number, total: number | null, elapsedMs: number): number | null {
  if (total === null || done < 200 || elapsedMs < 500) return null
  return Math.ceil(((elapsedMs / done) * (total - done)) / 1000)
}

function describeInputs(inputs: readonly JobInput[]): string {
  const [first] = inputs
  if (inputs.length !== 1 || first === undefined) return `${inputs.length} files`
  if (first.kind === 'path') return first.path.split(/[/\\]/).at(-1) || 'a file'
  if (first.kind === 'capture') return first.origin
  return first.kind === 'text' ? 'text from the clipboard' : first.name
}

/** A library's own message names its folder, which the window is not told. */
function describeError(error: { kind: string; code?: string }): string {
  const reason =
    error.kind === 'library' && error.code === 'full'
      ? 'the disk is full or failing'
      : error.kind === 'library' && error.code === 'locked'
        ? 'another program holds the library'
        : 'the library could not be written to'
  return `The import stopped because ${reason}. Every paper that was written before is kept; import the same file again to go on.`
}
