import { useEffect } from 'react'
import { useLayer } from '../../state/layers.ts'
import { useLibraryChanges } from '../../state/library-changes.ts'
import { usePaperDetails } from '../../state/paper-details.ts'
import { usePlace } from '../../state/place-store.ts'
import { WelcomePane } from '../import/index.ts'
import { todayHere } from './day-names.ts'
import { EmptyList } from './empty-list.tsx'
import { followChoice } from './list-cursor.ts'
import { ListHeader } from './list-header.tsx'
import { clearSelection, useList } from './list-store.ts'
import { isSearch } from './listed-order.ts'
import { followLibrary, refreshOrder } from './order-fetching.ts'
import styles from './paper-list.module.css'
import { PaperRows } from './paper-rows.tsx'
import { rows } from './rows.ts'
import { search } from './searching.ts'
import { useShelves, useShelvesInStep } from './shelves-store.ts'
import { sourceName } from './source-names.ts'
import { useListCommands } from './use-list-commands.ts'
import { useSeen } from './use-seen.ts'

/** The papers of the source that is shown, or those that a search finds. */
export function PaperList() {
  useListInStep()
  useListCommands()
  useListLayers()
  useSeen()
  const source = usePlace((place) => place.source)
  const isSearching = usePlace((place) => isSearch(place.query))
  const { counts, snapshots } = useShelves()
  const order = useList((list) => list.order)
  const name = isSearching ? 'Search' : sourceName(source, snapshots, todayHere())
  if (counts?.all === 0 && (order === null || order.keys.length === 0)) {
    return (
      <section className={styles.list} aria-label={name}>
        <WelcomePane />
      </section>
    )
  }
  return (
    <section className={styles.list} aria-label={name}>
      <ListHeader name={name} order={order} />
      {order !== null &&
        (order.keys.length > 0 ? <PaperRows order={order} /> : <EmptyList subject={order} />)}
    </section>
  )
}

/** Fetches the list when another is wanted and when the library changes; follows what is chosen elsewhere. */
function useListInStep(): void {
  useShelvesInStep()
  const source = usePlace((place) => place.source)
  const query = usePlace((place) => place.query)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another source or search is what makes it fetch.
  useEffect(refreshOrder, [source, query])
  useLibraryChanges(['papers', 'reading', 'marks', 'snapshots'], followLibrary)
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
  const isSearching = usePlace((place) => place.query !== '')
  useLayer(isSearching, () => search(''))
  useLayer(
    useList((list) => list.selection.size > 0),
    clearSelection,
  )
}
