import { setTimeout as pause } from 'node:timers/promises'
import type { ImportOutcome } from '../../shared/model/job.ts'
import type { CapturePart } from '../../shared/model/preview.ts'
import type { PreviewWish } from '../../shared/model/settings.ts'
import type { ImportCounts, ImportProblem, Snapshot } from '../../shared/model/snapshot.ts'
import { keepCapture } from '../library/captures.ts'
import type { EntryToWrite } from '../library/entry.ts'
import type { BegunSnapshot } from '../library/import-writing.ts'
import { editedCapture } from './edited-capture.ts'
import { type ExchangeFound, recogniseExchange, refusedExchange } from './exchange-forms.ts'
import type { CaptureDay, FormatProblem, NamedFeed } from './formats/format.ts'
import { type ImportInput, type ReadInput, readInput } from './import-input.ts'
import type { ImportSink } from './import-sink.ts'
import { normaliseEntry } from './normalise.ts'
import { type OpenedCapture, openCapture } from './open-capture.ts'
import { ImportRefusal } from './refusal.ts'

export type { ImportInput } from './import-input.ts'

/** Entries written at once. A batch of 500 with its search index can hold the writer for 0.7 s; 100 stay unnoticed. */
const BATCH_SIZE = 100
/** Why an import is stopped that is to go on by itself at the next start: its snapshot is left open. */
export const PAUSED = 'paused'
/** Below this a person is asked to look, unless they do not want to be. */
const SURE = 0.6
/** Below this a form is not even a guess worth showing. */
const LEAST_TO_SHOW = 0.1
/** Problems that are kept in words; a feed that is wrong from end to end says the same a million times. */
const MOST_PROBLEMS = 200
/** Feeds that one list may name. */
const MOST_FEEDS = 1000

export interface ImportOptions {
  readonly libraryFolder: string
  /** The day that is today, for years that a capture leaves out. */
  readonly today: string
  /** Between batches, so that a person's write never waits for long. */
  readonly pauseMs: number
  /** The format's name, where a person chose it. */
  readonly format?: string
  /** The parts of the text as a person labelled them. */
  readonly parts?: readonly CapturePart[]
  /** Nothing will be kept: the writer rolls everything back, and the raw bytes are not stored. */
  readonly isRehearsal?: boolean
  readonly signal: AbortSignal
  /** `done` papers are written; `total` is how many there will be, estimated while the input is still being read. */
  onProgress(progress: { done: number; total: number }): void
}

/** What an import did, whole: the command line prints all of it, the window a part. */
export type ImportReport =
  | {
      readonly kind: 'snapshot'
      readonly snapshot: Snapshot
      readonly counts: ImportCounts
      readonly isAlreadyImported: boolean
      readonly isCancelled: boolean
    }
  | { readonly kind: 'refused'; readonly origin: string; readonly code: string; readonly message: string }

/** It names feeds, not papers. Nothing was written. */
export interface FeedList {
  readonly kind: 'feeds'
  readonly origin: string
  readonly feeds: readonly NamedFeed[]
}

/** Nothing was written: a person should look first. */
export interface LookWanted {
  readonly kind: 'look'
  readonly origin: string
  readonly formatTitle: string
}

/**
 * Imports one input: reads it, keeps its raw bytes, and writes its entries in batches as they are read. A refusal is a
 * result and leaves the library as it was. A cancelled import keeps the batches that were written; importing the same
 * bytes again goes on from there.
 *
 * @throws LibraryError when the library cannot be written to.
 */
export async function importSnapshot(
  input: ImportInput,
  sink: ImportSink,
  options: ImportOptions,
): Promise<ImportReport> {
  const report = await importOrLook(input, sink, options, 'never')
  if (report.kind === 'look') throw new Error('A look was wanted that nobody asked for')
  if (report.kind === 'exchange') return refusedExchange(report)
  if (report.kind !== 'feeds') return report
  return { ...report, kind: 'refused', code: 'feeds', message: refusalOfFeeds(report.feeds.length) }
}

/** As `importSnapshot`, unless what was read is such that a person should look at it before it is written. */
export async function importOrLook(
  input: ImportInput,
  sink: ImportSink,
  options: ImportOptions,
  look: PreviewWish,
): Promise<ImportReport | LookWanted | FeedList | ExchangeFound> {
  let origin = input.kind === 'path' ? input.path : input.name
  try {
    const read = await readInput(input)
    origin = read.origin
    const held = await sink.find({ sha256: read.sha256 })
    if (held !== null && held.status === 'complete' && !held.isTakenBack)
      return alreadyImported(held.snapshot)
    const found = options.format === undefined ? recogniseExchange(read) : null
    if (found !== null) return { kind: 'exchange', origin, what: found.kind, formTitle: found.title }
    const opened = openCapture(
      read,
      look === 'never' ? options : { ...options, leastConfidence: LEAST_TO_SHOW },
    )
    if (shouldLook(opened, look)) return { kind: 'look', origin, formatTitle: opened.format.title }
    const capture = options.parts === undefined ? opened : editedCapture(opened, options.parts)
    return await writeSnapshot(read, capture, sink, options)
  } catch (error) {
    if (!(error instanceof ImportRefusal)) throw error
    return { kind: 'refused', origin, code: error.code, message: error.message }
  }
}

/** A report as the window shows it. */
export function toOutcome(report: ImportReport): ImportOutcome {
  if (report.kind === 'refused') return report
  const { snapshot, counts, isAlreadyImported } = report
  return {
    kind: 'snapshot',
    snapshotId: snapshot.id,
    origin: snapshot.origin,
    formatTitle: snapshot.formatTitle,
    isAlreadyImported,
    counts,
    problems: snapshot.problems,
  }
}

function shouldLook({ format, confidence }: OpenedCapture, look: PreviewWish): boolean {
  if (look === 'never') return false
  return confidence < SURE || (look === 'always' && format.shape === 'prose')
}

/** What was read besides entries, so far. */
interface ReadSoFar {
  day: CaptureDay | null
  entries: number
  refused: number
  feeds: NamedFeed[]
  problems: FormatProblem[]
  problemCount: number
}

async function writeSnapshot(
  read: ReadInput,
  capture: OpenedCapture,
  sink: ImportSink,
  options: ImportOptions,
): Promise<ImportReport | FeedList> {
  const soFar: ReadSoFar = { day: null, entries: 0, refused: 0, feeds: [], problems: [], problemCount: 0 }
  let begun: BegunSnapshot | null = null
  let isCancelled = false
  // What a person labelled is written at once: it could not be read on from the middle.
  const batchSize = options.parts === undefined ? BATCH_SIZE : Number.POSITIVE_INFINITY
  for await (const { firstOrdinal, entries } of batchesOf(capture, soFar, batchSize)) {
    if (options.signal.aborted) {
      isCancelled = true
      break
    }
    if (begun === null) {
      if (options.isRehearsal !== true) await keepCapture(options.libraryFolder, read.sha256, read.open())
      begun = await sink.begin(toBegin(read, capture, soFar.day))
      options.onProgress({ done: begun.written, total: capture.expectedEntries(soFar.entries) })
    } else if (firstOrdinal > begun.written) await pause(options.pauseMs)
    const done = firstOrdinal + entries.length
    if (done <= begun.written) continue
    await sink.write({ snapshot: begun.key, firstOrdinal, entries })
    options.onProgress({ done, total: capture.expectedEntries(done) })
  }
  if (begun === null) {
    if (isCancelled) throw stoppedEarly()
    if (soFar.feeds.length > 0) return { kind: 'feeds', origin: read.origin, feeds: soFar.feeds }
    throw noPaper(capture, soFar)
  }
  if (isCancelled && options.signal.reason === PAUSED) return await paused(read, sink)
  const snapshot = await sink.finish({
    key: begun.key,
    id: begun.id,
    status: isCancelled ? 'cancelled' : 'complete',
    refused: soFar.refused,
    problems: problemsOf(capture, soFar, isCancelled),
  })
  return { kind: 'snapshot', snapshot, counts: snapshot.counts, isAlreadyImported: false, isCancelled }
}

async function paused({ sha256 }: ReadInput, sink: ImportSink): Promise<ImportReport> {
  const held = await sink.find({ sha256 })
  if (held === null) throw new Error('A snapshot that was begun is not there')
  const { snapshot } = held
  return { kind: 'snapshot', snapshot, counts: snapshot.counts, isAlreadyImported: false, isCancelled: true }
}

/** The entries of a capture, ready to be written; what else is in it goes to `soFar`. */
async function* batchesOf(
  capture: OpenedCapture,
  soFar: ReadSoFar,
  batchSize: number,
): AsyncIterable<{ firstOrdinal: number; entries: EntryToWrite[] }> {
  let batch: EntryToWrite[] = []
  for await (const item of capture.items()) {
    if (item.kind === 'captured-on') soFar.day ??= item.day
    else if (item.kind === 'feed') {
      if (soFar.feeds.length < MOST_FEEDS) soFar.feeds.push(item.feed)
    } else if (item.kind === 'entry') {
      soFar.entries += 1
      batch.push(normaliseEntry(item.entry, soFar.entries))
    } else {
      if (item.kind === 'refused') soFar.refused += 1
      soFar.problemCount += 1
      if (soFar.problems.length < MOST_PROBLEMS) soFar.problems.push(item.problem)
    }
    if (batch.length < batchSize) continue
    yield { firstOrdinal: soFar.entries - batch.length, entries: batch }
    batch = []
  }
  if (batch.length > 0) yield { firstOrdinal: soFar.entries - batch.length, entries: batch }
}

function toBegin(
  { sha256, byteSize, origin }: ReadInput,
  { format, confidence, encoding }: OpenedCapture,
  day: CaptureDay | null,
): Parameters<ImportSink['begin']>[0] {
  return {
    sha256,
    byteSize,
    origin,
    format: format.name,
    formatTitle: format.title,
    parserVersion: format.parserVersion,
    confidence,
    encoding,
    capturedOn: day?.day ?? null,
    isYearInferred: day?.isYearInferred ?? false,
  }
}

function problemsOf(
  capture: OpenedCapture,
  { problems, problemCount, entries }: ReadSoFar,
  isCancelled: boolean,
): ImportProblem[] {
  const more = problemCount - problems.length
  return [
    ...capture.remarks.map((message) => ({ line: 0, message })),
    ...problems.toSorted((one, other) => one.line - other.line),
    ...(more > 0 ? [{ line: 0, message: `${more} more problems like these were found.` }] : []),
    ...(isCancelled ? [stopped(entries, capture.expectedEntries(entries))] : []),
  ]
}

function stopped(read: number, total: number): ImportProblem {
  // The batch at hand when it was stopped was read and not written.
  const written = read - (read % BATCH_SIZE || BATCH_SIZE)
  return {
    line: 0,
    message: `Stopped after ${written} of ${total} papers, which were kept. Import the same file again to go on.`,
  }
}

function refusalOfFeeds(count: number): string {
  return `It is a list of ${counted(count, 'feed', 'feeds')}, not of papers. Nothing was changed. Import it in the window to subscribe to them.`
}

function counted(count: number, one: string, many: string): string {
  return count === 1 ? `one ${one}` : `${count} ${many}`
}

function stoppedEarly(): ImportRefusal {
  return new ImportRefusal(
    'cancelled',
    'It was stopped before its first paper was written. Nothing was changed. Import it again to have it.',
  )
}

function noPaper({ format }: OpenedCapture, { refused, problems }: ReadSoFar): ImportRefusal {
  const [first] = problems
  const why = first === undefined ? '' : `${first.line > 0 ? `Line ${first.line}: ` : ''}${first.message} `
  return new ImportRefusal(
    'no-paper',
    `No paper is in it. It was read as ${format.title}${refused > 0 ? `; ${counted(refused, 'entry', 'entries')} could not be taken` : ''}. ` +
      `${why}Nothing was changed. Look whether the page had loaded when it was saved.`,
  )
}

/** The same bytes again change nothing: whatever they hold is held. */
function alreadyImported(snapshot: Snapshot): ImportReport {
  const { found, refused } = snapshot.counts
  const counts = { found, new: 0, held: found - refused, upgraded: 0, refused }
  return { kind: 'snapshot', snapshot, counts, isAlreadyImported: true, isCancelled: false }
}
