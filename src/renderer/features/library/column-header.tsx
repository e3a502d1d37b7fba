import { ArrowDown, ArrowUp } from 'lucide-react'
import type { ListOrder, ListSort } from '../../../shared/model/list-order.ts'
import styles from './columns.module.css'
import type { OrderedSubject } from './listed-order.ts'
import { directionNames, isDaySort, sortNames, toggledSort } from './order-choices.ts'
import { setOrdering } from './ordering.ts'

/** The heads of the columns. Those that the list can be sorted by are pressed to do so, and once more to turn it round. */
export function ColumnHeader({ subject }: { subject: OrderedSubject }) {
  const { ordering } = subject
  // There is one column for the day, and it shows the one that the list is sorted by.
  const daySort = ordering?.sort === 'published' ? 'published' : 'listed'
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in.
    <div className={styles.header} role="group" aria-label="Sort by column">
      <Head subject={subject} sort="title" name="Title" />
      <span className={styles.authorsHead}>Authors</span>
      <Head subject={subject} sort={daySort} name="Date" hasFigures />
      <Head subject={subject} sort="votes" name="Votes" hasFigures />
    </div>
  )
}

interface HeadProps {
  subject: OrderedSubject
  sort: ListSort
  name: string
  hasFigures?: boolean
}

function Head({ subject, sort, name, hasFigures = false }: HeadProps) {
  const { ordering } = subject
  const isCurrent = ordering?.sort === sort
  return (
    <button
      type="button"
      className={styles.head}
      aria-pressed={isCurrent}
      aria-label={labelOf(name, sort, isCurrent ? ordering : null)}
      data-figures={hasFigures ? '' : undefined}
      onClick={() => setOrdering(subject, toggledSort(ordering, sort))}
    >
      {name}
      {isCurrent && (isDownwards(ordering) ? <ArrowDown aria-hidden /> : <ArrowUp aria-hidden />)}
    </button>
  )
}

function labelOf(name: string, sort: ListSort, current: ListOrder | null): string {
  const what = isDaySort(sort) ? `${name} (${sortNames[sort].toLowerCase()})` : name
  if (current === null) return `Sort by ${what}`
  return `Sorted by ${what}, ${directionNames[sort][current.isReversed ? 'reversed' : 'usual'].toLowerCase()}`
}

/** Whether the values fall from the top of the list to its end. */
function isDownwards({ sort, isReversed }: ListOrder): boolean {
  const fallsByItself = sort !== 'title' && sort !== 'rank'
  return fallsByItself !== isReversed
}
