import { join } from 'node:path'
import { BrowserWindow, nativeTheme, screen } from 'electron'
import {
  backgrounds,
  firstBackground,
  keepWindowState,
  readWindowState,
  stateBeside,
  visibleState,
} from './window-state.ts'

export interface MainWindowOptions {
  readonly preloadPath: string
  readonly iconPath: string
  /** Where the page is: ours, or the development server's. */
  readonly pageUrl: string
  readonly stateFile: string
  /** The window that it is opened from, beside which it goes where it was never open before; null for the first. */
  readonly beside: BrowserWindow | null
  /** Asked when the window is about to close; true lets it close. */
  mayClose(): boolean
}

/** Opens a window where it was last, shown when its page is painted for the first time. */
export function openMainWindow(options: MainWindowOptions): BrowserWindow {
  const read = readWindowState(options.stateFile)
  const { beside } = options
  const kept = beside === null || read.x !== undefined ? read : stateBeside(read, beside.getNormalBounds())
  const state = visibleState(
    kept,
    screen.getAllDisplays().map((display) => display.workArea),
  )
  const { x, y, width, height, isMaximized, isFullScreen } = state
  const background = firstBackground(state, nativeTheme.shouldUseDarkColors)
  const window = new BrowserWindow({
    ...(x === undefined || y === undefined ? {} : { x, y }),
    width,
    height,
    minWidth: 400,
    minHeight: 400,
    show: false,
    title: 'Offprint',
    icon: options.iconPath,
    backgroundColor: background,
    autoHideMenuBar: true,
    titleBarStyle: process.platform === 'darwin' ? 'hiddenInset' : 'default',
    webPreferences: {
      preload: options.preloadPath,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      // Elsewhere Chromium would fetch dictionaries from the network.
      spellcheck: process.platform === 'darwin',
    },
  })
  if (isMaximized) window.maximize()
  if (isFullScreen) window.setFullScreen(true)
  window.once('ready-to-show', () => window.show())
  window.on('page-title-updated', (event) => event.preventDefault())
  keepStateOf(window, options.stateFile, background)
  window.on('close', (event) => {
    if (!options.mayClose()) event.preventDefault()
  })
  void window.loadURL(options.pageUrl)
  return window
}

/** Keeps size and place whenever they rest, and not only at the end: the end may never come. */
function keepStateOf(window: BrowserWindow, file: string, background: string): void {
  let timer: NodeJS.Timeout | undefined
  const keep = (): void => {
    clearTimeout(timer)
    if (window.isDestroyed() || window.isMinimized()) return
    const { x, y, width, height } = window.getNormalBounds()
    const colour = window.getBackgroundColor().toLowerCase().slice(-6)
    keepWindowState(file, {
      x,
      y,
      width,
      height,
      isMaximized: window.isMaximized(),
      isFullScreen: window.isFullScreen(),
      background: /^[0-9a-f]{6}$/.test(colour) ? `#${colour}` : background,
    })
  }
  const keepSoon = (): void => {
    clearTimeout(timer)
    timer = setTimeout(keep, 500)
  }
  window.on('resize', keepSoon)
  window.on('move', keepSoon)
  window.on('maximize', keepSoon)
  window.on('unmaximize', keepSoon)
  window.on('enter-full-screen', keepSoon)
  window.on('leave-full-screen', keepSoon)
  window.on('close', keep)
}

/** Gives the window the colour of a theme; it is kept for the next start. */
export function paintBackground(window: BrowserWindow, theme: keyof typeof backgrounds): void {
  window.setBackgroundColor(backgrounds[theme])
}

/** The file in which size and place of a window are kept, by its number from 0. */
export function windowStateFile(dataFolder: string, number: number): string {
  return join(dataFolder, number === 0 ? 'window.json' : `window-${number + 1}.json`)
}
