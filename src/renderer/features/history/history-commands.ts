import { useEffect } from 'react'
import { announce, announceFailure } from '../../state/announcements-store.ts'
import { call } from '../../state/bridge.ts'
import { type Command, useCommands } from '../../state/commands.ts'
import { flushEverything } from '../../state/flush.ts'
import { useFrontView } from '../../state/front-view.ts'
import { useLibraryChanges } from '../../state/library-changes.ts'
import { choosePaper } from '../../state/place-store.ts'
import { refreshHistory, useHistory } from './history-store.ts'

const commands: readonly Command[] = [
  {
    id: 'history.undo',
    title: 'Undo',
    group: 'Edit',
    keys: ['Mod+z'],
    // A step may be a whole import: each takes a press of its own.
    isOnce: true,
    run: () => void travel('undo'),
  },
  {
    id: 'history.redo',
    title: 'Redo',
    group: 'Edit',
    keys: ['Shift+Mod+z', 'Mod+y'],
    isOnce: true,
    run: () => void travel('redo'),
  },
]

/** Registers undo and redo, and keeps their names up to date. */
export function useHistoryCommands(): void {
  useCommands(commands)
  useEffect(() => void refreshHistory(), [])
  useLibraryChanges(['papers', 'reading', 'marks', 'snapshots'], () => void refreshHistory())
}

/** Takes a step and says which; the paper it was on is shown where papers are, so that nothing changes out of sight. */
export async function travel(direction: 'undo' | 'redo'): Promise<void> {
  try {
    // A note still being written would otherwise land after the step, as a new one.
    await flushEverything()
    const hadStep = useHistory.getState()[direction] !== null
    const { isDone, message, paperId } = await call(
      direction === 'undo' ? 'history.undo' : 'history.redo',
      {},
    )
    const isInSight = useFrontView.getState().view === 'papers'
    if (isDone && paperId !== null && isInSight) choosePaper(paperId)
    // That there is nothing to undo is no error; a step that could not be taken is.
    announce({ tone: isDone || !hadStep ? 'info' : 'error', message })
  } catch (error) {
    announceFailure(direction === 'undo' ? 'Nothing was undone.' : 'Nothing was redone.', error)
  }
}
