import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { openReadable, type ReadableLibrary } from '../library/open-library.ts'
import { type ReadOperations, readOperations } from '../library/operations.ts'
import {
  type LibraryThreadMessage,
  type LibraryThreadOrder,
  type OperationAnswer,
  type OperationRequest,
  toThreadError,
} from './protocol.ts'

const main = parentPort as MessagePort
const say = (message: LibraryThreadMessage): void => main.postMessage(message)

try {
  serve(openReadable((workerData as { folder: string }).folder))
  say({ kind: 'opened', error: null })
} catch (error) {
  say({ kind: 'opened', error: toThreadError(error) })
}

/** Answers every query, so that a long one delays neither a write nor the window. */
function serve(library: ReadableLibrary): void {
  main.on('message', (message: LibraryThreadOrder) => {
    if (message.kind === 'operation') {
      say({ kind: 'answer', answer: answer(library, message.request) })
    } else if (message.kind === 'close') {
      library.close()
      main.close()
    }
  })
}

function answer(library: ReadableLibrary, { sequence, name, input }: OperationRequest): OperationAnswer {
  try {
    if (!Object.hasOwn(readOperations, name)) throw new Error(`There is no read operation ${name}`)
    const operation = readOperations[name as keyof ReadOperations]
    return { sequence, ok: true, value: operation(library, input as never) }
  } catch (error) {
    return { sequence, ok: false, error: toThreadError(error) }
  }
}
