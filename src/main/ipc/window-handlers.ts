import type { Settings, SettingsChange } from '../../shared/model/settings.ts'
import type { PageHandlers } from './handlers.ts'

/** What main does for a window as such. */
export interface WindowDoor {
  openWindow(): void
  /** Keeps what a page has set, and says how things are set then. */
  changeSettings(page: number, change: SettingsChange): Promise<Settings>
}

type WindowHandlers = Pick<PageHandlers, 'window.open' | 'settings.set'>

export function windowHandlers(door: WindowDoor): WindowHandlers {
  return {
    'window.open': () => door.openWindow(),
    'settings.set': (change, page) => door.changeSettings(page, change),
  }
}
