import { useLayer } from '../state/layers.ts'
import { showPane, usePane } from '../state/pane-store.ts'

/** In a window with room for one pane, lets Escape lead from the paper back to the list. */
export function usePaneCommands(isSmall: boolean): void {
  const pane = usePane((state) => state.pane)
  useLayer(isSmall && pane === 'reader', () => showPane('list'))
}
