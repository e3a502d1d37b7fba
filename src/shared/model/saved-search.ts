import * as z from 'zod'
import { SavedSearchId } from './ids.ts'
import { ListOrder } from './list-order.ts'

/** A search that is kept under a name. `order` is null for the order by relevance. */
export const SavedSearch = z.object({
  id: SavedSearchId,
  name: z.string(),
  query: z.string(),
  order: ListOrder.nullable(),
})
export type SavedSearch = z.infer<typeof SavedSearch>
