import * as z from 'zod'

/** What a list can be sorted by. `listed` is a feed's own order: newest day first, as its newest capture had it. */
export const ListSort = z.enum(['listed', 'published', 'votes', 'rank', 'title', 'added', 'lastRead'])
export type ListSort = z.infer<typeof ListSort>

/** How a list is ordered; `isReversed` turns the sort's usual direction round. */
export const ListOrder = z.strictObject({
  sort: ListSort,
  isReversed: z.boolean(),
  group: z.enum(['none', 'day', 'snapshot']),
})
export type ListOrder = z.infer<typeof ListOrder>
