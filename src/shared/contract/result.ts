import * as z from 'zod'

/**
 * Why a call failed, in a form that may cross the bridge: no stack, no path. `message` is written for the person:
 * what happened, what was kept, what to do next.
 */
export const CallError = z.object({
  code: z.enum([
    'invalid-input',
    'not-found',
    'conflict',
    'refused',
    'library-unavailable',
    'unknown-call',
    'internal',
  ]),
  message: z.string(),
  details: z.unknown().optional(),
})
export type CallError = z.infer<typeof CallError>

/** Nothing throws across the bridge: every call resolves to one of these. */
export type CallResult<Value> = { ok: true; value: Value } | { ok: false; error: CallError }
