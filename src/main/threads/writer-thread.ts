import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { openWritable, type WritableLibrary } from '../library/open-library.ts'
import { type WriteOperations, writeOperations } from '../library/operations.ts'
import type { Written } from '../library/written.ts'
import { orderOfWork } from './order-of-work.ts'
import {
  type LibraryThreadMessage,
  type LibraryThreadOrder,
  type OperationAnswer,
  type OperationRequest,
  toThreadError,
} from './protocol.ts'

/** How often to look whether another process (the command line) has written, in milliseconds. */
const LOOK_EVERY_MS = 1000

const main = parentPort as MessagePort
const say = (message: LibraryThreadMessage): void => main.postMessage(message)

try {
  serve(openWritable((workerData as { folder: string }).folder))
  say({ kind: 'opened', error: null })
} catch (error) {
  say({ kind: 'opened', error: toThreadError(error) })
}

/** The one that writes: a person's operations from main, and an import's from its own port. */
function serve(library: WritableLibrary): void {
  const order = orderOfWork(setImmediate)
  let version = library.dataVersion()
  const look = (): void => {
    const now = library.dataVersion()
    if (now !== version) say({ kind: 'changed', changes: [{ kind: 'all', ids: null }] })
    version = now
  }
  const watch = setInterval(() => {
    try {
      look()
    } catch {
      // A library that cannot be looked at now (its disk has gone) is told of by whatever is asked of it next.
    }
  }, LOOK_EVERY_MS)

  const answer = (request: OperationRequest): OperationAnswer => {
    const { sequence } = request
    try {
      const { value, changes } = run(library, request)
      if (changes.length > 0) say({ kind: 'changed', changes })
      return { sequence, ok: true, value }
    } catch (error) {
      return { sequence, ok: false, error: toThreadError(error) }
    }
  }

  const importPorts: MessagePort[] = []
  const servePort = (port: MessagePort): void => {
    importPorts.push(port)
    port.on('message', (request: OperationRequest) => {
      order.addForImport(() => port.postMessage(answer(request)))
    })
  }

  main.on('message', (message: LibraryThreadOrder) => {
    if (message.kind === 'operation') {
      const { request } = message
      order.addForPerson(() => say({ kind: 'answer', answer: answer(request) }))
    } else if (message.kind === 'importPort') {
      servePort(message.port)
    } else {
      order.afterPersons(() => {
        clearInterval(watch)
        library.close()
        // With no port open the thread ends by itself, after everything it said was delivered.
        for (const port of [...importPorts, main]) port.close()
      })
    }
  })
}

function run(library: WritableLibrary, { name, input }: OperationRequest): Written<unknown> {
  if (!Object.hasOwn(writeOperations, name)) throw new Error(`There is no write operation ${name}`)
  return writeOperations[name as keyof WriteOperations](library, input as never)
}
