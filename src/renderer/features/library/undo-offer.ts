import { announce, dismissAnnouncement, useAnnouncements } from '../../state/announcements-store.ts'
import { runCommand } from '../../state/commands.ts'
import { onLibraryChanged } from '../../state/library-changes.ts'

/** Takes the offer that stands off the screen. */
let withdraw: () => void = () => {}

/**
 * Says what was done, with a way back. Undo takes back the last thing done, so the offer goes when that is another:
 * a later offer takes its place, and whatever else changes the library ends it.
 */
export function offerUndo(message: string): void {
  withdraw()
  announce({ tone: 'info', message, action: { label: 'Undo', run: () => runCommand('history.undo') } })
  const key = useAnnouncements.getState().shown.at(-1)?.key
  const stop = onLibraryChanged(['marks', 'papers', 'snapshots'], () => withdraw())
  withdraw = () => {
    stop()
    if (key !== undefined) dismissAnnouncement(key)
    withdraw = () => {}
  }
}
