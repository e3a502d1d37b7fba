import { Worker } from 'node:worker_threads'
import type { ExportWish } from '../../shared/contract/export-calls.ts'
import type { ExportOrder, ExportThreadMessage, ExportThreadOutcome } from './export-protocol.ts'
import { toThreadError } from './protocol.ts'

/** A thread that nobody asks anything any more ends after so long, in milliseconds. */
const IDLE_MS = 60_000

/** An export that runs. */
export interface RunningExport {
  readonly outcome: Promise<ExportThreadOutcome>
  /** Stops it before its next paper. */
  stop(): void
}

/** What is to be made of a wish: a file, or a text of no more than so many UTF-16 units. */
export type ExportTarget =
  | { readonly kind: 'write'; readonly path: string }
  | { readonly kind: 'text'; readonly limit: number }

/** Exports of a library on a thread of their own, started when there is something to export. */
export interface ExportClient {
  run(
    wish: ExportWish,
    target: ExportTarget,
    onProgress?: (done: number, total: number) => void,
  ): RunningExport
  /** Stops what runs, and ends the thread once it has tidied up. */
  end(): Promise<void>
}

interface Waiting {
  readonly outcome: Promise<ExportThreadOutcome>
  readonly stop: () => void
  readonly settle: (outcome: ExportThreadOutcome) => void
  readonly onProgress: (done: number, total: number) => void
}

export function exportClient(folder: string, version: string): ExportClient {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | null = null
  let idle: NodeJS.Timeout | null = null
  let sequence = 0
  let hasEnded = false

  const endThread = async (): Promise<void> => {
    const ending = worker
    worker = null
    await ending?.terminate()
  }
  const settle = (number: number, outcome: ExportThreadOutcome): void => {
    waiting.get(number)?.settle(outcome)
    waiting.delete(number)
    if (waiting.size > 0) return
    idle = setTimeout(() => void endThread(), IDLE_MS)
    idle.unref()
  }
  const start = (): Worker => {
    const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
    const started = new Worker(new URL(`./export-thread.${extension}`, import.meta.url), {
      workerData: { folder },
    })
    started.on('message', (message: ExportThreadMessage) => {
      if (message.kind === 'progress') waiting.get(message.sequence)?.onProgress(message.done, message.total)
      else settle(message.sequence, message.outcome)
    })
    started.once('error', (error) => {
      worker = null
      for (const number of [...waiting.keys()])
        settle(number, { kind: 'failed', error: toThreadError(error) })
    })
    return started
  }

  return {
    run: (wish, target, onProgress = () => {}) => {
      if (hasEnded) return { outcome: Promise.resolve({ kind: 'cancelled' }), stop: () => {} }
      if (idle !== null) clearTimeout(idle)
      sequence += 1
      const number = sequence
      const flag = new SharedArrayBuffer(1)
      const stop = (): void => {
        Atomics.store(new Uint8Array(flag), 0, 1)
      }
      const { promise: outcome, resolve } = Promise.withResolvers<ExportThreadOutcome>()
      waiting.set(number, { outcome, stop, settle: resolve, onProgress })
      const about = { sequence: number, wish, version, exportedAt: new Date().toISOString(), stop: flag }
      const order: ExportOrder = { ...about, ...target }
      worker ??= start()
      worker.postMessage(order)
      return { outcome, stop }
    },
    end: async () => {
      hasEnded = true
      const running = [...waiting.values()]
      for (const { stop } of running) stop()
      await Promise.all(running.map(({ outcome }) => outcome))
      if (idle !== null) clearTimeout(idle)
      await endThread()
    },
  }
}
