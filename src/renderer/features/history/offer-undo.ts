import { type Announcement, announce, withdrawAction } from '../../state/announcements-store.ts'
import { travel } from './history-commands.ts'
import { refreshHistory, useHistory } from './history-store.ts'

/**
 * Says what was just done, with a way back. Undo takes the last step, whichever that is: the offer is withdrawn as soon
 * as another one would be taken.
 *
 * @param withdraw what becomes of the announcement then; it stands without the offer where nothing else is said
 */
export async function offerUndo(
  announcement: Omit<Announcement, 'action'>,
  withdraw: (key: number) => void = withdrawAction,
): Promise<void> {
  await refreshHistory()
  const offered = useHistory.getState().undo
  if (offered === null) {
    announce(announcement)
    return
  }
  const key = announce({
    ...announcement,
    action: { label: 'Undo', run: () => void travel('undo') },
  })
  const stop = useHistory.subscribe(({ undo }) => {
    if (undo?.key === offered.key) return
    stop()
    withdraw(key)
  })
}
