import { MessageChannel, Worker } from 'node:worker_threads'
import type { LibraryChanged } from '../../shared/contract/events.ts'
import type { ReadOperations, WriteOperations, Written } from '../library/operations.ts'
import { type PendingAnswers, pendingAnswers } from './pending-answers.ts'
import {
  fromThreadError,
  type ImportThreadMessage,
  type ImportThreadOrder,
  type LibraryThreadMessage,
  type LibraryThreadOrder,
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
  /** Sends an order to the import thread. */
  import(order: ImportThreadOrder): void
  /**
   * Answers everything asked before, then closes. Imports must have ended. What was asked is on the disk when this
   * resolves.
   */
  close(): Promise<void>
}

export interface LibraryListener {
  onChanged(changes: readonly LibraryChanged[]): void
  onImport(message: ImportThreadMessage): void
  /** A thread ended by itself: nothing more can be asked of the library. */
  onFailure(error: Error): void
}

/**
 * Opens a library: the writer first (it makes and migrates), then the reader.
 *
 * @throws LibraryError when it cannot be opened; no thread is left running then.
 */
export async function openLibraryClient(folder: string, listener: LibraryListener): Promise<LibraryClient> {
  let isClosing = false
  const fail = (error: Error): void => {
    if (isClosing) return
    isClosing = true
    writer.pending.fail(error)
    reader?.pending.fail(error)
    listener.onFailure(error)
  }
  const writer = await startLibraryThread('writer-thread', folder, {
    onChanged: listener.onChanged,
    onFailure: fail,
  })
  let reader: LibraryThread | null = null
  try {
    reader = await startLibraryThread('reader-thread', folder, {
      onChanged: listener.onChanged,
      onFailure: fail,
    })
  } catch (error) {
    isClosing = true
    await writer.close()
    throw error
  }
  const importer = importerOver(folder, writer, listener.onImport, fail)
  const openReader = reader
  return {
    read: (name, input) => openReader.ask(name, input) as never,
    write: (name, input) => writer.ask(name, input) as never,
    import: (order) => importer().postMessage(order),
    close: async () => {
      isClosing = true
      await Promise.all([writer.close(), openReader.close(), importer.end()])
    },
  }
}

interface LibraryThread {
  readonly pending: PendingAnswers
  readonly worker: Worker
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
    ask: (name, input) =>
      pending.ask((sequence) => order({ kind: 'operation', request: { sequence, name, input } })),
    close: async () => {
      order({ kind: 'close' })
      await ended
    },
  }
  return new Promise((resolve, reject) => {
    worker.on('message', (message: LibraryThreadMessage) => {
      if (message.kind === 'answer') pending.settle(message.answer)
      else if (message.kind === 'changed') on.onChanged(message.changes)
      else if (message.kind === 'opened' && message.error === null) resolve(thread)
      else if (message.kind === 'opened' && message.error !== null) {
        void worker.terminate()
        reject(fromThreadError(message.error))
      }
    })
    worker.once('error', (error) => {
      reject(error)
      on.onFailure(error as Error)
    })
    worker.once('exit', (code) => {
      if (code !== 0) on.onFailure(new Error(`The ${entry} ended with status ${code}`))
    })
  })
}

/** The import thread, started when there is something to import. */
function importerOver(
  folder: string,
  writer: LibraryThread,
  onMessage: (message: ImportThreadMessage) => void,
  onFailure: (error: Error) => void,
): { (): Worker; end(): Promise<unknown> } {
  let started: Worker | null = null
  const start = (): Worker => {
    const { port1, port2 } = new MessageChannel()
    const order: LibraryThreadOrder = { kind: 'importPort', port: port1 }
    writer.worker.postMessage(order, [port1])
    const worker = startThread('import-thread', {
      workerData: { folder, writer: port2 },
      transferList: [port2],
    })
    worker.on('message', onMessage)
    worker.once('error', (error) => onFailure(error as Error))
    return worker
  }
  const get = (): Worker => {
    started ??= start()
    return started
  }
  return Object.assign(get, { end: async () => started?.terminate() })
}

/** Threads lie beside this file: as sources under the tests, as built files in the app. */
function startThread(entry: string, options: ConstructorParameters<typeof Worker>[1]): Worker {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  return new Worker(new URL(`./${entry}.${extension}`, import.meta.url), options)
}
