import type { OffprintBridge } from '../../shared/contract/bridge.ts'
import type { CallInput, CallName, CallOutput } from '../../shared/contract/calls.ts'
import type { EventName, EventPayload } from '../../shared/contract/events.ts'
import type { CallError, CallResult } from '../../shared/contract/result.ts'
import type { FileToken } from '../../shared/model/ids.ts'

declare global {
  interface Window {
    readonly offprint: OffprintBridge
  }
}

/** A call that main could not answer. `message` is written for the person. */
export class CallFailure extends Error {
  readonly code: CallError['code']

  constructor({ code, message }: CallError) {
    super(message)
    this.name = 'CallFailure'
    this.code = code
  }
}

/** Asks main. @throws CallFailure */
export async function call<Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
): Promise<CallOutput<Name>> {
  return unwrapped(await window.offprint.call(name, input))
}

/** Listens to an event of main; the function that comes back stops listening. */
export function on<Name extends EventName>(
  name: Name,
  listener: (payload: EventPayload<Name>) => void,
): () => void {
  return window.offprint.on(name, listener)
}

/** Hands dropped or pasted files to main. @returns a token for each @throws CallFailure */
export async function handOverFiles(files: readonly File[]): Promise<FileToken[]> {
  return unwrapped(await window.offprint.handOverFiles(files))
}

function unwrapped<Value>(result: CallResult<Value>): Value {
  if (result.ok) return result.value
  throw new CallFailure(result.error)
}
