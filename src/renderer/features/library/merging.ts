import { announceFailure } from '../../state/announcements-store.ts'
import { call } from '../../state/bridge.ts'
import { offerUndo } from '../history/index.ts'
import { clearSelection } from './list-store.ts'
import { papersToActOn } from './selection.ts'

/** Whether two papers are picked, which could be one. */
export function canMerge(): boolean {
  return papersToActOn().length === 2
}

/** Makes the two picked papers one. */
export async function mergePicked(): Promise<void> {
  const [one, other] = papersToActOn()
  if (one === undefined || other === undefined) return
  clearSelection()
  try {
    await call('duplicates.merge', { ids: [one.id, other.id] })
    await offerUndo({ tone: 'info', message: 'Merged the two papers. All that was on either is on the one.' })
  } catch (error) {
    announceFailure('The papers stay two.', error)
  }
}
