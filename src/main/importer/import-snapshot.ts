import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { ImportOutcome } from '../../shared/model/job.ts'
import type { ImportCounts, ImportProblem, Snapshot } from '../../shared/model/snapshot.ts'
import { keepCapture } from '../library/captures.ts'
import { type ImportInput, readInput } from './import-input.ts'
import type { ImportSink } from './import-sink.ts'
import { type ParsedSnapshot, parseSnapshot } from './parse-snapshot.ts'
import { ImportRefusal } from './refusal.ts'

export type { ImportInput } from './import-input.ts'

/** Entries written at once. A batch of 500 with its search index can hold the writer for 0.7 s; 100 stay unnoticed. */
const BATCH_SIZE = 100

export interface ImportOptions {
  readonly libraryFolder: string
  /** The day that is today, for years that a capture leaves out. */
  readonly today: string
  /** Between batches, so that a person's write never waits for long. */
  readonly pauseMs: number
  /** The format's name, where a person chose it. */
  readonly format?: string
  /** Nothing will be kept: the writer rolls everything back, and the raw bytes are not stored. */
  readonly isRehearsal?: boolean
  readonly signal: AbortSignal
  onProgress(progress: { done: number; total: number | null }): void
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

/**
 * Imports one input: reads it, keeps its raw bytes, parses it whole, then writes it in batches. A refusal is a result
 * and leaves the library as it was. A cancelled import keeps the batches that were written; importing the same bytes
 * again goes on from there.
 *
 * @throws LibraryError when the library cannot be written to.
 */
export async function importSnapshot(
  input: ImportInput,
  sink: ImportSink,
  options: ImportOptions,
): Promise<ImportReport> {
  let origin = input.kind === 'path' ? input.path : input.name
  try {
    const read = await readInput(input)
    origin = read.origin
    const sha256 = createHash('sha256').update(read.bytes).digest('hex')
    const held = await sink.find({ sha256 })
    if (held !== null && held.status === 'complete' && !held.isTakenBack)
      return alreadyImported(held.snapshot)
    const parsed = parseSnapshot(read, options)
    if (options.isRehearsal !== true) keepCapture(options.libraryFolder, sha256, read.bytes)
    return await writeSnapshot({ sha256, byteSize: read.bytes.length, origin }, parsed, sink, options)
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

async function writeSnapshot(
  source: { sha256: string; byteSize: number; origin: string },
  parsed: ParsedSnapshot,
  sink: ImportSink,
  options: ImportOptions,
): Promise<ImportReport> {
  const { entries, problems, refused, ...described } = parsed
  const { key, id, written } = await sink.begin({ ...source, ...described })
  let done = written
  options.onProgress({ done, total: entries.length })
  while (done < entries.length && !options.signal.aborted) {
    const batch = entries.slice(done, done + BATCH_SIZE)
    await sink.write({ snapshot: key, firstOrdinal: done, entries: batch })
    done += batch.length
    options.onProgress({ done, total: entries.length })
    if (done < entries.length) await pause(options.pauseMs)
  }
  const isCancelled = done < entries.length
  const snapshot = await sink.finish({
    key,
    id,
    status: isCancelled ? 'cancelled' : 'complete',
    refused,
    problems: isCancelled ? [...problems, stopped(done, entries.length)] : [...problems],
  })
  return { kind: 'snapshot', snapshot, counts: snapshot.counts, isAlreadyImported: false, isCancelled }
}

function stopped(done: number, total: number): ImportProblem {
  return {
    line: 0,
    message: `Stopped after ${done} of ${total} papers, which were kept. Import the same file again to go on.`,
  }
}

/** The same bytes again change nothing: whatever they hold is held. */
function alreadyImported(snapshot: Snapshot): ImportReport {
  const { found, refused } = snapshot.counts
  const counts = { found, new: 0, held: found - refused, upgraded: 0, refused }
  return { kind: 'snapshot', snapshot, counts, isAlreadyImported: true, isCancelled: false }
}
