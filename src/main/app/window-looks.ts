import { type BrowserWindow, nativeTheme, screen } from 'electron'
import type { Settings, SettingsChange } from '../../shared/model/settings.ts'
import { followTheme } from './appearance.ts'
import { changedZooms, type ZoomChange, zoomOf } from './display-zoom.ts'
import type { Pages } from './pages.ts'

/** How windows look as far as main has a say: the colours of the system's own parts, and the zoom. */
export interface WindowLooks {
  /** Applies what is set to every window. */
  refresh(): Promise<void>
  /** Makes everything in windows on the same display as this one larger or smaller, for good. */
  zoom(window: BrowserWindow, change: ZoomChange): Promise<void>
}

export function windowLooks(
  pages: Pages,
  settings: { read(): Promise<Settings>; change(change: SettingsChange): Promise<Settings> },
): WindowLooks {
  const apply = ({ theme, zooms }: Settings): void => {
    for (const page of pages.all()) {
      const window = page.window()
      if (window === null) continue
      followTheme(window, theme)
      const zoom = zoomOf(zooms, displayOf(window))
      // Otherwise windows of one page would share their zoom, on whatever displays they are.
      if ('setZoomMode' in window.webContents) window.webContents.setZoomMode('isolated')
      if (window.webContents.getZoomFactor() !== zoom) window.webContents.setZoomFactor(zoom)
    }
  }
  const refresh = async (): Promise<void> => apply(await settings.read())
  // The colour behind the page goes with a desktop that turns dark in the evening.
  nativeTheme.on('updated', () => void refresh())
  screen.on('display-metrics-changed', () => void refresh())
  return {
    refresh,
    zoom: async (window, change) => {
      const { zooms } = await settings.read()
      apply(await settings.change({ zooms: changedZooms(zooms, displayOf(window), change) }))
    },
  }
}

function displayOf(window: BrowserWindow) {
  return screen.getDisplayMatching(window.getBounds())
}
