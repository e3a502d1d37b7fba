import { create } from 'zustand'
import type { HistoryState } from '../../../shared/contract/requests.ts'
import { call } from '../../state/bridge.ts'

/** What undo and redo would take next. */
export const useHistory = create<HistoryState>(() => ({ undo: null, redo: null }))

/** Asks the library again. Not knowing is no reason to disturb anybody. */
export async function refreshHistory(): Promise<void> {
  try {
    useHistory.setState(await call('history.state', {}))
  } catch {
    // The names stay as they were; undo itself asks the library.
  }
}
