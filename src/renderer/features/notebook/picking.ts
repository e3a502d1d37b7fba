import type { NotebookKey } from '../../../shared/model/notebook.ts'
import { NOTEBOOK_SELECTION_LIMIT } from '../../../shared/model/notebook-limit.ts'
import { announce } from '../../state/announcements-store.ts'
import { plainNumber } from '../../ui/plain-number.ts'
import { useNotebook } from './notebook-store.ts'

/** The key of the entry at a place; null where there is none. */
export function keyAt(index: number): NotebookKey | null {
  return (useNotebook.getState().order?.keys[index] as NotebookKey | undefined) ?? null
}

/** Moves the cursor to a place, or as near as there is one. */
export function moveTo(index: number): void {
  const last = (useNotebook.getState().order?.keys.length ?? 0) - 1
  if (last >= 0) useNotebook.setState({ cursor: Math.min(last, Math.max(0, index)) })
}

export function moveBy(step: number): void {
  moveTo(useNotebook.getState().cursor + step)
}

/** Picks an entry, or drops it again. */
export function togglePicked(index: number): void {
  const key = keyAt(index)
  if (key === null) return
  const selection = new Set(useNotebook.getState().selection)
  if (!selection.delete(key)) selection.add(key)
  useNotebook.setState({ selection, pickedLast: key, cursor: index })
}

/** Picks everything from the entry that was picked last to this one; only this one where none was. */
export function pickRangeTo(index: number): void {
  const { order, pickedLast } = useNotebook.getState()
  const last = pickedLast === null ? -1 : (order?.keys.indexOf(pickedLast) ?? -1)
  const from = last < 0 ? index : Math.min(last, index)
  pick(from, last < 0 ? index : Math.max(last, index))
  useNotebook.setState({ pickedLast: keyAt(index), cursor: index })
}

/** Picks all that are shown, or as many from the top as one change takes, which is said. */
export function pickAll(): void {
  const count = useNotebook.getState().order?.keys.length ?? 0
  pick(0, count - 1)
}

export function dropPicked(): void {
  useNotebook.setState({ selection: new Set(), pickedLast: null })
}

/** The entries that a key acts on: those picked, in the order of the list, else the one at the cursor. */
export function keysToActOn(): NotebookKey[] {
  const { selection, cursor } = useNotebook.getState()
  const key = keyAt(cursor)
  if (selection.size === 0) return key === null ? [] : [key]
  return inOrder(selection)
}

/** The entries picked, or all that are shown, in the order of the list. */
export function keysToCompile(): NotebookKey[] {
  const { selection, order } = useNotebook.getState()
  if (selection.size > 0) return inOrder(selection)
  return [...new Set(order?.keys ?? [])].slice(0, NOTEBOOK_SELECTION_LIMIT) as NotebookKey[]
}

function inOrder(selection: ReadonlySet<NotebookKey>): NotebookKey[] {
  const keys = new Set<number>(useNotebook.getState().order?.keys ?? [])
  return [...keys].filter((key) => selection.has(key as NotebookKey)) as NotebookKey[]
}

function pick(first: number, last: number): void {
  const { order, selection } = useNotebook.getState()
  const picked = new Set(selection)
  const keys = Array.from(order?.keys.slice(first, last + 1) ?? []) as NotebookKey[]
  for (const key of keys) {
    if (picked.size >= NOTEBOOK_SELECTION_LIMIT) {
      const limit = plainNumber.format(NOTEBOOK_SELECTION_LIMIT)
      announce({ tone: 'info', message: `The first ${limit} entries are selected: no more at once.` })
      break
    }
    picked.add(key)
  }
  useNotebook.setState({ selection: picked })
}
