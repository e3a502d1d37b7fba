import type { CallSpec } from './call-spec.ts'

/** Calls about writing papers and marks into files of other forms. */
export const exportCalls = {} satisfies Record<string, CallSpec>
