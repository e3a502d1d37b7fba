import * as z from 'zod'
import { CollectionName, ListedCollection } from '../model/collection.ts'
import { Hue } from '../model/highlight.ts'
import { CollectionId, HighlightId, PaperId, SavedSearchId, TagId } from '../model/ids.ts'
import { ListOrder } from '../model/list-order.ts'
import { SavedSearch } from '../model/saved-search.ts'
import { ListedTag, TagName } from '../model/tag.ts'
import { TAGGED_AT_ONCE } from '../model/tag-limits.ts'
import type { CallSpec } from './call-spec.ts'

const nothing = z.strictObject({})
const papers = z.array(PaperId).min(1).max(TAGGED_AT_ONCE)
const highlights = z.array(HighlightId).min(1).max(TAGGED_AT_ONCE)
const query = z.string().min(1).max(1000)

/** What tags are put on. */
export const TaggedThings = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paper'), ids: papers }),
  z.strictObject({ kind: z.literal('highlight'), ids: highlights }),
])
export type TaggedThings = z.infer<typeof TaggedThings>

/** Puts the tag of this name on things, or takes it off. */
export const TagPut = z.strictObject({ name: TagName, on: TaggedThings, isOn: z.boolean() })
export type TagPut = z.infer<typeof TagPut>

export const TagChange = z.strictObject({
  id: TagId,
  name: TagName.optional(),
  hue: Hue.nullable().optional(),
})
export type TagChange = z.infer<typeof TagChange>

export const NewCollection = z.strictObject({
  name: CollectionName,
  parent: CollectionId.nullable(),
  papers: z.array(PaperId).max(TAGGED_AT_ONCE),
})
export type NewCollection = z.infer<typeof NewCollection>

/** `before` is null for the last place. */
export const CollectionMove = z.strictObject({
  id: CollectionId,
  parent: CollectionId.nullable(),
  before: CollectionId.nullable(),
})
export type CollectionMove = z.infer<typeof CollectionMove>

export const CollectionPut = z.strictObject({ id: CollectionId, papers, isIn: z.boolean() })
export type CollectionPut = z.infer<typeof CollectionPut>

export const SearchToKeep = z.strictObject({ name: CollectionName, query, order: ListOrder.nullable() })
export type SearchToKeep = z.infer<typeof SearchToKeep>

export const SavedSearchChange = z.strictObject({
  id: SavedSearchId,
  name: CollectionName.optional(),
  query: query.optional(),
  order: ListOrder.nullable().optional(),
})
export type SavedSearchChange = z.infer<typeof SavedSearchChange>

const counts = <Id extends z.ZodType>(id: Id) => z.array(z.object({ id, count: z.number().int() }))

/** Calls about tags, collections and kept searches. Each that changes something is a step to undo. */
export const tagCalls = {
  'tags.list': { input: nothing, output: z.array(ListedTag) },
  /** The tags that papers or highlights carry themselves, each with how many of them do. */
  'tags.of': { input: z.strictObject({ on: TaggedThings }), output: counts(TagId) },
  /** A tag that is not there yet is made. */
  'tags.put': { input: TagPut, output: z.void() },
  /** Refused where another tag has that name. */
  'tags.change': { input: TagChange, output: z.void() },
  /** What carries `from` carries `into`, and `from` goes. */
  'tags.merge': { input: z.strictObject({ from: TagId, into: TagId }), output: z.void() },
  'tags.delete': { input: z.strictObject({ id: TagId }), output: z.void() },

  'collections.list': { input: nothing, output: z.array(ListedCollection) },
  /** The collections that papers are in themselves, each with how many of them are. */
  'collections.of': { input: z.strictObject({ papers }), output: counts(CollectionId) },
  'collections.create': { input: NewCollection, output: CollectionId },
  'collections.rename': {
    input: z.strictObject({ id: CollectionId, name: CollectionName }),
    output: z.void(),
  },
  'collections.move': { input: CollectionMove, output: z.void() },
  /** Those inside it go with it; papers stay in the library. */
  'collections.delete': { input: z.strictObject({ id: CollectionId }), output: z.void() },
  'collections.put': { input: CollectionPut, output: z.void() },

  'searches.list': { input: nothing, output: z.array(SavedSearch) },
  /** How many papers a kept search finds; null where it has gone. */
  'searches.count': { input: z.strictObject({ id: SavedSearchId }), output: z.number().int().nullable() },
  'searches.keep': { input: SearchToKeep, output: SavedSearchId },
  'searches.change': { input: SavedSearchChange, output: z.void() },
  'searches.delete': { input: z.strictObject({ id: SavedSearchId }), output: z.void() },
} satisfies Record<string, CallSpec>
