import { usePlace } from '../../state/place-store.ts'
import { useSettings } from '../../state/settings-store.ts'
import { WelcomePane } from '../import/index.ts'
import { useTags } from '../tags/index.ts'
import { todayHere } from './day-names.ts'
import { EmptyList } from './empty-list.tsx'
import { paneAttribute } from './focus.ts'
import { ListHeader } from './list-header.tsx'
import { useList } from './list-store.ts'
import { isSearch } from './listed-order.ts'
import styles from './paper-list.module.css'
import { PaperRows } from './paper-rows.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { useShelves, useShelvesInStep } from './shelves-store.ts'
import { sourceName } from './source-names.ts'

/** The papers of the source that is shown, or those that a search finds. */
export function PaperList() {
  useShelvesInStep()
  const source = usePlace((place) => place.source)
  const isSearching = usePlace((place) => isSearch(place.query))
  const { counts, snapshots } = useShelves()
  const named = useTags()
  const order = useList((list) => list.order)
  const layout = useSettings(({ settings }) => settings.listLayout)
  const density = useSettings(({ settings }) => settings.listDensity)
  const name = isSearching ? 'Search' : sourceName(source, snapshots, todayHere(), named)
  if (counts?.all === 0 && (order === null || order.keys.length === 0)) {
    return (
      <section {...paneAttribute} className={styles.list} aria-label={name} tabIndex={-1}>
        <WelcomePane />
      </section>
    )
  }
  return (
    <section {...paneAttribute} className={styles.list} aria-label={name} tabIndex={-1}>
      <ListHeader name={name} order={order} />
      {order !== null &&
        (order.keys.length > 0 ? (
          <PaperRows key={`${layout} ${density}`} order={order} layout={layout} density={density} />
        ) : (
          <EmptyList subject={order} />
        ))}
      <SelectionBar />
    </section>
  )
}
