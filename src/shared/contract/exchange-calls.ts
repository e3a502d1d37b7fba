import type { CallSpec } from './call-spec.ts'

/** Calls about reading marks that other tools wrote. */
export const exchangeCalls = {} satisfies Record<string, CallSpec>
