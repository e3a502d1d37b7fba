import { setTimeout as after } from 'node:timers'
import type { BrowserWindow } from 'electron'
import { offerEditing } from './edit-menu.ts'
import type { Log } from './log.ts'
import { openMainWindow, windowStateFile } from './main-window.ts'
import { type PageDoor, pageDoor } from './page-door.ts'
import { keepPageAlive } from './page-recovery.ts'
import type { Pages } from './pages.ts'

export interface AppWindowsOptions {
  readonly pages: Pages
  readonly preloadPath: string
  readonly iconPath: string
  readonly pageUrl: string
  /** Where sizes and places of windows are kept. */
  readonly dataFolder: string
  readonly log: Log
  /** Whether somebody is there to be asked. */
  readonly isAttended: boolean
  /** Whether everything is saved and closed, so that windows may go. */
  hasQuit(): boolean
  quit(): void
  /** A page has ended by itself; another one is loaded in its window. */
  onPageEnded(page: PageDoor): void
  /** The person turned to another window. */
  onUsed(): void
  /** A window was opened, or rests at another place. */
  onMoved(): void
  /** A window has gone while others stay. */
  onClosed(page: PageDoor): void
}

/** Opens one more window on the library, where the window of its number was last. */
export function appWindows(options: AppWindowsOptions): { open(): PageDoor } {
  const { pages, log, isAttended } = options
  /** The number of each window that is open, from 0: each number has a size and a place of its own. */
  const numbers = new Map<PageDoor, number>()
  /** Windows that will go once their page has saved. */
  const leaving = new Set<PageDoor>()
  const saved = new Set<PageDoor>()

  /** The last window takes the app with it; another one goes alone, as soon as its page has saved. */
  const mayClose = (page: PageDoor): boolean => {
    if (options.hasQuit() || saved.has(page)) return true
    if (leaving.has(page)) return false
    if (pages.all().every((one) => one === page || leaving.has(one))) options.quit()
    else {
      leaving.add(page)
      void page.flush.ask().then(() => {
        saved.add(page)
        page.window()?.close()
      })
    }
    return false
  }
  const forget = (page: PageDoor): void => {
    for (const known of [numbers, leaving, saved]) known.delete(page)
    pages.remove(page)
    if (pages.all().length > 0) options.onClosed(page)
  }
  return {
    open: () => {
      const number = lowestFree([...numbers.values()])
      const window = openMainWindow({
        ...options,
        stateFile: windowStateFile(options.dataFolder, number),
        beside: pages.current()?.window() ?? null,
        mayClose: () => mayClose(page),
      })
      const page = pageDoor(window, (callback, milliseconds) => {
        after(callback, milliseconds)
      })
      numbers.set(page, number)
      pages.add(page)
      window.on('focus', () => {
        pages.use(page)
        options.onUsed()
      })
      offerEditing(window)
      listenToMoves(window, options.onMoved)
      window.once('closed', () => forget(page))
      keepPageAlive(window, {
        pageUrl: options.pageUrl,
        log,
        isAttended,
        onEnded: () => {
          page.ended()
          options.onPageEnded(page)
        },
        quit: options.quit,
      })
      return page
    },
  }
}

/** How long a window rests before it counts as moved, in milliseconds: its display may be another one then. */
const REST_MS = 200

function listenToMoves(window: BrowserWindow, onMoved: () => void): void {
  let timer: NodeJS.Timeout | undefined
  window.on('move', () => {
    clearTimeout(timer)
    timer = after(onMoved, REST_MS)
  })
  window.once('closed', () => clearTimeout(timer))
  window.webContents.on('did-finish-load', onMoved)
}

/** The lowest number from 0 that is not among these. */
function lowestFree(taken: readonly number[]): number {
  let number = 0
  while (taken.includes(number)) number += 1
  return number
}
