import type * as z from 'zod'

/** Shape of one entry of the map: what goes in (checked in main) and what comes back. */
export type CallSpec = { input: z.ZodType; output: z.ZodType }
