import * as z from 'zod'
import { HighlightId, Moment, NoteId, PaperId } from './ids.ts'

/** What a note is written on; a free one is on nothing but itself. */
export const NoteTarget = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paper'), id: PaperId }),
  z.strictObject({ kind: z.literal('highlight'), id: HighlightId }),
  /** A free note, which this makes where there is none; or any other note, by its own id. */
  z.strictObject({ kind: z.literal('note'), id: NoteId }),
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

/** Where a note stands: `paperId` is null for a free one. `title` is its first line, in plain words. */
export const NotePlace = z.object({
  id: NoteId,
  title: z.string(),
  paperId: PaperId.nullable(),
  highlightId: HighlightId.nullable(),
  /** The title of its paper, source text. */
  paperTitle: z.string().nullable(),
  modifiedAt: Moment,
})
export type NotePlace = z.infer<typeof NotePlace>

/** Something that a note can link to; a mark is a highlight. */
export const LinkTarget = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paper'), id: PaperId }),
  z.strictObject({ kind: z.literal('mark'), id: HighlightId }),
  z.strictObject({ kind: z.literal('note'), id: NoteId }),
])
export type LinkTarget = z.infer<typeof LinkTarget>

/**
 * What a link leads to as it is now: a title, a quote, or the first line of a note, each in plain words; null where it has
 * gone. `paperId` is the paper that it is on, or is.
 */
export const LinkedThing = z.object({
  kind: z.enum(['paper', 'mark', 'note']),
  id: z.string(),
  title: z.string().nullable(),
  paperId: PaperId.nullable(),
})
export type LinkedThing = z.infer<typeof LinkedThing>

/** Something to link to. `detail` tells where it stands: the title of its paper, in plain words. */
export const LinkOffer = z.object({
  kind: z.enum(['paper', 'mark', 'note']),
  id: z.string(),
  title: z.string(),
  detail: z.string().nullable(),
})
export type LinkOffer = z.infer<typeof LinkOffer>

/** A note that links somewhere, with the line that does, in plain words. */
export const Backlink = NotePlace.extend({ line: z.string() })
export type Backlink = z.infer<typeof Backlink>

/** A text that a note had; `key` tells it from the others of the library. `length` is in UTF-16 units. */
export const NoteVersion = z.object({
  key: z.number().int(),
  createdAt: Moment,
  length: z.number().int(),
  title: z.string(),
})
export type NoteVersion = z.infer<typeof NoteVersion>
