import type { PaperId, PaperKey } from '../../../shared/model/ids.ts'
import type { PaperRow } from '../../../shared/model/paper.ts'
import { announce, announceFailure } from '../../state/announcements-store.ts'
import { plainNumber } from '../../ui/plain-number.ts'
import { chooseAt, cursorIndex } from './list-cursor.ts'
import { clearSelection, useList } from './list-store.ts'
import { keysBetween } from './listed-order.ts'
import { ROWS_PER_CALL } from './row-cache.ts'
import { rows } from './rows.ts'
import { wordsShown } from './words-shown.ts'

/** The most papers that one change takes. */
const SELECTION_LIMIT = 10_000

/** Picks a paper to be acted on together with others, or drops it again. */
export function toggleSelected(key: PaperKey): void {
  const row = rows.get(key)
  if (!row) return
  const selection = new Map(useList.getState().selection)
  if (!selection.delete(key)) selection.set(key, row)
  useList.setState({ selection })
}

/** Moves the cursor by so many places and picks the papers on the way. */
export function extendSelection(step: number): void {
  const index = cursorIndex()
  if (index < 0) chooseAt(0)
  else extendSelectionTo(index + step)
}

/** Picks everything from the cursor to a place of the list, both included, and goes there. */
export function extendSelectionTo(index: number): void {
  const from = cursorIndex()
  void select(from < 0 ? index : Math.min(from, index), Math.max(from, index))
  chooseAt(index)
}

/** Picks every paper of the list, or as many from its beginning as can be acted on at once; says so where it is not all. */
export async function selectAll(): Promise<void> {
  const { order } = useList.getState()
  if (order === null) return
  clearSelection()
  await select(0, order.keys.length - 1)
  if (order.keys.length <= SELECTION_LIMIT || useList.getState().selection.size < SELECTION_LIMIT) return
  const [limit, all] = [SELECTION_LIMIT, order.keys.length].map((count) => plainNumber.format(count))
  announce({ tone: 'info', message: `The first ${limit} of ${all} papers are selected: no more at once.` })
}

/** Picks a paper wherever it stands: it may be found otherwise than in the list. @returns whether it is picked */
export async function pickPaper(key: PaperKey): Promise<boolean> {
  try {
    await rows.load([key], useList.getState().order?.query ?? '')
    useList.setState(({ selection }) => ({ selection: withPapers(selection, [key]) }))
  } catch (error) {
    announceFailure('The paper could not be selected.', error)
  }
  return useList.getState().selection.has(key)
}

/** The papers that a key acts on: those picked, else the chosen one if its row is known. */
export function papersToActOn(): PaperRow[] {
  const { selection, cursor } = useList.getState()
  if (selection.size > 0) return [...selection].map(([key, row]) => rows.get(key) ?? row)
  const row = cursor === null ? null : rows.get(cursor)
  return row ? [row] : []
}

/** The ids of the papers that are picked; none where a key would act on the chosen one. */
export function pickedPapers(): PaperId[] {
  return [...useList.getState().selection.values()].map(({ id }) => id)
}

/** Picks the papers from one place up to and with another; what is not known of them is fetched. */
async function select(first: number, last: number): Promise<void> {
  const { order, selection } = useList.getState()
  if (order === null) return
  const keys = keysBetween(order, first, Math.min(last + 1, first + SELECTION_LIMIT - selection.size))
  let picked = selection
  try {
    for (let from = 0; from < keys.length; from += ROWS_PER_CALL) {
      const some = keys.slice(from, from + ROWS_PER_CALL)
      if (some.some((key) => rows.get(key) === undefined)) await rows.load(some, wordsShown(order))
      // Whoever acted on what was picked so far, or dropped it, does not want the rest.
      if (useList.getState().selection !== picked) return
      picked = withPapers(picked, some)
      useList.setState({ selection: picked })
    }
  } catch (error) {
    announceFailure('Not all of these papers could be selected.', error)
  }
}

function withPapers(
  selection: ReadonlyMap<PaperKey, PaperRow>,
  keys: readonly PaperKey[],
): ReadonlyMap<PaperKey, PaperRow> {
  const added = keys.flatMap((key): [PaperKey, PaperRow][] => {
    const row = rows.get(key)
    return row ? [[key, row]] : []
  })
  return new Map([...selection, ...added])
}
