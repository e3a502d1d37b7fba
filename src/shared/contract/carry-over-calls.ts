import * as z from 'zod'
import { CarryOver } from '../model/carry-over.ts'
import { HighlightId, PaperId, RevisionId } from '../model/ids.ts'
import type { CallSpec } from './call-spec.ts'

const offset = z.number().int().min(0).max(10_000_000)
const ofHighlight = z.strictObject({ id: HighlightId })

/** The words that a highlight is put on: UTF-16 offsets into the source text of a revision. */
export const HighlightMove = z.strictObject({
  id: HighlightId,
  revisionId: RevisionId,
  start: offset,
  end: offset,
})
export type HighlightMove = z.infer<typeof HighlightMove>

/** Calls about revisions of a text, and highlights that need a check in a newer one. */
export const carryOverCalls = {
  'carryOver.read': { input: z.strictObject({ paperId: PaperId }), output: CarryOver },
  /** Leaves a highlight where it was found. A step to undo, as are the next two. */
  'carryOver.accept': { input: ofHighlight, output: z.void() },
  'carryOver.move': { input: HighlightMove, output: z.void() },
  /** Keeps a highlight on the text it was made on. */
  'carryOver.keep': { input: ofHighlight, output: z.void() },
  /** Notes that the person knows the texts of a paper as they are now. Not a step to undo. */
  'carryOver.dismiss': { input: z.strictObject({ paperId: PaperId }), output: z.void() },
} satisfies Record<string, CallSpec>
