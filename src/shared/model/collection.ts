import * as z from 'zod'
import { CollectionId } from './ids.ts'
import { nameOnOneLine } from './tag.ts'
import { COLLECTION_NAME_LIMIT } from './tag-limits.ts'

export const CollectionName = nameOnOneLine(COLLECTION_NAME_LIMIT)

/** A place that papers are put into. `parent` is the collection that it stands in; null at the top. */
export const Collection = z.object({
  id: CollectionId,
  name: z.string(),
  parent: CollectionId.nullable(),
})
export type Collection = z.infer<typeof Collection>

/** A collection with how many papers are in it and in those inside it. */
export const ListedCollection = Collection.extend({ paperCount: z.number().int() })
export type ListedCollection = z.infer<typeof ListedCollection>
