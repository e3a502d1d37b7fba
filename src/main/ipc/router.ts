import { type CallName, calls } from '../../shared/contract/calls.ts'
import type { CallError, CallResult } from '../../shared/contract/result.ts'
import { LibraryError } from '../library/library-error.ts'
import { CallRefusal, type PageHandlers } from './handlers.ts'

/** Who sent a message, as far as it can be trusted to tell: Electron fills these in, not the sender. */
export interface Sender {
  /** The address of the frame; null when the frame has gone. */
  readonly frameUrl: string | null
  readonly isTopFrame: boolean
  /** Whether the message comes from one of the app's own windows. */
  readonly isOwnWindow: boolean
  /** The number of the page. */
  readonly page: number
}

export interface RouterOptions {
  /** The origins of our own page. */
  readonly origins: readonly string[]
  readonly handlers: PageHandlers
  /** Writes an unexpected error to the log. @returns a reference that a person can quote */
  logUnexpected(call: string, error: unknown): string
}

export type Route = (sender: Sender, name: unknown, input: unknown) => Promise<CallResult<unknown>>

/**
 * The one door for calls: checks who asks, checks what is asked, then hands it to its handler. The result never
 * throws, and says nothing of stacks or paths.
 *
 * @throws Error when a call of the contract has no handler: the app must not start half.
 */
export function createRouter({ origins, handlers, logUnexpected }: RouterOptions): Route {
  const missing = (Object.keys(calls) as CallName[]).filter((name) => typeof handlers[name] !== 'function')
  if (missing.length > 0) throw new Error(`No handler for ${missing.join(', ')}`)
  return async (sender, name, input) => {
    if (!isOurs(sender, origins)) return failed('refused', 'This page may not use Offprint.')
    if (!isCallName(name))
      return failed('unknown-call', 'The window asked for something Offprint does not know.')
    const parsed = calls[name].input.safeParse(input)
    if (!parsed.success) {
      const details = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
      return failed(
        'invalid-input',
        'What the window sent could not be understood. Nothing was changed.',
        details,
      )
    }
    try {
      const handler = handlers[name] as (input: unknown, page: number) => unknown
      return { ok: true, value: await handler(parsed.data, sender.page) }
    } catch (error) {
      return { ok: false, error: toCallError(error, (unexpected) => logUnexpected(name, unexpected)) }
    }
  }
}

/** Only the top frame of a window of our own, showing our own page, may ask. */
export function isOurs(sender: Sender, origins: readonly string[]): boolean {
  if (!sender.isOwnWindow || !sender.isTopFrame || sender.frameUrl === null) return false
  return origins.some((origin) => sender.frameUrl === origin || sender.frameUrl?.startsWith(`${origin}/`))
}

/** What of an error may cross the bridge. */
export function toCallError(error: unknown, logUnexpected: (error: unknown) => string): CallError {
  if (error instanceof CallRefusal) return { code: error.code, message: error.message }
  if (error instanceof LibraryError) return fromLibraryError(error)
  const reference = logUnexpected(error)
  return {
    code: 'internal',
    message: `Something went wrong that should not have. Nothing was lost; the log says more under ${reference}.`,
  }
}

function fromLibraryError({ code, message }: LibraryError): CallError {
  if (code === 'not-found') return { code, message }
  if (code === 'conflict') return { code, message }
  if (code === 'invalid') return { code: 'refused', message }
  // These messages name the library's folder, which main shows by itself; the page gets the reason without it.
  if (code === 'full') {
    return {
      code: 'library-unavailable',
      message:
        'The disk is full or failing. What was saved before is safe; this was not kept. Free some space and do it again.',
    }
  }
  return {
    code: 'library-unavailable',
    message: `${reasons[code] ?? 'The library cannot be used right now.'} This was not kept; what was saved before is safe.`,
  }
}

const reasons: Partial<Record<LibraryError['code'], string>> = {
  locked: 'Another program holds the library and did not let go.',
  'read-only': 'The library cannot be written to.',
  missing: 'The folder of the library is not there any more.',
  damaged: 'The library is damaged.',
}

function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(calls, name)
}

function failed(code: CallError['code'], message: string, details?: unknown): CallResult<never> {
  return { ok: false, error: details === undefined ? { code, message } : { code, message, details } }
}
