import type { CallSpec } from './call-spec.ts'

/** Calls about the library's folder: where it lies, moving, backing up and restoring it. */
export const keepingCalls = {} satisfies Record<string, CallSpec>
