import { announce, announceFailure } from '../../state/announcements-store.ts'
import { readerScroller } from './focus.ts'
import { chooseAt, cursorIndex } from './list-cursor.ts'
import { useList } from './list-store.ts'
import { isSearch, keysBetween } from './listed-order.ts'
import { ROWS_PER_CALL } from './row-cache.ts'
import { rows } from './rows.ts'
import { wordsShown } from './words-shown.ts'

/** What stays in sight of a page that is turned, in CSS pixels: two lines to find one's place by. */
const KEPT_IN_SIGHT = 64

/** Scrolls the paper by a page. @returns false when it is at its end (its beginning, backwards) or there is none */
export function turnPage(direction: 1 | -1): boolean {
  const scroller = readerScroller()
  if (scroller === null) return false
  const { scrollTop, scrollHeight, clientHeight } = scroller
  const room = direction === 1 ? scrollHeight - clientHeight - scrollTop : scrollTop
  if (room < 2) return false
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
  const top = direction * Math.max(clientHeight - KEPT_IN_SIGHT, clientHeight / 2)
  scroller.scrollBy({ top, behavior: isCalm ? 'instant' : 'smooth' })
  return true
}

/** Scrolls on, and at the end of a paper goes to the next one that is unread. */
export function readOn(): void {
  if (!turnPage(1)) void chooseNextUnread()
}

/** Chooses the first unread paper below the cursor, however far down; says so when there is none. */
async function chooseNextUnread(): Promise<void> {
  const { order, cursor } = useList.getState()
  if (order === null) return
  const from = cursorIndex() + 1
  try {
    // A search does not count what is unread.
    const mayFind = isSearch(order.query) || order.unreadCount > 0
    for (let start = from; mayFind && start < order.keys.length; start += ROWS_PER_CALL) {
      const keys = keysBetween(order, start, start + ROWS_PER_CALL)
      await rows.load(keys, wordsShown(order))
      if (useList.getState().cursor !== cursor) return
      const found = keys.findIndex((key) => rows.get(key)?.isRead === false)
      if (found >= 0) return chooseAt(start + found)
    }
    announce({ tone: 'info', message: 'No unread paper below this one.' })
  } catch (error) {
    announceFailure('The next unread paper could not be found.', error)
  }
}
