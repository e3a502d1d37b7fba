import type { PaperId } from '../../../shared/model/ids.ts'
import type { PaperSource } from '../../../shared/model/source.ts'
import { choosePaper, searchFor, usePlace } from '../../state/place-store.ts'
import { focusList } from './focus.ts'
import { isSearch } from './listed-order.ts'

/** Where the person was before they searched. */
let before: { source: PaperSource; paperId: PaperId | null; listScroll: number } | null = null

/** The longest search that is looked for, in UTF-16 units. */
export const QUERY_LIMIT = 1000

/** Searches as the person types; a blank search is none, and the list comes back to where it was. */
export function search(query: string): void {
  const place = usePlace.getState()
  if (query === place.query) return
  if (!isSearch(place.query) && isSearch(query)) {
    before = { source: place.source, paperId: place.paperId, listScroll: place.listScroll }
  }
  searchFor(query)
  if (!isSearch(query) && before?.source === place.source)
    usePlace.setState({ listScroll: before.listScroll })
}

/** Escape in the search box: first the search goes; then the person is back at the paper where they were before it. */
export function leaveSearch(): void {
  const { query, source } = usePlace.getState()
  if (query !== '') {
    search('')
    return
  }
  if (before?.source === source) choosePaper(before.paperId)
  before = null
  focusList()
}
