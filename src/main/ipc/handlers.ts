import type * as z from 'zod'
import type { CallName, CallOutput, Calls } from '../../shared/contract/calls.ts'

/** The input of a call as a handler gets it: parsed, with its defaults filled in. */
export type ParsedInput<Name extends CallName> = z.output<Calls[Name]['input']>

export type Handler<Name extends CallName> = (
  input: ParsedInput<Name>,
) => Promise<CallOutput<Name>> | CallOutput<Name>

/** A function for every call of the contract. */
export type Handlers = { readonly [Name in CallName]: Handler<Name> }

/** The same where it matters who asks: `page` is the number of the page, as Electron tells it. */
export type PageHandlers = {
  readonly [Name in CallName]: (
    input: ParsedInput<Name>,
    page: number,
  ) => Promise<CallOutput<Name>> | CallOutput<Name>
}

/** A call that is refused for a reason the person should know: `message` crosses the bridge as it is. */
export class CallRefusal extends Error {
  readonly code: 'refused' | 'not-found'

  constructor(code: 'refused' | 'not-found', message: string) {
    super(message)
    this.name = 'CallRefusal'
    this.code = code
  }
}
