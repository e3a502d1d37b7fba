import { flushSync } from 'react-dom'
import { focusReader } from '../features/library/index.ts'
import { readAlone, usePane } from '../state/pane-store.ts'

/** Gives the paper the window to itself, or ends that. The focus stays with the paper. */
export function toggleReadingMode(): void {
  if (usePane.getState().isAlone) leaveReadingMode()
  else {
    flushSync(() => readAlone(true))
    focusReader()
  }
}

/** Gives the other panes their place back. */
export function leaveReadingMode(): void {
  flushSync(() => readAlone(false))
  focusReader()
}
