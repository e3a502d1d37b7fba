import * as z from 'zod'
import { Day, PreviewId } from './ids.ts'
import { ImportProblem } from './snapshot.ts'

export const PartKind = z.enum([
  'furniture',
  'date',
  'title',
  'abstract',
  'authors',
  'votes',
  'link',
  'skipped',
])
export type PartKind = z.infer<typeof PartKind>

const offset = z.number().int().min(0).max(100_000_000)

/** What a stretch of a capture became. Offsets are UTF-16 units of the decoded text; lines count from 1. */
export const CapturePart = z.strictObject({
  kind: PartKind,
  start: offset,
  end: offset,
  line: offset,
  /** Why it was skipped. */
  reason: z.string().max(1000).optional(),
})
export type CapturePart = z.infer<typeof CapturePart>

/** A paper as a form read it, before it is in the library. Offsets as those of parts. */
export const PreviewPaper = z.object({
  title: z.string(),
  abstract: z.string().nullable(),
  authors: z.array(z.string()),
  start: offset,
  end: offset,
  line: offset,
})
export type PreviewPaper = z.infer<typeof PreviewPaper>

/** A capture as it would be read: nothing of it is in the library yet. */
export const ImportPreview = z.object({
  previewId: PreviewId,
  origin: z.string(),
  format: z.string(),
  formatTitle: z.string(),
  confidence: z.number(),
  /** The likeliest forms, the surest first, and after them every other one, which a person may choose. */
  guesses: z.array(z.object({ name: z.string(), title: z.string(), confidence: z.number() })),
  capturedOn: Day.nullable(),
  /** The decoded text, or its beginning where it is long. */
  text: z.string(),
  isTextCut: z.boolean(),
  parts: z.array(CapturePart),
  /** Whether parts may be labelled anew: where the form is told by reading alone and all of its text is here. */
  isEditable: z.boolean(),
  papers: z.array(PreviewPaper),
  /** All there are; only the first are in `papers`. */
  paperCount: z.number().int(),
  problems: z.array(ImportProblem),
})
export type ImportPreview = z.infer<typeof ImportPreview>

/** A paper as a preview knows it, to be looked for in the library; `abstract` is empty where it has none. */
export const PaperToAssess = z.strictObject({
  title: z.string().max(20_000),
  abstract: z.string().max(1_000_000),
  authors: z.array(z.string().max(1000)).max(5000),
})
export type PaperToAssess = z.infer<typeof PaperToAssess>

/** What would become of a paper: it is new, the library holds it, or the library's gains something by it. */
export const PaperStanding = z.enum(['new', 'held', 'upgraded'])
export type PaperStanding = z.infer<typeof PaperStanding>
