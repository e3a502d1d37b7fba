import type { ListOrder } from './list-order.ts'
import type { PaperSource } from './source.ts'

/** Under this name the order of searches is kept. While nothing stands there, a search lists its best match first. */
export const searchOrderKey = 'search'

/**
 * The name under which a source's order is kept: each shelf has its own, and all snapshots share one, as do all tags and
 * all collections. A kept search keeps its own with it, and not by this name.
 */
export function listOrderKey(source: PaperSource): string {
  return source.kind === 'state' ? source.state : source.kind
}

/**
 * How a source is ordered until a person chooses: a snapshot as it was captured, all else by day as the feeds list.
 * The same object for the same order.
 */
export function defaultListOrder(source: PaperSource): ListOrder {
  return source.kind === 'snapshot' ? asCaptured : asListed
}

const asCaptured: ListOrder = { sort: 'rank', isReversed: false, group: 'none' }
/** As feeds list: the newest day first, by day. */
export const asListed: ListOrder = { sort: 'listed', isReversed: false, group: 'day' }
