import { join } from 'node:path'
import { app, type BrowserWindow, clipboard, dialog, powerMonitor, session, shell } from 'electron'
import { channels } from '../../shared/contract/bridge.ts'
import type { EventName, EventPayload } from '../../shared/contract/events.ts'
import type { JobProgress } from '../../shared/model/job.ts'
import { appHandlers } from '../ipc/app-handlers.ts'
import { fileTokens } from '../ipc/file-tokens.ts'
import { importHandlers } from '../ipc/import-handlers.ts'
import { libraryHandlers } from '../ipc/library-handlers.ts'
import { createRouter } from '../ipc/router.ts'
import { APP_ORIGIN, serveApp } from './app-protocol.ts'
import { followTheme } from './appearance.ts'
import { type LibrarySession, openSession } from './library-session.ts'
import { LIBRARY_UNUSABLE, tellLibraryTrouble } from './library-trouble.ts'
import { beginLog } from './log.ts'
import { openMainWindow, windowStateFile } from './main-window.ts'
import { showMenu } from './menu.ts'
import { listenToPage } from './page-channels.ts'
import { pageFlush } from './page-flush.ts'
import { lockContents, lockSession, pageOrigins } from './policy.ts'
import { quitProtocol } from './quit.ts'
import { describeEnd, report } from './report.ts'
import { writeScreenshot } from './start-screenshot.ts'

export interface StartOptions {
  /** The library, resolved. */
  readonly folder: string
  /** Where what belongs to this window is kept. */
  readonly dataFolder: string
  /** Files to import once the page is there; absolute paths. */
  readonly files: readonly string[]
}

/** Where the built parts lie: all of `out`, beside each other. */
const built = {
  page: join(import.meta.dirname, '..', 'renderer'),
  preload: join(import.meta.dirname, '..', 'preload', 'index.cjs'),
}

/**
 * Opens the window on a library: the library opens on its threads while the page loads, the page is served and locked
 * in, imports begin when the page can show them.
 */
export async function start({ folder, dataFolder, files }: StartOptions): Promise<void> {
  const screenshotPath = process.env.OFFPRINT_HEADLESS_SCREENSHOT
  const developmentUrl = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL
  const origins = pageOrigins(developmentUrl)
  const log = beginLog(app.getPath('logs'))
  const page = pageDoor()
  const pageStarted = Promise.withResolvers<void>()

  const library = openSession(folder, {
    onChanged: (change) => {
      page.send('library.changed', change)
      void refreshMenu()
      if (change.kind === 'settings') void refreshTheme()
    },
    onProgress: (progress) => page.send('job.progress', progress),
    onFailure: (error) => {
      log.unexpected('a library thread', error)
      endInTrouble(
        'A part of Offprint that holds the library has ended by itself. Everything saved before is safe. Start Offprint again to go on.',
      )
    },
    logUnexpected: log.unexpected,
  })
  // Told below, once the app is ready; until then it is nobody's fault.
  library.opened().catch(() => {})

  let hasPageStarted = false
  const flush = pageFlush(
    // A page that has not begun holds nothing unsaved, and could not answer.
    (number) => hasPageStarted && page.send('app.flush', { number }),
    (callback, milliseconds) => {
      setTimeout(callback, milliseconds)
    },
  )
  const quitting = quitProtocol({
    flushPage: flush.ask,
    stopImports: library.jobs.stopAll,
    closeLibrary: library.close,
    exit: () => app.exit(0),
    onError: (error) => log.unexpected('quitting', error),
  })
  const importPaths = (paths: readonly string[]): Promise<JobProgress> | null =>
    paths.length === 0
      ? null
      : library.jobs.ended(library.jobs.start(paths.map((path) => ({ kind: 'path', path }))))

  lockContents()
  quitEveryWay(quitting.begin, quitting.isFinished)
  app.on('second-instance', (_event, _words, _directory, handed) => {
    page.focus()
    void pageStarted.promise.then(() => importAndReport(importPaths(filesOf(handed))))
  })
  app.on('open-file', (event, path) => {
    event.preventDefault()
    void pageStarted.promise.then(() => importPaths([path]))
  })

  await app.whenReady()
  lockSession(session.defaultSession, origins)
  serveApp(built.page)
  const tokens = fileTokens()
  const route = createRouter({
    origins,
    logUnexpected: log.unexpected,
    handlers: {
      ...libraryHandlers(library.opened),
      ...importHandlers({
        tokens,
        welcomePath: join(app.getAppPath(), 'resources', 'welcome.txt'),
        start: library.jobs.start,
        cancel: library.jobs.cancel,
        chooseFiles: () => chooseFiles(page.window()),
      }),
      ...appHandlers({
        version: app.getVersion(),
        platform: platform(),
        libraryName: library.name,
        readSettings: async () => (await library.opened()).read('settings.get', {}),
        listCategories: async () => {
          const categories = await (await library.opened()).read('categories.list', {})
          hasPageStarted = true
          pageStarted.resolve()
          return categories
        },
        runningJobs: library.jobs.running,
        onFlushed: flush.answered,
        openExternal: (url) => shell.openExternal(url),
        copyText: (text) => clipboard.writeText(text),
      }),
    },
  })
  listenToPage({ window: page.window, origins, route, tokens })
  showMenu({ undo: null, redo: null }, (command) => page.send('menu.command', { command }))
  const window = openMainWindow({
    preloadPath: built.preload,
    iconPath: join(app.getAppPath(), 'resources', 'icon.png'),
    pageUrl: developmentUrl ?? `${APP_ORIGIN}/`,
    stateFile: windowStateFile(dataFolder),
    mayClose: () => {
      if (!quitting.isFinished()) void quitting.begin()
      return quitting.isFinished()
    },
  })
  page.open(window)

  try {
    await library.opened()
  } catch (error) {
    await tellLibraryTrouble(error, screenshotPath === undefined, log)
    app.exit(LIBRARY_UNUSABLE)
    return
  }
  report(`library ${folder}`)
  void refreshTheme()
  void refreshMenu()
  await pageStarted.promise
  await recover(library).catch((error) => log.unexpected('recovering', error))
  await importAndReport(importPaths(files))
  if (screenshotPath !== undefined) {
    await writeScreenshot(window, screenshotPath)
    report(`screenshot ${screenshotPath}`)
  }

  async function refreshMenu(): Promise<void> {
    const history = await (await library.opened()).read('history.state', {})
    showMenu(history, (command) => page.send('menu.command', { command }))
  }

  async function refreshTheme(): Promise<void> {
    const { theme } = await (await library.opened()).read('settings.get', {})
    const shown = page.window()
    if (shown !== null) followTheme(shown, theme)
  }

  async function recover(session: LibrarySession): Promise<void> {
    const { recoveredNotes } = await session.recover()
    if (recoveredNotes === 0) return
    const what = recoveredNotes === 1 ? 'a note' : `${recoveredNotes} notes`
    page.send('app.announce', {
      tone: 'info',
      message: `Offprint ended while you were writing. What you typed was kept as ${what}.`,
    })
  }
}

/** The page of the one window, which may not be there yet, or not any more. */
function pageDoor() {
  let window: BrowserWindow | null = null
  const current = (): BrowserWindow | null => (window === null || window.isDestroyed() ? null : window)
  return {
    open: (opened: BrowserWindow) => {
      window = opened
    },
    window: current,
    /** @returns whether there is a page that could hear it */
    send: <Name extends EventName>(name: Name, payload: EventPayload<Name>): boolean => {
      const contents = current()?.webContents
      if (contents === undefined || contents.isDestroyed() || contents.isCrashed()) return false
      contents.send(channels.event, name, payload)
      return true
    },
    focus: () => {
      const shown = current()
      if (shown?.isMinimized()) shown.restore()
      shown?.focus()
    },
  }
}

/** Every way to end leads into the same protocol. */
function quitEveryWay(begin: () => Promise<void>, isFinished: () => boolean): void {
  app.on('before-quit', (event) => {
    if (isFinished()) return
    event.preventDefault()
    void begin()
  })
  app.on('window-all-closed', () => void begin())
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void begin())
  void app.whenReady().then(() => {
    const shutdown: NodeJS.EventEmitter = powerMonitor
    shutdown.on('shutdown', (event: Electron.Event) => {
      if (isFinished()) return
      event.preventDefault()
      void begin()
    })
  })
}

/** Tells the person, where there may be one, and ends at once: what was written is on the disk, nothing more can be. */
function endInTrouble(message: string): void {
  report(message)
  if (process.env.OFFPRINT_HEADLESS_SCREENSHOT === undefined)
    dialog.showErrorBox('Offprint has to close', message)
  app.exit(1)
}

/** The files that a second start handed over, which is another program as far as this one knows. */
function filesOf(handed: unknown): string[] {
  const files = typeof handed === 'object' && handed !== null && 'files' in handed ? handed.files : []
  return Array.isArray(files) ? files.filter((file) => typeof file === 'string') : []
}

async function importAndReport(ended: Promise<JobProgress> | null): Promise<void> {
  if (ended === null) return
  for (const line of describeEnd(await ended)) report(line)
}

async function chooseFiles(window: BrowserWindow | null): Promise<string[]> {
  const options: Electron.OpenDialogOptions = {
    title: 'Import snapshots',
    buttonLabel: 'Import',
    properties: ['openFile', 'multiSelections'],
  }
  const { canceled, filePaths } = await (window === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options))
  return canceled ? [] : filePaths
}

function platform(): 'mac' | 'windows' | 'linux' {
  if (process.platform === 'darwin') return 'mac'
  return process.platform === 'win32' ? 'windows' : 'linux'
}
