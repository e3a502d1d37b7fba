import type { FileToken } from '../model/ids.ts'
import type { CallInput, CallName, CallOutput } from './calls.ts'
import type { EventName, EventPayload } from './events.ts'
import type { CallResult } from './result.ts'

/** The IPC channels. Only the preload and the router speak these words. */
export const channels = {
  call: 'offprint:call',
  event: 'offprint:event',
  files: 'offprint:files',
} as const

/** A dropped or pasted file as the preload hands it to main: its path, or its bytes where it has none. */
export type HandedFile = { path: string } | { name: string; bytes: Uint8Array }

/** `window.offprint`: all that the renderer can reach. */
export interface OffprintBridge {
  /** Asks main; resolves, never rejects. */
  call<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallResult<CallOutput<Name>>>
  /** Listens to an event; the function that comes back stops listening. */
  on<Name extends EventName>(name: Name, listener: (payload: EventPayload<Name>) => void): () => void
  /** Hands over dropped files and returns a token for each; their paths stay with main. */
  handOverFiles(files: readonly File[]): Promise<CallResult<FileToken[]>>
}
