import * as z from 'zod'
import { AnchorState, CategoryId, Field } from './highlight.ts'
import { CollectionId, Day, HighlightId, Moment, NoteId, PaperId, TagId } from './ids.ts'

/** What stands in the notebook: a highlight with the note on it, the note on a paper, or a note on none. */
export const NotebookKind = z.enum(['highlight', 'paper-note', 'free-note'])
export type NotebookKind = z.infer<typeof NotebookKind>

/**
 * An entry's number in this one library file, as the index of marks has it: twice the key of a highlight, or twice the
 * key of a note and one.
 */
export const NotebookKey = z.number().int().positive().brand<'NotebookKey'>()
export type NotebookKey = z.infer<typeof NotebookKey>

/**
 * Which entries are meant; of each list of values any one, of tags all. An empty list, an empty text and null leave
 * nothing out. `from` and `to` are calendar days where the person is, both included.
 */
export const NotebookFilter = z.strictObject({
  text: z.string().max(1000),
  kinds: z.array(NotebookKind).max(3),
  categories: z.array(CategoryId).max(8),
  anchors: z.array(AnchorState).max(3),
  tags: z.array(TagId).max(50),
  collection: CollectionId.nullable(),
  from: Day.nullable(),
  to: Day.nullable(),
})
export type NotebookFilter = z.infer<typeof NotebookFilter>

export const NotebookSort = z.enum(['newest', 'oldest', 'place'])
export type NotebookSort = z.infer<typeof NotebookSort>

export const NotebookGrouping = z.enum(['none', 'paper', 'category', 'tag', 'day'])
export type NotebookGrouping = z.infer<typeof NotebookGrouping>

export const NotebookRequest = z.strictObject({
  filter: NotebookFilter,
  sort: NotebookSort,
  group: NotebookGrouping,
})
export type NotebookRequest = z.infer<typeof NotebookRequest>

/** Where entries begin that share something: `value` is a paper's id, a category, a tag's id or a day. */
export const NotebookGroup = z.object({
  /** Null for what shares nothing: free notes by paper, notes by category, entries without a tag. */
  value: z.string().nullable(),
  /** A paper's title as source text, a tag's name, or what `value` is. */
  name: z.string(),
  start: z.number().int(),
})
export type NotebookGroup = z.infer<typeof NotebookGroup>

const named = <Id extends z.ZodType>(id: Id) => z.object({ id, name: z.string(), count: z.number().int() })

/**
 * How many entries each value of a filter would show with all the other filters as they are: of tags, how many of those
 * shown have it too.
 */
export const NotebookCounts = z.object({
  kinds: z.partialRecord(NotebookKind, z.number().int()),
  categories: z.partialRecord(CategoryId, z.number().int()),
  anchors: z.partialRecord(AnchorState, z.number().int()),
  /** Every tag that is on any entry, by name. */
  tags: z.array(named(TagId)),
  /** Every collection, by its path: "Reading / Vision". */
  collections: z.array(named(CollectionId)),
})
export type NotebookCounts = z.infer<typeof NotebookCounts>

/**
 * The order of the notebook: keys of entries, four bytes each. Grouped by tag an entry stands under each of its tags;
 * `count` counts it once. `total` counts all that there are without any filter.
 */
export const NotebookOrder = z.object({
  keys: z.instanceof(Int32Array),
  groups: z.array(NotebookGroup),
  count: z.number().int(),
  total: z.number().int(),
  counts: NotebookCounts,
})
export type NotebookOrder = z.infer<typeof NotebookOrder>

const ranges = z.array(z.tuple([z.number().int(), z.number().int()]))

/** An entry as the notebook draws it. Matches are UTF-16 offsets into the quote, and into the note as it is here. */
export const NotebookRow = z.object({
  key: NotebookKey,
  kind: NotebookKind,
  /** The highlight's id, or the note's. */
  id: z.union([HighlightId, NoteId]),
  paperId: PaperId.nullable(),
  /** Source text. */
  paperTitle: z.string().nullable(),
  field: Field.nullable(),
  category: CategoryId.nullable(),
  anchor: AnchorState.nullable(),
  /** Source text that a highlight was made on. */
  quote: z.string().nullable(),
  /** The note's text, cut where it is long. */
  note: z.string().nullable(),
  isNoteCut: z.boolean(),
  tags: z.array(z.string()),
  createdAt: Moment,
  quoteMatches: ranges,
  noteMatches: ranges,
})
export type NotebookRow = z.infer<typeof NotebookRow>

/** A mark as a compiled note takes it up. `quote` is source text, `note` Markdown. */
export const CompiledMark = z.object({
  kind: NotebookKind,
  id: z.union([HighlightId, NoteId]),
  quote: z.string().nullable(),
  note: z.string().nullable(),
  category: CategoryId.nullable(),
  tags: z.array(z.string()),
  createdAt: Moment,
})
export type CompiledMark = z.infer<typeof CompiledMark>

/** Marks of one paper, in the order asked for; `id` is null for notes on none. `title` is source text. */
export const CompiledPaper = z.object({
  id: PaperId.nullable(),
  title: z.string(),
  authors: z.array(z.string()),
  /** Four digits; null where it is not known or was only inferred. */
  year: z.string().nullable(),
  /** The address that lasts longest. */
  link: z.string().nullable(),
  marks: z.array(CompiledMark),
})
export type CompiledPaper = z.infer<typeof CompiledPaper>
