import { basename } from 'node:path'
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { v4 as uuidv4 } from 'uuid'
import type { PreviewId } from '../../shared/model/ids.ts'
import type { ImportOutcome } from '../../shared/model/job.ts'
import { type ImportCall, sinkOver } from '../importer/import-sink.ts'
import { type ImportInput, type ImportOptions, importOrLook, toOutcome } from '../importer/import-snapshot.ts'
import { previewInput } from '../importer/preview-input.ts'
import { ImportRefusal } from '../importer/refusal.ts'
import { readCapture } from '../library/captures.ts'
import { pendingAnswers } from './pending-answers.ts'
import {
  type ImportThreadMessage,
  type ImportThreadOrder,
  type JobInput,
  type OperationAnswer,
  toThreadError,
} from './protocol.ts'

/** Between batches; measured: with none, a person's write waited for up to half a second. */
const PAUSE_MS = 5
/** At least so long between two words on progress, in milliseconds. */
const PROGRESS_EVERY_MS = 100

type Job = Extract<ImportThreadOrder, { kind: 'run' }>

const { folder, writer } = workerData as { folder: string; writer: MessagePort }
const main = parentPort as MessagePort
const say = (message: ImportThreadMessage): void => main.postMessage(message)
const call = callToWriter(writer)
const sink = sinkOver(call)
const controllers = new Map<string, AbortController>()
let queue: Promise<void> = Promise.resolve()

main.on('message', (order: ImportThreadOrder) => {
  if (order.kind === 'cancel') {
    controllers.get(order.jobId)?.abort()
    return
  }
  if (order.kind === 'preview') {
    void preview(order)
    return
  }
  const controller = new AbortController()
  controllers.set(order.jobId, controller)
  queue = queue.then(() => runJob(order, controller.signal))
})

/** Runs one job after the other: each input in turn, until it is cancelled or the library refuses. */
async function runJob(job: Job, signal: AbortSignal): Promise<void> {
  const { jobId } = job
  let error: unknown = null
  // Not the same as an aborted signal: that may come when everything is written already.
  let isCancelled = false
  try {
    const look = job.look ?? (await call('imports.previewWish', {}))
    for (const input of job.inputs) {
      isCancelled ||= signal.aborted
      if (isCancelled) break
      const options: ImportOptions = {
        libraryFolder: folder,
        today: job.today,
        pauseMs: PAUSE_MS,
        signal,
        ...(input.kind === 'looked-at' ? lookedAt(input) : {}),
        onProgress: throttled((progress) => say({ kind: 'progress', jobId, ...progress })),
      }
      const isLookedAt = input.kind === 'looked-at' || input.kind === 'capture'
      const report = await importOrLook(readKept(input), sink, options, isLookedAt ? 'never' : look)
      if (report.kind === 'look') {
        askToLook(jobId, readKept(input), report)
        continue
      }
      if (report.kind === 'feeds') {
        say({ kind: 'outcome', jobId, outcome: { ...report, feeds: [...report.feeds] } })
        continue
      }
      isCancelled = report.kind === 'snapshot' ? report.isCancelled : report.code === 'cancelled'
      if (report.kind === 'refused' && isCancelled) break
      say({ kind: 'outcome', jobId, outcome: withoutPath(toOutcome(report)) })
    }
  } catch (thrown) {
    error = thrown
  }
  controllers.delete(jobId)
  say({
    kind: 'ended',
    jobId,
    isCancelled,
    error: error === null ? null : toThreadError(error),
  })
}

/** Reads an input for a person to look at, at once: also while a long import runs. */
async function preview({
  jobId,
  input,
  format,
  today,
}: Extract<ImportThreadOrder, { kind: 'preview' }>): Promise<void> {
  try {
    const preview = await previewInput(input, format === null ? { today } : { today, format })
    say({ kind: 'previewed', jobId, preview })
  } catch (error) {
    if (error instanceof ImportRefusal) say({ kind: 'previewed', jobId, preview: { refusal: error.message } })
    else say({ kind: 'ended', jobId, isCancelled: false, error: toThreadError(error) })
  }
}

function askToLook(
  jobId: string,
  input: ImportInput,
  { origin, formatTitle }: { origin: string; formatTitle: string },
): void {
  const previewId = uuidv4() as PreviewId
  say({ kind: 'look', jobId, previewId, input })
  say({ kind: 'outcome', jobId, outcome: { kind: 'look', previewId, origin, formatTitle } })
}

function lookedAt({ format, parts }: Extract<JobInput, { kind: 'looked-at' }>): Partial<ImportOptions> {
  return parts === null ? { format } : { format, parts }
}

/** A refused file is known by its path, which the window must not learn; its name says enough. */
function withoutPath(outcome: ImportOutcome): ImportOutcome {
  return outcome.kind === 'refused' ? { ...outcome, origin: basename(outcome.origin) } : outcome
}

/** A kept capture, as the bytes that it was. */
function readKept(input: JobInput): ImportInput {
  if (input.kind === 'looked-at') return input.input
  if (input.kind !== 'capture') return input
  return { kind: 'bytes', name: input.origin, bytes: readCapture(folder, input.sha256) }
}

function callToWriter(port: MessagePort): ImportCall {
  const pending = pendingAnswers()
  port.on('message', (answer: OperationAnswer) => pending.settle(answer))
  return (name, input) => pending.ask((sequence) => port.postMessage({ sequence, name, input })) as never
}

function throttled<Progress>(tell: (progress: Progress) => void): (progress: Progress) => void {
  let last = 0
  return (progress) => {
    const now = Date.now()
    if (now - last < PROGRESS_EVERY_MS) return
    last = now
    tell(progress)
  }
}
