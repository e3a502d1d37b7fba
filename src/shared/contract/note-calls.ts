import type { CallSpec } from './call-spec.ts'

/** Calls about notes: free ones, their versions, links between them. */
export const noteCalls = {} satisfies Record<string, CallSpec>
