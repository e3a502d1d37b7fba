import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import styles from './list-header.module.css'
import { countLabel, selectionLabel } from './list-labels.ts'
import { useList } from './list-store.ts'
import { isSearch, type ListedOrder } from './listed-order.ts'
import { OrderMenu } from './order-menu.tsx'
import { SearchBox } from './search-box.tsx'

interface ListHeaderProps {
  name: string
  /** What is listed; null until it is known. */
  order: ListedOrder | null
}

/** What the list is of, how much of it there is and in which order, and the box to search in. */
export function ListHeader({ name, order }: ListHeaderProps) {
  const selected = useList((list) => list.selection.size)
  const count = order === null ? '' : selected > 0 ? selectionLabel(selected) : countLabel(order)
  const isResult = order !== null && isSearch(order.query)
  return (
    <header className={styles.header}>
      <div className={styles.line}>
        <h2 className={styles.name}>{name}</h2>
        <span className={styles.count}>{count}</span>
        {order !== null && <OrderMenu subject={order} />}
      </div>
      <SearchBox />
      <VisuallyHidden>
        <span role="status">{isResult || selected > 0 ? count : ''}</span>
      </VisuallyHidden>
    </header>
  )
}
