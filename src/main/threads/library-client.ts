import { MessageChannel, Worker } from 'node:worker_threads'
import type { LibraryChanged } from '../../shared/contract/events.ts'
import type { ReadOperations, WriteOperations } from '../library/operations.ts'
import type { Written } from '../library/written.ts'
import { type PendingAnswers, pendingAnswers } from './pending-answers.ts'
import {
  fromThreadError,
  type ImportThreadMessage,
  type ImportThreadOrder,
  type LibraryThreadMessage,
  type LibraryThreadOrder,
  toThreadError,
} from './protocol.ts'

type ReadName = keyof ReadOperations
type WriteName = keyof WriteOperations
type ReadInput<Name extends ReadName> = Parameters<ReadOperations[Name]>[1]
type WriteInput<Name extends WriteName> = Parameters<WriteOperations[Name]>[1]
type WriteValue<Name extends WriteName> =
  ReturnType<WriteOperations[Name]> extends Written<infer Value> ? Value : never

/** A library behind its threads: one writer, one reader, one that parses imports. Errors are those of the library. */
export interface LibraryClient {
  read<Name extends ReadName>(name: Name, input: ReadInput<Name>): Promise<ReturnType<ReadOperations[Name]>>
  write<Name extends WriteName>(name: Name, input: WriteInput<Name>): Promise<WriteValue<Name>>
  /** Sends an order to the import thread. @throws Error when the library is closed */
  import(order: ImportThreadOrder): void
  /**
   * Answers everything asked before, then closes; what is asked from now on is rejected. What was asked is on the disk
   * when this resolves. An import that still runs is cut off between two batches and said to be cancelled.
   */
  close(): Promise<void>
}

export interface LibraryListener {
  onChanged(changes: readonly LibraryChanged[]): void
  /** Hears of every job that was ordered, and of its end in any case: also when the import thread ends by itself. */
  onImport(message: ImportThreadMessage): void
  /** The writer or the reader ended by itself: nothing more can be asked of the library. */
  onFailure(error: Error): void
}

/**
 * Opens a library: the writer first (it makes and migrates), then the reader.
 *
 * @throws LibraryError when it cannot be opened; no thread is left running then.
 */
export async function openLibraryClient(folder: string, listener: LibraryListener): Promise<LibraryClient> {
  const threads: LibraryThread[] = []
  let over: Error | null = null
  const fail = (error: Error): void => {
    if (over !== null) return
    over = error
    for (const { pending, order } of threads) {
      pending.fail(error)
      // Asked, not terminated: a thread that is stopped inside SQLite's native code can take the whole process along.
      order({ kind: 'close' })
    }
    listener.onFailure(error)
  }
  const on = { onChanged: listener.onChanged, onFailure: fail }
  const writer = await startLibraryThread('writer-thread', folder, on)
  threads.push(writer)
  const reader = await startLibraryThread('reader-thread', folder, on).catch(async (error) => {
    over = error
    await writer.close()
    throw error
  })
  threads.push(reader)
  const importer = importerOver(folder, writer.worker, listener.onImport)
  const ask = async (thread: LibraryThread, name: string, input: unknown): Promise<never> => {
    if (over !== null) throw over
    return (await thread.ask(name, input)) as never
  }
  return {
    read: (name, input) => ask(reader, name, input),
    write: (name, input) => ask(writer, name, input),
    import: (order) => {
      if (over !== null) throw over
      importer.order(order)
    },
    close: async () => {
      over ??= new Error('The library is closed')
      await Promise.all([writer.close(), reader.close(), importer.end()])
    },
  }
}

interface LibraryThread {
  readonly pending: PendingAnswers
  readonly worker: Worker
  order(message: LibraryThreadOrder): void
  ask(name: string, input: unknown): Promise<unknown>
  close(): Promise<void>
}

function startLibraryThread(
  entry: 'writer-thread' | 'reader-thread',
  folder: string,
  on: { onChanged(changes: readonly LibraryChanged[]): void; onFailure(error: Error): void },
): Promise<LibraryThread> {
  const worker = startThread(entry, { workerData: { folder } })
  const pending = pendingAnswers()
  const order = (message: LibraryThreadOrder): void => worker.postMessage(message)
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
  const thread: LibraryThread = {
    pending,
    worker,
    order,
    ask: (name, input) =>
      pending.ask((sequence) => order({ kind: 'operation', request: { sequence, name, input } })),
    close: async () => {
      order({ kind: 'close' })
      await ended
    },
  }
  return new Promise((resolve, reject) => {
    // Until the library is open its caller hears of every failure, and nobody else.
    let fail: (error: Error) => void = reject
    worker.on('message', (message: LibraryThreadMessage) => {
      if (message.kind === 'answer') pending.settle(message.answer)
      else if (message.kind === 'changed') on.onChanged(message.changes)
      else if (message.error === null) {
        fail = on.onFailure
        resolve(thread)
      } else {
        reject(fromThreadError(message.error))
        void worker.terminate()
      }
    })
    worker.once('error', (error) => fail(error as Error))
    worker.once('exit', (code) => fail(new Error(`The ${entry} ended with status ${code}`)))
  })
}

interface Importer {
  order(order: ImportThreadOrder): void
  /** Ends the thread; jobs that still run are said to be cancelled. */
  end(): Promise<void>
}

/**
 * The import thread, started when there is something to import. Should one end by itself, its jobs fail and the next
 * job gets a new thread: what it read was hostile, and the library is in other hands.
 */
function importerOver(
  folder: string,
  writer: Worker,
  onMessage: (message: ImportThreadMessage) => void,
): Importer {
  const jobIds = new Set<string>()
  let started: Worker | null = null
  const say = (message: ImportThreadMessage): void => {
    if (['ended', 'previewed', 'exchanged'].includes(message.kind)) jobIds.delete(message.jobId)
    onMessage(message)
  }
  const endJobs = (error: Error | null): void => {
    started = null
    for (const jobId of [...jobIds]) {
      say({
        kind: 'ended',
        jobId,
        isCancelled: error === null,
        error: error === null ? null : toThreadError(error),
      })
    }
  }
  const start = (): Worker => {
    const { port1, port2 } = new MessageChannel()
    const order: LibraryThreadOrder = { kind: 'importPort', port: port1 }
    writer.postMessage(order, [port1])
    const worker = startThread('import-thread', {
      workerData: { folder, writer: port2 },
      transferList: [port2],
    })
    worker.on('message', say)
    worker.once('error', (error) => endJobs(error as Error))
    return worker
  }
  return {
    order: (order) => {
      if (order.kind !== 'cancel') jobIds.add(order.jobId)
      else if (!jobIds.has(order.jobId)) return
      started ??= start()
      started.postMessage(order)
    },
    end: async () => {
      await started?.terminate()
      endJobs(null)
    },
  }
}

/** Threads lie beside this file: as sources under the tests, as built files in the app. */
function startThread(entry: string, options: ConstructorParameters<typeof Worker>[1]): Worker {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  return new Worker(new URL(`./${entry}.${extension}`, import.meta.url), options)
}
