import { FilePlus2, ListFilter, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { NotebookGrouping, NotebookSort } from '../../../shared/model/notebook.ts'
import { Button } from '../../ui/button.tsx'
import { FilterField } from '../../ui/filter-field.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { plainNumber } from '../../ui/plain-number.ts'
import { CommandKeys } from '../help/index.ts'
import { CompileDialog } from './compile-dialog.tsx'
import { openCompiling } from './compile-store.ts'
import { EntryBar } from './entry-bar.tsx'
import { EntryList } from './entry-list.tsx'
import { Filters } from './filters.tsx'
import { focusEntries, parts, takeFreeFocus } from './focus.ts'
import styles from './notebook-page.module.css'
import {
  closeNotebook,
  isFiltered,
  noFilter,
  setFilter,
  setGrouping,
  setSort,
  useNotebook,
} from './notebook-store.ts'

const groupNames: Record<NotebookGrouping, string> = {
  none: 'Not grouped',
  paper: 'By paper',
  category: 'By category',
  tag: 'By tag',
  day: 'By day',
}
const sortNames: Record<NotebookSort, string> = {
  newest: 'Newest first',
  oldest: 'Oldest first',
  place: 'By place in the text',
}

/** All marks and notes of the library, in the place of list and paper. */
export function NotebookPage() {
  const { order, filter } = useNotebook()
  const [isFiltering, setFiltering] = useState(false)
  const onKeyDown = (event: KeyboardEvent) => {
    // From what one types or sets, Escape goes back to the entries; from there it leaves.
    const isInControl =
      event.target instanceof Element && event.target.closest('input, select, [data-notebook-filters]')
    if (event.key !== 'Escape' || event.defaultPrevented || !isInControl) return
    event.preventDefault()
    event.stopPropagation()
    focusEntries()
  }
  return (
    <main className={styles.page} aria-label="Notebook" onKeyDown={onKeyDown}>
      <header className={styles.head}>
        <h1 className={styles.title}>Notebook</h1>
        <span className={styles.count} role="status">
          {order === null ? '' : countLabel(order.count, order.total)}
        </span>
        <div className={styles.ends}>
          <Button disabled={order === null || order.count === 0} onClick={openCompiling}>
            <FilePlus2 aria-hidden /> Compile a note <CommandKeys id="notebook.compile" />
          </Button>
          <IconButton
            label="Back to the list"
            keys={<CommandKeys id="notebook.close" />}
            onClick={closeNotebook}
          >
            <X />
          </IconButton>
        </div>
        <div className={styles.tools}>
          <div className={styles.text} {...parts.text}>
            <FilterField
              label="Find in quotes and notes"
              placeholder="Find in quotes and notes"
              value={filter.text}
              onChange={(text) => setFilter({ text })}
              onEnter={focusEntries}
            />
          </div>
          <Grouping />
          <Sorting />
          <span className={styles.filterButton}>
            <IconButton label="Filters" isPressed={isFiltering} onClick={() => setFiltering(!isFiltering)}>
              <ListFilter />
            </IconButton>
          </span>
        </div>
      </header>
      <div className={styles.body} data-filtering={isFiltering ? '' : undefined}>
        <aside className={styles.rail} aria-label="Filters" {...parts.filters}>
          <Filters />
        </aside>
        <div className={styles.entries}>
          {order !== null && order.keys.length === 0 ? <Nothing total={order.total} /> : <EntryList />}
          <EntryBar />
        </div>
      </div>
      <CompileDialog />
    </main>
  )
}

function Grouping() {
  const group = useNotebook((state) => state.group)
  return (
    <select
      className={styles.select}
      aria-label="Group the notebook"
      value={group}
      onChange={(event) => setGrouping(event.target.value as NotebookGrouping)}
      {...parts.grouping}
    >
      {Object.entries(groupNames).map(([value, name]) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </select>
  )
}

function Sorting() {
  const sort = useNotebook((state) => state.sort)
  return (
    <select
      className={styles.select}
      aria-label="Sort the notebook"
      value={sort}
      onChange={(event) => setSort(event.target.value as NotebookSort)}
    >
      {Object.entries(sortNames).map(([value, name]) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </select>
  )
}

function Nothing({ total }: { total: number }) {
  const filter = useNotebook((state) => state.filter)
  const words = useRef<HTMLDivElement>(null)
  useEffect(() => takeFreeFocus(words.current), [])
  if (total === 0 || !isFiltered(filter)) {
    return (
      <div className={styles.nothing} ref={words} tabIndex={-1} {...parts.nothing}>
        <p className={styles.nothingTitle}>Nothing is marked yet.</p>
        <p>
          What you highlight in papers, and the notes you write, come together here. Select words in an
          abstract and press <CommandKeys id="highlight.apply" /> to begin.
        </p>
      </div>
    )
  }
  return (
    <div className={styles.nothing} ref={words} tabIndex={-1} {...parts.nothing}>
      <p className={styles.nothingTitle}>No entry fits these filters.</p>
      <Button onClick={() => setFilter(noFilter)}>
        Show everything <CommandKeys id="notebook.clear" />
      </Button>
    </div>
  )
}

function countLabel(count: number, total: number): string {
  const all = total === 1 ? '1 entry' : `${plainNumber.format(total)} entries`
  return count === total ? all : `${plainNumber.format(count)} of ${all}`
}
