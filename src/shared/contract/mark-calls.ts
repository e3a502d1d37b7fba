import type { CallSpec } from './call-spec.ts'

/** Calls about changing highlights and their categories. */
export const markCalls = {} satisfies Record<string, CallSpec>
