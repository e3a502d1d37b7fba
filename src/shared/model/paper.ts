import * as z from 'zod'
import { Collection } from './collection.ts'
import { CategoryId, Highlight } from './highlight.ts'
import { Day, Moment, PaperId, PaperKey, PublishedDate, RevisionId, SnapshotId } from './ids.ts'
import { Note } from './note.ts'
import { HighlightTag, Tag } from './tag.ts'

/** Where a paper stands in a person's reading. Every paper begins in the inbox. */
export const ReadingState = z.enum(['inbox', 'later', 'reading', 'done', 'archived', 'dismissed'])
export type ReadingState = z.infer<typeof ReadingState>

/** What a link found with a paper leads to. */
export const Link = z.object({ kind: z.string(), url: z.string() })
export type Link = z.infer<typeof Link>

export const Identifier = z.object({ scheme: z.string(), value: z.string() })
export type Identifier = z.infer<typeof Identifier>

/** How a paper was read: when last, for how many seconds in all, and where it was left (0 its beginning, 1 its end). */
export const Visit = z.object({
  lastReadAt: Moment,
  secondsSpent: z.number().min(0),
  position: z.number().min(0).max(1),
})
export type Visit = z.infer<typeof Visit>

/** One of the papers that were read last. `title` is source text. */
export const RecentPaper = Visit.extend({
  key: PaperKey,
  id: PaperId,
  title: z.string(),
  state: ReadingState,
})
export type RecentPaper = z.infer<typeof RecentPaper>

/** A paper as one row of the list. `opening` is the first part of the abstract's source text. */
export const PaperRow = z.object({
  key: PaperKey,
  id: PaperId,
  title: z.string(),
  opening: z.string(),
  authors: z.array(z.string()),
  authorCount: z.number().int(),
  arxivId: z.string().nullable(),
  listedOn: Day.nullable(),
  publishedOn: PublishedDate.nullable(),
  votes: z.number().int().nullable(),
  state: ReadingState,
  isRead: z.boolean(),
  isStarred: z.boolean(),
  /** Categories of its highlights, each once, in the order of the categories. */
  categories: z.array(CategoryId),
  hasNote: z.boolean(),
  /** Those that it carries itself, by name. */
  tags: z.array(Tag),
  /** A line that the person wrote on the paper. */
  remark: z.string().nullable(),
  /** Set in a search: where the matched words stand in `title`, as UTF-16 offsets of the source text. */
  titleMatches: z.array(z.tuple([z.number().int(), z.number().int()])),
  /** Set in a search: a stretch of the abstract's source text around the first match; offsets count from its start. */
  snippet: z
    .object({
      text: z.string(),
      matches: z.array(z.tuple([z.number().int(), z.number().int()])),
      isCutAtStart: z.boolean(),
      isCutAtEnd: z.boolean(),
    })
    .nullable(),
})
export type PaperRow = z.infer<typeof PaperRow>

/** One text of a paper, in the revision that is shown. */
export const FieldText = z.object({ revisionId: RevisionId, text: z.string() })
export type FieldText = z.infer<typeof FieldText>

/** A paper as the reader shows it. `abstract` is null when no capture held one. */
export const PaperDetails = z.object({
  key: PaperKey,
  id: PaperId,
  title: FieldText,
  abstract: FieldText.nullable(),
  authors: z.array(z.string()),
  organisations: z.array(z.string()),
  keywords: z.array(z.string()),
  /** Journal, conference or archive, as printed. */
  venue: z.string().nullable(),
  identifiers: z.array(Identifier),
  links: z.array(Link),
  listedOn: Day.nullable(),
  isYearInferred: z.boolean(),
  publishedOn: PublishedDate.nullable(),
  votes: z.number().int().nullable(),
  rank: z.number().int().nullable(),
  addedAt: Moment,
  state: ReadingState,
  isRead: z.boolean(),
  isStarred: z.boolean(),
  highlights: z.array(Highlight),
  note: Note.nullable(),
  /** Those that the paper carries itself, by name. */
  tags: z.array(Tag),
  /** Those of its highlights. */
  highlightTags: z.array(HighlightTag),
  /** Those that the paper is in itself, by name. */
  collections: z.array(Collection),
  /** A line that the person wrote on the paper. */
  remark: z.string().nullable(),
  /** Null when it was never read. */
  visit: Visit.nullable(),
  /** The snapshots this paper stands in, newest capture first. */
  appearances: z.array(
    z.object({
      snapshotId: SnapshotId,
      origin: z.string(),
      capturedOn: Day.nullable(),
      rank: z.number().int(),
    }),
  ),
})
export type PaperDetails = z.infer<typeof PaperDetails>
