import { statSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import type { SnapshotId } from '../../shared/model/ids.ts'
import type { Snapshot } from '../../shared/model/snapshot.ts'
import { capturePath } from '../library/captures.ts'
import { LibraryError } from '../library/library-error.ts'
import type { settleReading } from '../library/reread-writing.ts'
import type { ImportCall, ImportSink } from './import-sink.ts'
import { type ImportInput, type ImportOptions, importSnapshot, PAUSED } from './import-snapshot.ts'

/** A capture whose kept bytes are to be read again. `referenceDay` is the day that its dates are near. */
export interface RereadSource {
  readonly id: SnapshotId
  readonly sha256: string
  readonly origin: string
  readonly referenceDay: string
}

export type RereadOptions = Omit<ImportOptions, 'today' | 'parts' | 'isRehearsal'>

/** What reading a capture again did. A refusal, like a cancellation, leaves everything as it was. */
export type RereadReport =
  | {
      readonly kind: 'reread'
      readonly snapshot: Snapshot
      /** Papers that the library did not hold before. */
      readonly came: number
      /** Papers that gained something: authors, another text, links. */
      readonly gained: number
      /** Papers that are no longer in it, were in no other snapshot, and that nobody had touched. */
      readonly removed: number
      /** Papers that are no longer in it and stay because a person did something with them. */
      readonly touched: number
    }
  | { readonly kind: 'refused'; readonly origin: string; readonly code: string; readonly message: string }
  | { readonly kind: 'cancelled' }

/**
 * Reads the kept bytes of a capture with the parser there is now, or in another form, and puts what was read in the
 * place of what an earlier parser read. Goes on with a reading that a killed process left half-way.
 *
 * @throws LibraryError when the library cannot be written to; a reading that was begun is given up where that is possible.
 */
export async function rereadSnapshot(
  source: RereadSource,
  call: ImportCall,
  options: RereadOptions,
): Promise<RereadReport> {
  const input = keptInput(options.libraryFolder, source)
  if (input === null) return missing(source)
  const giveUp = async (): Promise<void> => {
    await call('imports.abandonRereads', { id: source.id })
    await settleRest(call, options.pauseMs)
  }
  const { sink, result } = rereadSink(source, call, options.pauseMs, giveUp)
  try {
    const report = await importSnapshot(input, sink, { ...options, today: source.referenceDay })
    if (report.kind === 'refused') {
      // What another process had begun of it is worth no more, unless it is to go on at the next start.
      if (options.signal.reason !== PAUSED) await giveUp()
      return report.code === 'cancelled' ? { kind: 'cancelled' } : report
    }
    if (report.isCancelled) return { kind: 'cancelled' }
    const { came, gained, removed, touched } = result()
    return { kind: 'reread', snapshot: report.snapshot, came, gained, removed, touched }
  } catch (error) {
    await giveUp().catch(() => undefined)
    if (!(error instanceof LibraryError) || error.code !== 'conflict') throw error
    return { kind: 'refused', origin: source.origin, code: 'conflict', message: error.message }
  }
}

/** What reading again did, for a person, to end a sentence with: "48 papers; 2 came, 1 went, 3 gained something". */
export function describeReread(report: Extract<RereadReport, { kind: 'reread' }>): string {
  const { snapshot, came, gained, removed, touched } = report
  const changes = [
    came > 0 ? `${came} came` : '',
    removed > 0 ? `${removed} went` : '',
    gained > 0 ? `${gained} gained something` : '',
    touched > 0
      ? `${touched} no longer in it ${touched === 1 ? 'stays' : 'stay'} because you worked on ${touched === 1 ? 'it' : 'them'}`
      : '',
  ].filter((part) => part !== '')
  const papers = snapshot.paperCount === 1 ? '1 paper' : `${snapshot.paperCount} papers`
  return changes.length === 0 ? `${papers}, as before` : `${papers}; ${changes.join(', ')}`
}

interface Changed {
  came: number
  gained: number
  removed: number
  touched: number
}

/** A sink that writes another reading of a snapshot, and tells in the end what that changed. */
function rereadSink(
  source: RereadSource,
  call: ImportCall,
  pauseMs: number,
  giveUp: () => Promise<void>,
): { sink: ImportSink; result(): Changed } {
  const changed: Changed = { came: 0, gained: 0, removed: 0, touched: 0 }
  let hasBegun = false
  const readShown = async (): Promise<Snapshot> => {
    const held = await call('import.find', { sha256: source.sha256 })
    if (held === null) throw new LibraryError('not-found', 'That snapshot is not in the library.')
    return held.snapshot
  }
  const sink: ImportSink = {
    find: async (what) => {
      // It was imported, of course: that is no reason not to begin.
      if (hasBegun) return call('import.find', what)
      hasBegun = true
      return null
    },
    write: (batch) => call('imports.writeReread', batch),
    begin: ({ sha256: _sha256, byteSize: _byteSize, origin: _origin, ...read }) =>
      call('imports.beginReread', { ...read, id: source.id }),
    finish: async ({ key, status, refused, problems }) => {
      if (status === 'cancelled') {
        await giveUp()
        return readShown()
      }
      const finished = await call('imports.finishReread', { key, refused, problems })
      if (finished === null) return readShown()
      const { removed, touched } = await settle(call, finished.old, pauseMs)
      await settleRest(call, pauseMs)
      Object.assign(changed, { came: finished.came, gained: finished.gained, removed, touched })
      return readShown()
    },
  }
  return { sink, result: () => changed }
}

type Settled = ReturnType<typeof settleReading>

/** Settles the papers of a reading that no longer counts, batch by batch. */
async function settle(
  call: ImportCall,
  key: number,
  pauseMs: number,
): Promise<{ removed: number; touched: number }> {
  const sum = { removed: 0, touched: 0 }
  let after: number | null = 0
  while (after !== null) {
    const settled: Settled = await call('imports.settleReading', { key, after })
    sum.removed += settled.removed
    sum.touched += settled.touched
    after = settled.next
    if (after !== null) await pause(pauseMs)
  }
  return sum
}

/** Settles what any reading left, also one that another process was killed in. */
async function settleRest(call: ImportCall, pauseMs: number): Promise<void> {
  const { unsettled } = await call('imports.unfinishedRereads', {})
  for (const key of unsettled) await settle(call, key, pauseMs)
}

/** The kept bytes as an input, which may be of any size; null where they are not there. */
export function keptInput(
  folder: string,
  { sha256, origin }: Pick<RereadSource, 'sha256' | 'origin'>,
): ImportInput | null {
  const path = capturePath(folder, sha256)
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) return null
  const steps = [{ kind: 'gzip' as const, packedSize: found.size }]
  return { kind: 'member', name: origin, outer: { kind: 'path', path }, steps, modifiedOn: null }
}

function missing({ origin }: RereadSource): RereadReport {
  return {
    kind: 'refused',
    origin,
    code: 'missing',
    message:
      'Its kept bytes are missing from the captures folder of the library. Nothing was changed; its papers stay as they were read.',
  }
}
