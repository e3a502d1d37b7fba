import * as z from 'zod'
import { CategoryId, Field } from '../model/highlight.ts'
import {
  FileToken,
  HighlightId,
  PaperId,
  PaperKey,
  PreviewId,
  RevisionId,
  SnapshotId,
  SubscriptionId,
} from '../model/ids.ts'
import { ListOrder } from '../model/list-order.ts'
import { NoteTarget } from '../model/note.ts'
import { NOTE_LENGTH_LIMIT } from '../model/note-limit.ts'
import { ReadingState } from '../model/paper.ts'
import { CapturePart } from '../model/preview.ts'
import { REMARK_LENGTH_LIMIT } from '../model/remark-limit.ts'
import { PaperSource } from '../model/source.ts'
import { SHORTEST_INTERVAL_MINUTES } from '../model/subscription.ts'

const offset = z.number().int().min(0).max(10_000_000)
const noteBody = z.string().max(NOTE_LENGTH_LIMIT)

/** A list; without an `order` a source stands in its usual one, and a search by relevance. */
export const ListRequest = z.strictObject({
  source: PaperSource,
  query: z.string().max(1000),
  order: ListOrder.optional(),
})
export type ListRequest = z.infer<typeof ListRequest>

/** Where papers that have something in common begin in a list: `start` is an index into its keys. */
export const PaperGroup = z.discriminatedUnion('kind', [
  /** `day` may be a month or a year where no more is known; null when it is not known. */
  z.object({ kind: z.literal('day'), day: z.string().nullable(), start: z.number().int() }),
  z.object({
    kind: z.literal('snapshot'),
    id: SnapshotId,
    origin: z.string(),
    start: z.number().int(),
  }),
])
export type PaperGroup = z.infer<typeof PaperGroup>

/**
 * The whole order of a list, so that any place in it can be reached at once: paper keys first to last, four bytes
 * each. `groups` stand in their order; there are none where the list is not grouped.
 */
export const PaperOrder = z.object({
  keys: z.instanceof(Int32Array),
  groups: z.array(PaperGroup),
  unreadCount: z.number().int(),
})
export type PaperOrder = z.infer<typeof PaperOrder>

export const RowsRequest = z.strictObject({ keys: z.array(PaperKey).max(200), query: z.string().max(1000) })

export const ReadingChange = z.strictObject({
  ids: z.array(PaperId).min(1).max(10_000),
  state: ReadingState.optional(),
  isRead: z.boolean().optional(),
  isStarred: z.boolean().optional(),
  /** One line; null, or nothing but white space, takes the remark off. */
  remark: z
    .string()
    .max(REMARK_LENGTH_LIMIT)
    .regex(/^[^\n\r\u2028\u2029]*$/)
    .nullable()
    .optional(),
  /** The triage pass that the change is made in: all of one pass is one step to undo. */
  pass: z.string().min(1).max(64).optional(),
})
export type ReadingChange = z.infer<typeof ReadingChange>

/** So many seconds more for a paper, and where it was left. */
export const VisitNote = z.strictObject({
  id: PaperId,
  seconds: z.number().min(0).max(86_400),
  position: z.number().min(0).max(1),
})
export type VisitNote = z.infer<typeof VisitNote>

/** A new highlight. Offsets are UTF-16 units into the source text of the revision that was on screen. */
export const NewHighlight = z.strictObject({
  paperId: PaperId,
  field: Field,
  revisionId: RevisionId,
  start: offset,
  end: offset,
  category: CategoryId,
})
export type NewHighlight = z.infer<typeof NewHighlight>

export const HighlightRecolour = z.strictObject({ id: HighlightId, category: CategoryId })

/** One stretch of writing has one `session`, and is one step to undo however often it is saved. */
export const NoteSave = z.strictObject({
  target: NoteTarget,
  body: noteBody,
  session: z.string().max(64),
  /** What the writing began with, or was last saved: what another window or a renamed tag changed since is merged in. */
  base: noteBody.optional(),
  /** Set while the person goes on writing: a tag that is half typed is no tag yet. */
  isUnfinished: z.boolean().optional(),
})
export type NoteSave = z.infer<typeof NoteSave>
export const DraftSave = z.strictObject({ target: NoteTarget, body: noteBody })
export type DraftSave = z.infer<typeof DraftSave>

export const ImportFiles = z.strictObject({ files: z.array(FileToken).min(1).max(1000) })
export const ImportText = z.strictObject({ text: z.string().min(1).max(64_000_000) })

export const PreviewRead = z.strictObject({ previewId: PreviewId, format: z.string().max(64).nullable() })
/** `parts` is null where a person left them as they were read. */
export const PreviewAccept = z.strictObject({
  previewId: PreviewId,
  format: z.string().max(64),
  parts: z.array(CapturePart).max(200_000).nullable(),
})

/** `format` is null for the likeliest form. */
export const SnapshotReread = z.strictObject({ id: SnapshotId, format: z.string().max(64).nullable() })
/** A form that captures are read in, with the version of its parser. */
export const ReadableForm = z.object({ name: z.string(), title: z.string(), parserVersion: z.number().int() })
export type ReadableForm = z.infer<typeof ReadableForm>

/** A part of the glossary: so many short forms from the one at `offset` on. */
export const GlossaryRequest = z.strictObject({
  filter: z.string().max(200),
  offset: z.number().int().min(0).max(10_000_000),
  limit: z.number().int().min(1).max(500),
})

/** What a person typed for a feed: an address, an arXiv category, or `arxiv:` and words. */
export const FeedTyped = z.strictObject({ typed: z.string().min(1).max(2000) })
/** Feeds that a list of feeds names. */
export const FeedsToAdd = z.strictObject({
  feeds: z
    .array(z.strictObject({ title: z.string().max(500), url: z.string().max(2000) }))
    .min(1)
    .max(1000),
})
export const SubscriptionEdit = z.strictObject({
  id: SubscriptionId,
  title: z.string().min(1).max(500).optional(),
  everyMinutes: z.number().int().min(SHORTEST_INTERVAL_MINUTES).max(43_200).optional(),
  isPaused: z.boolean().optional(),
})

/** Papers per shelf of the sources pane. */
export const ShelfCounts = z.object({
  all: z.number().int(),
  starred: z.number().int(),
  states: z.record(ReadingState, z.object({ total: z.number().int(), unread: z.number().int() })),
})
export type ShelfCounts = z.infer<typeof ShelfCounts>

/** A step that can be undone or redone; `name` reads on from the verb ("Undo *highlight*"), `key` tells two of a name. */
const NamedStep = z.object({ key: z.number().int(), name: z.string() })

/** What can be undone and redone next. */
export const HistoryState = z.object({ undo: NamedStep.nullable(), redo: NamedStep.nullable() })
export type HistoryState = z.infer<typeof HistoryState>

/** What a step of undo or redo did, in a sentence for the person, and the paper to show, if it touched one. */
export const HistoryStep = z.object({
  isDone: z.boolean(),
  message: z.string(),
  paperId: PaperId.nullable(),
})
export type HistoryStep = z.infer<typeof HistoryStep>
