import { create } from 'zustand'

interface PaneState {
  /** The pane that is in front where there is room for one only. */
  pane: 'list' | 'reader'
}

export const usePane = create<PaneState>(() => ({ pane: 'list' }))

/** Brings a pane to the front; where both have room nothing changes. */
export function showPane(pane: PaneState['pane']): void {
  usePane.setState({ pane })
}
