import * as z from 'zod'

const uuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)

/** A paper's identity for ever (UUIDv7): what exports, the command line and another machine may hold on to. */
export const PaperId = uuid.brand<'PaperId'>()
export type PaperId = z.infer<typeof PaperId>

/** A paper's row number in this one library file: small enough to send 100,000 of them; never leaves the app. */
export const PaperKey = z.number().int().positive().brand<'PaperKey'>()
export type PaperKey = z.infer<typeof PaperKey>

export const SnapshotId = uuid.brand<'SnapshotId'>()
export type SnapshotId = z.infer<typeof SnapshotId>

export const RevisionId = uuid.brand<'RevisionId'>()
export type RevisionId = z.infer<typeof RevisionId>

export const HighlightId = uuid.brand<'HighlightId'>()
export type HighlightId = z.infer<typeof HighlightId>

export const NoteId = uuid.brand<'NoteId'>()
export type NoteId = z.infer<typeof NoteId>

export const TagId = uuid.brand<'TagId'>()
export type TagId = z.infer<typeof TagId>

export const CollectionId = uuid.brand<'CollectionId'>()
export type CollectionId = z.infer<typeof CollectionId>

export const SavedSearchId = uuid.brand<'SavedSearchId'>()
export type SavedSearchId = z.infer<typeof SavedSearchId>

/** One run of a long job, for as long as the app is open. */
export const JobId = uuid.brand<'JobId'>()
export type JobId = z.infer<typeof JobId>

/** A pair of papers that may be one. */
export const DuplicateId = uuid.brand<'DuplicateId'>()
export type DuplicateId = z.infer<typeof DuplicateId>

export const SubscriptionId = uuid.brand<'SubscriptionId'>()
export type SubscriptionId = z.infer<typeof SubscriptionId>

/** A capture that a person looks at before it is imported, for as long as the app is open. */
export const PreviewId = uuid.brand<'PreviewId'>()
export type PreviewId = z.infer<typeof PreviewId>

/** Stands for a file that main knows the path of; the renderer never sees the path itself. */
export const FileToken = uuid.brand<'FileToken'>()
export type FileToken = z.infer<typeof FileToken>

/** A calendar day, `YYYY-MM-DD`. */
export const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
export type Day = z.infer<typeof Day>

/** When something was published, no closer than is known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export const PublishedDate = z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/)
export type PublishedDate = z.infer<typeof PublishedDate>

/** A moment, ISO 8601 in UTC with milliseconds. */
export const Moment = z.iso.datetime()
export type Moment = z.infer<typeof Moment>
