import type { CallSpec } from './call-spec.ts'

/** Calls about revisions of a text, and highlights that need a check in a newer one. */
export const carryOverCalls = {} satisfies Record<string, CallSpec>
