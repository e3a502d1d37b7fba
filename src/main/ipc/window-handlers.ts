import type { MenuEntry } from '../../shared/contract/menu-entry.ts'
import type { Settings, SettingsChange } from '../../shared/model/settings.ts'
import type { PageHandlers } from './handlers.ts'

/** What main does for a window as such. */
export interface WindowDoor {
  openWindow(): void
  setMenuEntries(page: number, entries: readonly MenuEntry[]): void
  toggleFullScreen(page: number): void
  zoom(page: number, change: 'in' | 'out' | 'reset'): Promise<void>
  print(page: number): Promise<void>
  savePdf(page: number, named: { title: string; day: string | null }): Promise<{ name: string } | null>
  /** Keeps what a page has set, and says how things are set then. */
  changeSettings(page: number, change: SettingsChange): Promise<Settings>
}

type WindowHandlers = Pick<
  PageHandlers,
  | 'window.open'
  | 'window.commands'
  | 'window.toggleFullScreen'
  | 'window.zoom'
  | 'window.print'
  | 'window.savePdf'
  | 'settings.set'
>

export function windowHandlers(door: WindowDoor): WindowHandlers {
  return {
    'window.open': () => door.openWindow(),
    'window.commands': ({ commands }, page) => door.setMenuEntries(page, commands),
    'window.toggleFullScreen': (_input, page) => door.toggleFullScreen(page),
    'window.zoom': ({ change }, page) => door.zoom(page, change),
    'window.print': (_input, page) => door.print(page),
    'window.savePdf': (named, page) => door.savePdf(page, named),
    'settings.set': (change, page) => door.changeSettings(page, change),
  }
}
