import { create } from 'zustand'
import type { HistoryState } from '../../../shared/contract/requests.ts'
import { call } from '../../state/bridge.ts'

/** What undo and redo would take next. */
export const useHistory = create<HistoryState>(() => ({ undo: null, redo: null }))

/** Asks the library again. Not knowing is no reason to disturb anybody. */
export function refreshHistory(): void {
  call('history.state', {}).then(
    (state) => useHistory.setState(state),
    () => {},
  )
}
