import * as z from 'zod'
import { NoteId } from '../model/ids.ts'
import { Backlink, LinkedThing, LinkOffer, LinkTarget, Note, NotePlace, NoteVersion } from '../model/note.ts'
import type { CallSpec } from './call-spec.ts'

const typed = z.string().max(200)
const version = z.strictObject({ id: NoteId, version: z.number().int().min(1) })

/** Calls about notes: free ones, their versions, links between them. */
export const noteCalls = {
  /** A note by its id, wherever it stands. */
  'notes.read': { input: z.strictObject({ id: NoteId }), output: z.object({ note: Note, place: NotePlace }) },
  /** Notes that hold every word, or whose title has the letters; without words those made last. Twenty at most. */
  'notes.find': { input: z.strictObject({ query: typed }), output: z.array(NotePlace) },
  /** What a note may link to, by what was typed after the brackets; without words what was read and made last. */
  'notes.offerLinks': { input: z.strictObject({ query: typed }), output: z.array(LinkOffer) },
  /** What links lead to, in the order asked. */
  'notes.resolveLinks': {
    input: z.strictObject({ links: z.array(LinkTarget).max(500) }),
    output: z.array(LinkedThing),
  },
  /** The notes that link to something; to a paper also those that link to its highlights. A hundred at most. */
  'notes.backlinks': { input: z.strictObject({ to: LinkTarget }), output: z.array(Backlink) },
  /** The texts that a note had, the newest first, without the one that it has. */
  'notes.versions': { input: z.strictObject({ id: NoteId }), output: z.array(NoteVersion) },
  'notes.version': { input: version, output: z.object({ body: z.string() }) },
  /** Gives a note a text back that it had. A step to undo; what it says now becomes a version. */
  'notes.restore': { input: version, output: Note },
} satisfies Record<string, CallSpec>
