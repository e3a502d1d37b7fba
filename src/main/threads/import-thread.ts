import { statSync } from 'node:fs'
import { basename } from 'node:path'
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { v4 as uuidv4 } from 'uuid'
import type { PreviewId } from '../../shared/model/ids.ts'
import type { ImportOutcome } from '../../shared/model/job.ts'
import type { PreviewWish } from '../../shared/model/settings.ts'
import { type ExchangeFound, refusedExchange } from '../importer/exchange-forms.ts'
import { findFiles } from '../importer/find-files.ts'
import { readInput } from '../importer/import-input.ts'
import { type ImportCall, sinkOver } from '../importer/import-sink.ts'
import {
  type ImportInput,
  type ImportOptions,
  importOrLook,
  PAUSED,
  toOutcome,
} from '../importer/import-snapshot.ts'
import { previewInput } from '../importer/preview-input.ts'
import { ImportRefusal } from '../importer/refusal.ts'
import { keptInput } from '../importer/reread-snapshot.ts'
import { unwrap } from '../importer/unwrap.ts'
import { exchangeAsJob } from './exchange-job.ts'
import { pendingAnswers } from './pending-answers.ts'
import {
  type ImportThreadMessage,
  type ImportThreadOrder,
  type JobInput,
  type OperationAnswer,
  toThreadError,
} from './protocol.ts'
import { rereadAsJob } from './reread-job.ts'

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
    controllers.get(order.jobId)?.abort(order.isPause === true ? PAUSED : undefined)
    return
  }
  if (order.kind === 'preview') {
    void preview(order)
    return
  }
  if (order.kind === 'exchange') {
    void exchange(order)
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
    for (const given of job.inputs) {
      isCancelled ||= signal.aborted
      if (isCancelled) break
      if (given.kind === 'reread') {
        isCancelled = await reread(job, given, signal)
        continue
      }
      const kept = readKept(given)
      if (kept === null) {
        await giveUp(jobId, given)
        continue
      }
      for (const file of filesOf(kept)) {
        for await (const input of unwrap(file)) {
          isCancelled ||= signal.aborted
          if (isCancelled) break
          if (input.kind === 'refused') say({ kind: 'outcome', jobId, outcome: input })
          else isCancelled = await importOne(job, given, input, look, signal)
        }
      }
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

/** Imports one input and says what came of it; tells whether it was cancelled. */
async function importOne(
  job: Job,
  given: JobInput,
  input: ImportInput,
  look: PreviewWish,
  signal: AbortSignal,
): Promise<boolean> {
  const { jobId, today } = job
  const isLookedAt = given.kind === 'looked-at' || given.kind === 'capture'
  const options: ImportOptions = {
    libraryFolder: folder,
    today,
    pauseMs: PAUSE_MS,
    signal,
    ...(given.kind === 'looked-at' ? lookedAt(given) : {}),
    // In the form that it was begun in, whatever would be recognised today.
    ...(given.kind === 'capture' ? { format: given.format } : {}),
    onProgress: throttled((progress) => say({ kind: 'progress', jobId, ...progress })),
  }
  const report = await importOrLook(input, sink, options, isLookedAt ? 'never' : look)
  if (report.kind === 'look') {
    await askToLook(jobId, input, report)
    return false
  }
  if (report.kind === 'exchange') {
    await askWhatToDo(job, input, report)
    return false
  }
  if (report.kind === 'feeds') {
    say({ kind: 'outcome', jobId, outcome: { ...report, feeds: [...report.feeds] } })
    return false
  }
  const isCancelled = report.kind === 'snapshot' ? report.isCancelled : report.code === 'cancelled'
  if (report.kind === 'snapshot' || !isCancelled)
    say({ kind: 'outcome', jobId, outcome: withoutPath(toOutcome(report), input) })
  return isCancelled
}

/** Reads a kept capture again and says what came of it; tells whether it was cancelled. */
async function reread(
  { jobId }: Job,
  given: Extract<JobInput, { kind: 'reread' }>,
  signal: AbortSignal,
): Promise<boolean> {
  const outcome = await rereadAsJob(given, call, {
    libraryFolder: folder,
    pauseMs: PAUSE_MS,
    signal,
    onProgress: throttled((progress) => say({ kind: 'progress', jobId, ...progress })),
  })
  if (outcome !== null) say({ kind: 'outcome', jobId, outcome })
  return outcome === null
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

/** Marks and libraries are a person's to decide on; where there is none at this moment, they are not taken. */
async function askWhatToDo({ jobId, look }: Job, input: ImportInput, found: ExchangeFound): Promise<void> {
  if (look === 'never') {
    say({ kind: 'outcome', jobId, outcome: withoutPath(toOutcome(refusedExchange(found)), input) })
    return
  }
  const previewId = uuidv4() as PreviewId
  const { origin, what, formTitle } = found
  say({ kind: 'look', jobId, previewId, input: await alone(input) })
  say({ kind: 'outcome', jobId, outcome: { kind: 'exchange', previewId, origin, what, formTitle } })
}

/** Reads marks or a library, at once, as a preview is. */
async function exchange(order: Extract<ImportThreadOrder, { kind: 'exchange' }>): Promise<void> {
  const { jobId } = order
  const onProgress = throttled((done: number) => say({ kind: 'progress', jobId, done, total: null }))
  say(await exchangeAsJob(order, onProgress))
}

async function askToLook(
  jobId: string,
  input: ImportInput,
  { origin, formatTitle }: { origin: string; formatTitle: string },
): Promise<void> {
  const previewId = uuidv4() as PreviewId
  say({ kind: 'look', jobId, previewId, input: await alone(input) })
  say({ kind: 'outcome', jobId, outcome: { kind: 'look', previewId, origin, formatTitle } })
}

/** A member of bytes in memory without the rest of them, which would be kept as often as they have members. */
async function alone(input: ImportInput): Promise<ImportInput> {
  if (input.kind !== 'member' || input.outer.kind === 'path') return input
  const { bytes } = await readInput(input)
  return bytes === null ? input : { kind: 'bytes', name: input.name, bytes }
}

function lookedAt({ format, parts }: Extract<JobInput, { kind: 'looked-at' }>): Partial<ImportOptions> {
  return parts === null ? { format } : { format, parts }
}

/** A refused file is known by its path, which the window must not learn; its name says enough. */
function withoutPath(outcome: ImportOutcome, input: ImportInput): ImportOutcome {
  return outcome.kind === 'refused' && input.kind === 'path'
    ? { ...outcome, origin: basename(outcome.origin) }
    : outcome
}

/** What a job is to read; null for a kept capture that is no longer there. */
function readKept(input: Exclude<JobInput, { kind: 'reread' }>): ImportInput | null {
  if (input.kind === 'looked-at') return input.input
  return input.kind === 'capture' ? keptInput(folder, input) : input
}

/** The files of a folder and its folders; anything else is itself. */
function filesOf(input: ImportInput): ImportInput[] {
  if (input.kind !== 'path' || !isFolder(input.path)) return [input]
  const files = findFiles(input.path, basename(input.path))
  // An empty folder is refused as what it is.
  return files.length === 0 ? [input] : files.map((path) => ({ kind: 'path', path }))
}

/** What cannot be looked at is refused by whoever reads it, with the reason. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

/** An import whose kept bytes are gone cannot go on, now or at any later start. */
async function giveUp(jobId: string, input: JobInput): Promise<void> {
  if (input.kind !== 'capture') return
  await call('imports.giveUp', { sha256: input.sha256 })
  const message =
    'The bytes that were kept of it are gone, so its import cannot go on. The papers that were written stay. ' +
    'Import the file again to have the rest.'
  say({
    kind: 'outcome',
    jobId,
    outcome: { kind: 'refused', origin: input.origin, code: 'capture-missing', message },
  })
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
