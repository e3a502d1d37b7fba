import * as z from 'zod'
import { ExchangeDone, ExchangePreview } from '../model/exchange.ts'
import { PreviewId } from '../model/ids.ts'
import type { CallSpec } from './call-spec.ts'

const nothing = z.strictObject({})
const chosen = z.strictObject({ previewId: PreviewId })

/** Calls about marks that other tools wrote, and about whole libraries. */
export const exchangeCalls = {
  /** Shows the file dialog; null when the person chose nothing. */
  'exchange.choose': { input: nothing, output: z.array(PreviewId).nullable() },
  /** Reads a file and tells what importing it would do. Nothing is written. */
  'exchange.read': { input: chosen, output: ExchangePreview },
  /** Imports marks as one step to undo; or merges a library, which is backed up first. */
  'exchange.accept': { input: chosen, output: ExchangeDone },
  /** Keeps the marks whose papers are not here as free notes, a step to undo. */
  'exchange.keepRest': { input: chosen, output: z.object({ kept: z.number().int() }) },
  /** Asks where to, and writes those marks into a file. False when the person chose nothing. */
  'exchange.saveRest': { input: chosen, output: z.boolean() },
  'exchange.dismiss': { input: chosen, output: z.void() },
} satisfies Record<string, CallSpec>
