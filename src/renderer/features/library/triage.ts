import type { PaperRow } from '../../../shared/model/paper.ts'
import { announceFailure, dismissAnnouncement } from '../../state/announcements-store.ts'
import { call } from '../../state/bridge.ts'
import { offerUndo } from '../history/index.ts'
import { chooseAt, chooseNone, cursorIndex } from './list-cursor.ts'
import { clearSelection, useList } from './list-store.ts'
import { keysBetween } from './listed-order.ts'
import { takeOffList } from './order-fetching.ts'
import { rows } from './rows.ts'
import { papersToActOn } from './selection.ts'
import { leavesList, planTriage, type Triage, type TriagePlan } from './triage-plan.ts'

/**
 * Does to the picked papers, else to the chosen one, what a key means. It shows at once; a paper that leaves the list
 * by it makes room for the next. One step to undo, however many papers.
 */
export function triage(kind: Triage): void {
  const papers = papersToActOn()
  if (papers.length === 0) return
  const plan = planTriage(kind, papers)
  const keys = papers.map((paper) => paper.key)
  rows.patch(keys, plan.change)
  const finish = show(papers, plan)
  clearSelection()
  void keep(papers, plan).finally(() => {
    rows.settle(keys)
    finish()
  })
}

async function keep(papers: readonly PaperRow[], { change, message }: TriagePlan): Promise<void> {
  try {
    await call('papers.setReading', { ids: papers.map((paper) => paper.id), ...change })
    // A sentence this short is there for its offer, and goes with it: one key after the other would pile them up.
    if (message !== null) await offerUndo({ tone: 'info', message }, dismissAnnouncement)
  } catch (error) {
    announceFailure(
      papers.length === 1 ? 'The paper stays as it was.' : 'The papers stay as they were.',
      error,
    )
  }
}

/** Takes papers that leave off the list and moves on; the function that comes back ends that when it is kept. */
function show(papers: readonly PaperRow[], { change }: TriagePlan): () => void {
  const { order, cursor } = useList.getState()
  if (order === null || !leavesList(order, change)) return () => {}
  const index = cursorIndex()
  const goesWithCursor = index >= 0 && papers.some(({ key }) => key === cursor)
  // The next paper moves up to where the first of those before it was.
  const leaving = new Set(papers.map(({ key }) => key))
  const before = keysBetween(order, 0, index).filter((key) => leaving.has(key)).length
  const finish = takeOffList(papers)
  if (!goesWithCursor) return finish
  if (useList.getState().order?.keys.length === 0) chooseNone()
  else chooseAt(index - before)
  return finish
}
