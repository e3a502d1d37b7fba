import { create } from 'zustand'

interface PaneState {
  /** The pane that is in front where there is room for one only. */
  pane: 'list' | 'reader'
  /** Whether the paper has the window to itself, however much room there is. */
  isAlone: boolean
}

export const usePane = create<PaneState>(() => ({ pane: 'list', isAlone: false }))

/** Brings a pane to the front; where both have room nothing changes, unless the paper was alone. */
export function showPane(pane: PaneState['pane']): void {
  usePane.setState(pane === 'list' ? { pane, isAlone: false } : { pane })
}

/** Gives the paper the window to itself, or the other panes their place back. */
export function readAlone(isAlone: boolean): void {
  usePane.setState(isAlone ? { pane: 'reader', isAlone } : { isAlone })
}
