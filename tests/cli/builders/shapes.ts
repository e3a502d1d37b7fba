import * as z from 'zod'

// What `--json` gives, key by key. Strict: a key that goes, comes or changes its type is a change for every script.

const uuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/)
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const count = z.number().int().min(0)

const snapshot = {
  id: uuid,
  origin: z.string(),
  format: z.string(),
  confidence: z.number().min(0).max(1),
  capturedOn: day.nullable(),
  isYearInferred: z.boolean(),
  importedAt: z.iso.datetime(),
  status: z.enum(['importing', 'complete', 'cancelled']),
  counts: z.strictObject({ found: count, new: count, held: count, upgraded: count, refused: count }),
  problems: z.array(z.strictObject({ line: count, message: z.string() })),
}

export const ImportDocument = z.strictObject({
  snapshots: z.array(z.strictObject({ ...snapshot, alreadyImported: z.boolean() })),
  refused: z.array(z.strictObject({ origin: z.string(), code: z.string(), message: z.string() })),
})

export const SnapshotsDocument = z.strictObject({ snapshots: z.array(z.strictObject(snapshot)) })

export const RereadDocument = z.strictObject({
  ...snapshot,
  came: count,
  gained: count,
  removed: count,
  touched: count,
})

const standing = z.strictObject({ rank: count, votes: count.nullable() }).nullable()

export const ComparisonDocument = z.strictObject({
  before: uuid,
  now: uuid,
  papers: z.array(z.strictObject({ id: uuid, title: z.string(), before: standing, now: standing })),
})

export const TakenBackDocument = z.strictObject({
  id: uuid,
  origin: z.string(),
  removed: count,
  touched: count,
  shared: count,
})

export const PapersDocument = z.strictObject({
  total: count,
  papers: z.array(
    z.strictObject({
      id: uuid,
      title: z.string(),
      abstract: z.string().nullable(),
      authors: z.array(z.string()),
      publishedOn: day.nullable(),
      listedOn: day.nullable(),
      identifiers: z.record(z.string(), z.string()),
      links: z.array(z.strictObject({ kind: z.string(), url: z.string() })),
      upvotes: count.nullable(),
      state: z.enum(['inbox', 'later', 'reading', 'done', 'archived', 'dismissed']),
      starred: z.boolean(),
      tags: z.array(z.string()),
    }),
  ),
})

export const Mark = z.strictObject({
  id: uuid,
  paperId: uuid,
  kind: z.enum(['highlight', 'note']),
  field: z.enum(['title', 'abstract']).nullable(),
  quote: z.string().nullable(),
  start: count.nullable(),
  end: count.nullable(),
  category: z.string().nullable(),
  note: z.string().nullable(),
  anchor: z.enum(['anchored', 'check', 'orphan']).nullable(),
  createdAt: z.iso.datetime(),
})

export const MarksDocument = z.strictObject({ total: count, marks: z.array(Mark) })

export const VerifyDocument = z.strictObject({
  ok: z.boolean(),
  problems: z.array(z.strictObject({ check: z.string(), message: z.string() })),
})

const counts = z.record(z.string(), count)

export const StatsDocument = z.strictObject({
  papers: count,
  unread: count,
  starred: count,
  highlights: count,
  notes: count,
  states: counts,
  months: counts,
  sources: counts,
  categories: counts,
})
