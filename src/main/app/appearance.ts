import { type BrowserWindow, nativeTheme } from 'electron'
import type { Theme } from '../../shared/model/settings.ts'
import { shownTheme } from '../../shared/model/shown-theme.ts'
import { paintBackground } from './main-window.ts'

/** Lets the system's own parts (menus, dialogs, the colour behind the page) follow the theme of the page. */
export function followTheme(window: BrowserWindow, theme: Theme): void {
  const source = systemThemes[theme]
  // Setting it, even to what it is, is itself an update of the theme.
  if (nativeTheme.themeSource !== source) nativeTheme.themeSource = source
  if (!window.isDestroyed()) paintBackground(window, shownTheme(theme, nativeTheme.shouldUseDarkColors))
}

/** What the system's parts are told; the theme of most contrast is light or dark as the system is. */
const systemThemes = {
  system: 'system',
  contrast: 'system',
  light: 'light',
  sepia: 'light',
  dark: 'dark',
} as const
