import type { CallSpec } from './call-spec.ts'

/** Calls about tags, collections and kept searches. */
export const tagCalls = {} satisfies Record<string, CallSpec>
