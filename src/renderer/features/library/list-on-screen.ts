import type { ListRequest } from '../../../shared/contract/requests.ts'
import { useTags } from '../tags/index.ts'
import { todayHere } from './day-names.ts'
import { useList } from './list-store.ts'
import { isSearch } from './listed-order.ts'
import { useShelves } from './shelves-store.ts'
import { sourceName } from './source-names.ts'

/** The list as it stands, to be asked for again, and what a person calls it; null before it is there. */
export function listOnScreen(): { title: string; list: ListRequest } | null {
  const { order } = useList.getState()
  if (order === null) return null
  const { source, query, ordering } = order
  const title = isSearch(query)
    ? `Search for ${query.trim()}`
    : sourceName(source, useShelves.getState().snapshots, todayHere(), useTags.getState())
  return { title, list: { source, query, ...(ordering === null ? {} : { order: ordering }) } }
}
