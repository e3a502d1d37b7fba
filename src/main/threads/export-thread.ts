import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { ExportCancelled, ExportRefusal } from '../exporter/export-refusal.ts'
import { exportSource } from '../exporter/export-source.ts'
import { exportText } from '../exporter/export-text.ts'
import { exporterNamed } from '../exporter/index.ts'
import { type ExportWatch, watched, writeExport } from '../exporter/write-export.ts'
import { openReadable, type ReadableLibrary } from '../library/open-library.ts'
import type { ExportOrder, ExportThreadMessage, ExportThreadOutcome } from './export-protocol.ts'
import { toThreadError } from './protocol.ts'

/** At least so long between two words on progress, in milliseconds. */
const PROGRESS_EVERY_MS = 100

const main = parentPort as MessagePort
const { folder } = workerData as { folder: string }
const say = (message: ExportThreadMessage): void => main.postMessage(message)
let library: ReadableLibrary | null = null

main.on('message', (order: ExportOrder) => {
  say({ kind: 'answer', sequence: order.sequence, outcome: outcomeOf(order) })
})

function outcomeOf(order: ExportOrder): ExportThreadOutcome {
  try {
    return carryOut(order)
  } catch (error) {
    if (error instanceof ExportCancelled) return { kind: 'cancelled' }
    if (error instanceof ExportRefusal) return { kind: 'refused', message: error.message }
    return { kind: 'failed', error: toThreadError(error) }
  }
}

function carryOut(order: ExportOrder): ExportThreadOutcome {
  const { wish, version, exportedAt } = order
  library ??= openReadable(folder)
  const exporter = exporterNamed(wish.format)
  const source = exportSource(library, wish.what, { title: wish.title, version, exportedAt })
  const papers = source.keys.length
  const watch = watchOf(order, papers)
  if (order.kind === 'write') {
    writeExport(order.path, exporter, source, wish.options, watch)
    return { kind: 'done', papers, text: null, isCut: false }
  }
  const made = exportText(exporter, watched(source, watch), wish.options, order.limit)
  return { kind: 'done', papers, ...made }
}

function watchOf({ sequence, stop }: ExportOrder, total: number): ExportWatch {
  const flag = new Uint8Array(stop)
  let last = Date.now()
  return {
    isCancelled: () => Atomics.load(flag, 0) === 1,
    onPaper: (done) => {
      const now = Date.now()
      if (now - last < PROGRESS_EVERY_MS) return
      last = now
      say({ kind: 'progress', sequence, done, total })
    },
  }
}
