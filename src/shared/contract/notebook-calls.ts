import type { CallSpec } from './call-spec.ts'

/** Calls about the notebook of all marks, compiled notes and the daily review. */
export const notebookCalls = {} satisfies Record<string, CallSpec>
