import { type BrowserWindow, nativeTheme } from 'electron'
import type { Theme } from '../../shared/model/settings.ts'
import { paintBackground } from './main-window.ts'

/** Lets the system's own parts (menus, dialogs, the colour behind the page) follow the theme of the page. */
export function followTheme(window: BrowserWindow, theme: Theme): void {
  const source = theme === 'system' ? 'system' : theme === 'dark' ? 'dark' : 'light'
  // Setting it, even to what it is, is itself an update of the theme.
  if (nativeTheme.themeSource !== source) nativeTheme.themeSource = source
  const shown = theme === 'system' ? (nativeTheme.shouldUseDarkColors ? 'dark' : 'light') : theme
  if (!window.isDestroyed()) paintBackground(window, shown)
}
