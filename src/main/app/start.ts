import { join } from 'node:path'
import { app, type BrowserWindow, clipboard, dialog, session, shell } from 'electron'
import type { JobProgress } from '../../shared/model/job.ts'
import { appHandlers } from '../ipc/app-handlers.ts'
import { exchangeHandlers } from '../ipc/exchange-handlers.ts'
import { exportHandlers } from '../ipc/export-handlers.ts'
import { fileTokens } from '../ipc/file-tokens.ts'
import { CallRefusal } from '../ipc/handlers.ts'
import { importHandlers } from '../ipc/import-handlers.ts'
import { libraryHandlers } from '../ipc/library-handlers.ts'
import { markdownHandlers } from '../ipc/markdown-handlers.ts'
import { createRouter } from '../ipc/router.ts'
import { snapshotHandlers } from '../ipc/snapshot-handlers.ts'
import { subscriptionHandlers } from '../ipc/subscription-handlers.ts'
import { watchHandlers } from '../ipc/watch-handlers.ts'
import { windowHandlers } from '../ipc/window-handlers.ts'
import { APP_ORIGIN, serveApp } from './app-protocol.ts'
import { appWindows } from './app-windows.ts'
import { chooseFiles, chooseFolder, chooseOpml, chooseWhereTo, markdownDialogs } from './dialogs.ts'
import { exporting } from './exporting.ts'
import { placeOfNewest } from './kept-place.ts'
import { openSession } from './library-session.ts'
import { LIBRARY_UNUSABLE, tellLibraryTrouble } from './library-trouble.ts'
import { beginLog } from './log.ts'
import { appMenu } from './menu.ts'
import type { OpenedFiles } from './opened-files.ts'
import { listenToPage } from './page-channels.ts'
import type { PageDoor } from './page-door.ts'
import { listOfPages } from './pages.ts'
import { lockContents, lockSession, pageOrigins } from './policy.ts'
import { printWindow, saveAsPdf } from './printing.ts'
import { quitProtocol } from './quit.ts'
import { quitEveryWay } from './quit-every-way.ts'
import { describeEnd, report } from './report.ts'
import { writeScreenshot } from './start-screenshot.ts'
import { windowLooks } from './window-looks.ts'

export interface StartOptions {
  /** The library, resolved. */
  readonly folder: string
  /** Where what belongs to the windows on it is kept. */
  readonly dataFolder: string
  /** Files to import once the page is there; absolute paths. */
  readonly files: readonly string[]
  /** Files that the system opens with Offprint. */
  readonly openedFiles: OpenedFiles
}

/** Where the built parts lie: all of `out`, beside each other. */
const built = {
  page: join(import.meta.dirname, '..', 'renderer'),
  preload: join(import.meta.dirname, '..', 'preload', 'index.cjs'),
}

/**
 * Opens a window on a library: the library opens on its threads while the page loads, the page is served and locked
 * in, imports begin when the page can show them.
 */
export async function start({ folder, dataFolder, files, openedFiles }: StartOptions): Promise<void> {
  const screenshotPath = process.env.OFFPRINT_HEADLESS_SCREENSHOT
  const developmentUrl = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL
  const origins = pageOrigins(developmentUrl)
  const log = beginLog(app.getPath('logs'))
  const pages = listOfPages()
  const keptPlace = placeOfNewest(() => pages.all().at(-1)?.id)

  const library = openSession(folder, {
    onChanged: (change) => {
      pages.send('library.changed', change)
      void refreshMenu()
      if (change.kind === 'settings') void refreshLooks()
    },
    onProgress: (progress) => pages.send('job.progress', progress),
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

  const exports = exporting({
    folder,
    version: app.getVersion(),
    opened: library.opened,
    onProgress: (progress) => pages.send('job.progress', progress),
    logUnexpected: log.unexpected,
    windowOf,
  })
  const quitting = quitProtocol({
    flushPages: () => pages.flush(),
    stopImports: async () => void (await Promise.all([library.jobs.stopAll(), exports.end()])),
    closeLibrary: library.close,
    exit: () => app.exit(0),
    onError: (error) => log.unexpected('quitting', error),
  })
  const importPaths = (paths: readonly string[]): Promise<JobProgress> | null =>
    paths.length === 0
      ? null
      : library.jobs.ended(
          library.jobs.start(
            paths.map((path) => ({ kind: 'path', path })),
            // Nobody is there to look.
            screenshotPath === undefined ? {} : { look: 'never' },
          ),
        )

  lockContents()
  quitEveryWay(quitting.begin, quitting.isFinished)
  app.on('second-instance', (_event, _words, _directory, handed) => {
    pages.current()?.focus()
    void pages.begun().then(() => importAndReport(importPaths(filesOf(handed))))
  })
  openedFiles.take((paths) => void pages.begun().then(() => importAndReport(importPaths(paths))))

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
        cancel: (jobId) => {
          library.jobs.cancel(jobId)
          exports.jobs.cancel(jobId)
        },
        previews: library.previews,
        chooseFiles: () => chooseFiles(currentWindow()),
      }),
      ...exchangeHandlers({
        exchanges: library.exchanges,
        previews: library.previews,
        chooseFiles: () => chooseFiles(currentWindow(), 'Import marks'),
        chooseWhereTo: () =>
          chooseWhereTo(currentWindow(), { title: 'Save marks', defaultPath: 'offprint-marks.jsonld' }),
      }),
      ...snapshotHandlers({ library: library.opened, start: library.jobs.start }),
      ...subscriptionHandlers({
        library: library.opened,
        fetch: library.feeds.fetch,
        chooseOpml: () => chooseOpml(currentWindow()),
      }),
      ...exportHandlers(exports.door),
      ...markdownHandlers({ ...library, ...exports, choose: markdownDialogs(currentWindow) }),
      ...watchHandlers({ watch: library.watch, chooseFolder: () => chooseFolder(currentWindow()) }),
      ...appHandlers({
        version: app.getVersion(),
        platform: platform(),
        libraryName: library.name,
        readSettings: async () => (await library.opened()).read('settings.get', {}),
        listCategories: async () => (await library.opened()).read('categories.list', {}),
        onBegun: (page) => pages.of(page)?.began(),
        runningJobs: () => [...library.jobs.running(), ...exports.jobs.running()],
        onFlushed: (page, number) => pages.of(page)?.flush.answered(number),
        openExternal: (url) => shell.openExternal(url),
        copyText: (text) => clipboard.writeText(text),
      }),
      ...windowHandlers({
        openWindow: () => void windows.open(),
        setMenuEntries: (page, entries) => menu.setEntries(page, entries),
        toggleFullScreen: (page) => {
          const window = windowOf(page)
          window.setFullScreen(!window.isFullScreen())
        },
        zoom: (page, change) => looks.zoom(windowOf(page), change),
        print: (page) => printWindow(windowOf(page)),
        savePdf: (page, named) => saveAsPdf(windowOf(page), named),
        changeSettings: async (page, change) =>
          (await library.opened()).write('settings.set', keptPlace.ofChange(page, change)),
      }),
    },
  })
  listenToPage({ pageOf: pages.of, origins, route, tokens })
  const menu = appMenu(pages)
  const looks = windowLooks(pages, {
    read: async () => (await library.opened()).read('settings.get', {}),
    change: async (change) => (await library.opened()).write('settings.set', change),
  })
  const windows = appWindows({
    pages,
    preloadPath: built.preload,
    iconPath: join(app.getAppPath(), 'resources', 'icon.png'),
    pageUrl: developmentUrl ?? `${APP_ORIGIN}/`,
    dataFolder,
    log,
    isAttended: screenshotPath === undefined,
    hasQuit: quitting.isFinished,
    quit: () => void quitting.begin(),
    onPageEnded: (page) => void page.begun().then(() => recoverDrafts(page)),
    onUsed: menu.refresh,
    onMoved: () => void refreshLooks(),
    onClosed: (page) => {
      menu.refresh()
      void keepPlaceAfter(page)
    },
  })
  const page = windows.open()

  try {
    await library.opened()
  } catch (error) {
    await tellLibraryTrouble(error, screenshotPath === undefined, log)
    app.exit(LIBRARY_UNUSABLE)
    return
  }
  report(`library ${folder}`)
  void looks.refresh()
  void refreshMenu()
  await page.begun()
  await recoverDrafts(page)
  await library.goOnImporting().catch((error) => log.unexpected('going on with imports', error))
  await importAndReport(importPaths(files))
  library.feeds.begin()
  await library.watch.begin()
  library.glossary.begin()
  if (screenshotPath !== undefined) {
    const window = page.window()
    if (window !== null) await writeScreenshot(window, screenshotPath)
    report(`screenshot ${screenshotPath}`)
  }

  /** @throws CallRefusal when the window of the page has gone in the meantime */
  function windowOf(page: number): BrowserWindow {
    const window = pages.of(page)?.window() ?? null
    if (window === null) throw new CallRefusal('not-found', 'That window has been closed.')
    return window
  }

  function currentWindow(): BrowserWindow | null {
    return pages.current()?.window() ?? null
  }

  async function refreshMenu(): Promise<void> {
    const history = await (await library.opened()).read('history.state', {})
    await app.whenReady()
    menu.setHistory(history)
  }

  async function refreshLooks(): Promise<void> {
    await library.opened()
    await app.whenReady()
    await looks.refresh()
  }

  async function keepPlaceAfter(closed: PageDoor): Promise<void> {
    const place = keptPlace.afterClosing(closed.id)
    if (place !== null) await (await library.opened()).write('settings.set', { place })
  }

  /** What was being typed when the app or this page ended becomes the note it was to be. */
  async function recoverDrafts(page: PageDoor): Promise<void> {
    try {
      // Otherwise what is being typed in another window would be taken for a draft that was left.
      await pages.flush(page)
      const count = await library.recoverDrafts()
      if (count === 0) return
      const what = count === 1 ? 'a note' : `${count} notes`
      page.send('app.announce', {
        tone: 'info',
        message: `Offprint ended while you were writing. What you typed was kept as ${what}.`,
      })
    } catch (error) {
      log.unexpected('recovering drafts', error)
    }
  }
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

function platform(): 'mac' | 'windows' | 'linux' {
  if (process.platform === 'darwin') return 'mac'
  return process.platform === 'win32' ? 'windows' : 'linux'
}
