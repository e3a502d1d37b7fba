import { SEARCH_LIMIT } from '../../../shared/model/search-limit.ts'
import { plainNumber } from '../../ui/plain-number.ts'
import { isSearch, type ListedOrder } from './listed-order.ts'

/** How much a list holds, in its own terms. */
export function countLabel(order: ListedOrder): string {
  const count = order.keys.length
  if (count === 0) return ''
  if (isSearch(order.query)) {
    return count < SEARCH_LIMIT
      ? `${plainNumber.format(count)} found`
      : `the best ${plainNumber.format(count)}`
  }
  if (order.unreadCount > 0) {
    return `${plainNumber.format(order.unreadCount)} of ${plainNumber.format(count)} unread`
  }
  return count === 1 ? '1 paper' : `${plainNumber.format(count)} papers`
}

/** How many papers are picked. */
export function selectionLabel(selected: number): string {
  return `${plainNumber.format(selected)} selected`
}
