import * as z from 'zod'
import { CategoryId, Field } from './highlight.ts'
import { Day, HighlightId, Moment, RevisionId } from './ids.ts'

/**
 * What a person decided about the place of a highlight in a newer text: to leave it where it was found, to put it on
 * other words, or to keep it on the text it was made on.
 */
export const PlacementDecision = z.enum(['accepted', 'moved', 'kept'])
export type PlacementDecision = z.infer<typeof PlacementDecision>

/** One version of a title or an abstract. */
export const TextRevision = z.object({
  id: RevisionId,
  field: Field,
  /** Source text. */
  text: z.string(),
  /** The day of the capture that brought it first; null where that capture was taken back. */
  day: Day.nullable(),
  /** The name of that capture. */
  origin: z.string().nullable(),
  isShown: z.boolean(),
})
export type TextRevision = z.infer<typeof TextRevision>

/** A text that is another one than the person read or marked. */
export const ChangedText = z.object({
  field: Field,
  /** The newest version before the one that is shown. */
  before: RevisionId,
  /** The day on which the one that is shown was captured. */
  day: Day.nullable(),
})
export type ChangedText = z.infer<typeof ChangedText>

/** A highlight that has no place in the text that is shown. */
export const LostMark = z.object({
  id: HighlightId,
  field: Field,
  category: CategoryId,
  /** The source text it was made on. */
  quote: z.string(),
  /** The body of the note on it. */
  note: z.string().nullable(),
  createdAt: Moment,
  /** The version that it was made on. */
  revisionId: RevisionId,
  /** True where the person chose to keep it there. */
  isKept: z.boolean(),
})
export type LostMark = z.infer<typeof LostMark>

/** The versions of a paper's texts, oldest first, and what of them asks for a look. */
export const CarryOver = z.object({
  revisions: z.array(TextRevision),
  changed: z.array(ChangedText),
  lost: z.array(LostMark),
})
export type CarryOver = z.infer<typeof CarryOver>
