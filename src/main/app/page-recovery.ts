import { type BrowserWindow, dialog } from 'electron'
import type { Log } from './log.ts'
import { report } from './report.ts'

/** A page that ends more often than this within `WINDOW_MS` would end for ever. */
const LOADS = 3
const WINDOW_MS = 60_000

/**
 * Loads the page again when its process has ended, at most three times a minute; then a person is asked what to do.
 * The library lives in another process, and the page begins where the person was.
 */
export function keepPageAlive(
  window: BrowserWindow,
  options: {
    readonly pageUrl: string
    readonly log: Log
    /** Whether somebody is there to be asked. */
    readonly isAttended: boolean
    /** Called before the page is loaded again: whoever waits for it waits for another one now. */
    onEnded(): void
    quit(): void
  },
): void {
  const { pageUrl, log, isAttended, onEnded, quit } = options
  const mayLoad = loadLimit()
  // Not at once: Chromium is still putting the old process away, and the app would go with it.
  const load = (): void => {
    setImmediate(() => {
      if (!window.isDestroyed()) void window.loadURL(pageUrl)
    })
  }
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    const reference = log.unexpected(`the page has ended: ${reason}, exit code ${exitCode}`, null)
    if (window.isDestroyed()) return
    onEnded()
    if (mayLoad(Date.now())) load()
    else if (isAttended) void ask(window, reference).then((answer) => (answer === 'load' ? load() : quit()))
    else {
      report(`the page ended again and again; the log says more under ${reference}`)
      quit()
    }
  })
}

/** Tells of each load, by its time in milliseconds, whether it is one of the first three within a minute. */
export function loadLimit(): (now: number) => boolean {
  let loads: number[] = []
  return (now) => {
    loads = loads.filter((time) => now - time < WINDOW_MS)
    if (loads.length >= LOADS) return false
    loads.push(now)
    return true
  }
}

async function ask(window: BrowserWindow, reference: string): Promise<'load' | 'quit'> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    title: 'Offprint',
    message: 'The page of Offprint ends again and again',
    detail:
      'Nothing was lost: your library is safe, and what you were typing was kept with it. Load the page once more; ' +
      `if that does not help, quit and start Offprint again. The log says more under ${reference}.`,
    buttons: ['Load the page', 'Quit'],
    defaultId: 0,
    cancelId: 0,
  })
  return response === 0 ? 'load' : 'quit'
}
