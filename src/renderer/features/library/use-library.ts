import { useEffect } from 'react'
import { useLayer } from '../../state/layers.ts'
import { useLibraryChanges } from '../../state/library-changes.ts'
import { usePaperDetails } from '../../state/paper-details.ts'
import { usePlace } from '../../state/place-store.ts'
import { useSettings } from '../../state/settings-store.ts'
import { useTags } from '../tags/index.ts'
import { followChoice } from './list-cursor.ts'
import { clearSelection, useList } from './list-store.ts'
import { orderingWanted } from './listed-order.ts'
import { followLibrary, refreshOrder } from './order-fetching.ts'
import { rows } from './rows.ts'
import { search } from './searching.ts'
import { useListCommands } from './use-list-commands.ts'
import { useOrderCommands } from './use-order-commands.ts'
import { useSeen } from './use-seen.ts'
import { useVisitCommands } from './use-visit-commands.ts'

/** What goes on with the list whether it is on screen or not: its keys, and keeping it in step with the library. */
export function useLibrary(): void {
  useListInStep()
  useChoiceInStep()
  useListLayers()
  useListCommands()
  useOrderCommands()
  useVisitCommands()
  useSeen()
}

/** Fetches the list when another is wanted and when the library changes. */
function useListInStep(): void {
  const source = usePlace((place) => place.source)
  const query = usePlace((place) => place.query)
  const searches = useTags((state) => state.searches)
  const ordering = useSettings(({ settings }) =>
    orderingWanted({ source, query }, settings.listOrders, searches),
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: another source, search or order is what makes it fetch.
  useEffect(refreshOrder, [source, query, ordering])
  useLibraryChanges(['papers', 'reading', 'marks', 'tags', 'snapshots'], followLibrary)
}

/** Moves the cursor after a paper that was chosen elsewhere, as soon as its key is known. */
function useChoiceInStep(): void {
  const paperId = usePlace((place) => place.paperId)
  const { paper } = usePaperDetails(paperId)
  const known = paper !== null && paper.id === paperId ? paper.key : undefined
  const key = paperId === null ? null : (rows.keyOf(paperId) ?? known)
  useEffect(() => {
    if (key !== undefined) followChoice(key)
  }, [key])
}

/** What Escape takes away: first the selection, then the search. */
function useListLayers(): void {
  useLayer(
    usePlace((place) => place.query !== ''),
    () => search(''),
  )
  useLayer(
    useList((list) => list.selection.size > 0),
    clearSelection,
  )
}
