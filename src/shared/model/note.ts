import * as z from 'zod'
import { HighlightId, Moment, NoteId, PaperId } from './ids.ts'

/** What a note is written on. */
export const NoteTarget = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paper'), id: PaperId }),
  z.strictObject({ kind: z.literal('highlight'), id: HighlightId }),
])
export type NoteTarget = z.infer<typeof NoteTarget>

/** A note: Markdown, kept as typed. */
export const Note = z.object({
  id: NoteId,
  body: z.string(),
  createdAt: Moment,
  modifiedAt: Moment,
})
export type Note = z.infer<typeof Note>
