import { create } from 'zustand'
import type {
  NotebookFilter,
  NotebookGrouping,
  NotebookKey,
  NotebookOrder,
  NotebookSort,
} from '../../../shared/model/notebook.ts'
import { announceFailure } from '../../state/announcements-store.ts'
import { call } from '../../state/bridge.ts'
import { showInFront } from '../../state/front-view.ts'
import { entries } from './entries.ts'

/** The notebook as the person left it: it stays as it is while they are in a paper. */
interface Notebook {
  filter: NotebookFilter
  sort: NotebookSort
  group: NotebookGrouping
  /** Null until it was fetched once. */
  order: NotebookOrder | null
  /** The place of the entry that has the focus, from 0. */
  cursor: number
  selection: ReadonlySet<NotebookKey>
  /** The entry that was picked last, where a range begins. */
  pickedLast: NotebookKey | null
  /** Whether a jump into a paper can be taken back. */
  isAway: boolean
}

export const noFilter: NotebookFilter = {
  text: '',
  kinds: [],
  categories: [],
  anchors: [],
  tags: [],
  collection: null,
  from: null,
  to: null,
}

export const useNotebook = create<Notebook>(() => ({
  filter: noFilter,
  sort: 'newest',
  group: 'none',
  order: null,
  cursor: 0,
  selection: new Set(),
  pickedLast: null,
  isAway: false,
}))

/** How far the list is scrolled, in CSS pixels. No component looks at it while it changes. */
export const scrollPlace = { offset: 0 }

/** Puts the notebook in the place of list and paper, as it was left. */
export function openNotebook(): void {
  useNotebook.setState({ isAway: false })
  showInFront('notebook')
  void refreshNotebook()
}

/** Brings list and paper back. */
export function closeNotebook(): void {
  useNotebook.setState({ isAway: false })
  showInFront('papers')
}

/** Narrows or widens the notebook; it begins at its top. */
export function setFilter(change: Partial<NotebookFilter>): void {
  const { filter } = useNotebook.getState()
  useNotebook.setState({ filter: { ...filter, ...change } })
  beginAtTop()
}

export function setSort(sort: NotebookSort): void {
  useNotebook.setState({ sort })
  beginAtTop()
}

export function setGrouping(group: NotebookGrouping): void {
  useNotebook.setState({ group })
  beginAtTop()
}

/** Puts a value into a list of a filter, or takes it out. */
export function toggled<Value>(values: readonly Value[], value: Value): Value[] {
  return values.includes(value) ? values.filter((one) => one !== value) : [...values, value]
}

/** Whether anything is left out. */
export function isFiltered(filter: NotebookFilter): boolean {
  return JSON.stringify(filter) !== JSON.stringify(noFilter)
}

function beginAtTop(): void {
  scrollPlace.offset = 0
  useNotebook.setState({ cursor: 0 })
  void refreshNotebook()
}

let isFetching = false
let isWanted = false

/** Fetches the order anew. Asked for while it is under way, it is fetched once more after that. */
export async function refreshNotebook(): Promise<void> {
  if (isFetching) {
    isWanted = true
    return
  }
  isFetching = true
  do {
    isWanted = false
    const { filter, sort, group } = useNotebook.getState()
    try {
      adopt(await call('notebook.order', { filter, sort, group }))
    } catch (error) {
      announceFailure('The notebook could not be read.', error)
    }
  } while (isWanted)
  isFetching = false
}

/** The entry at the cursor keeps it wherever it stands now; what is shown no longer is no longer selected. */
function adopt(order: NotebookOrder): void {
  const { order: before, cursor, selection } = useNotebook.getState()
  const key = before?.keys[cursor]
  const found = key === undefined ? -1 : order.keys.indexOf(key)
  const last = Math.max(0, order.keys.length - 1)
  const keys = new Set<number>(order.keys)
  const stillShown = [...selection].filter((one) => keys.has(one))
  useNotebook.setState({
    order,
    cursor: found >= 0 && order.keys[cursor] !== key ? found : Math.min(cursor, last),
    selection: stillShown.length === selection.size ? selection : new Set(stillShown),
  })
}

/** Notes that the library has changed. */
export function followChange(): void {
  entries.markStale()
  void refreshNotebook()
}
