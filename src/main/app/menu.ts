import { app, Menu } from 'electron'
import type { MenuEntry } from '../../shared/contract/menu-entry.ts'
import type { HistoryState } from '../../shared/contract/requests.ts'
import { menuTemplate } from './menu-template.ts'
import type { Pages } from './pages.ts'

/** The app's menu, which is that of the window that is used. */
export interface AppMenu {
  /** Takes in the commands of a page. */
  setEntries(page: number, entries: readonly MenuEntry[]): void
  setHistory(history: HistoryState): void
  /** Another window is used, or one has gone. */
  refresh(): void
}

/**
 * Shows the menu and keeps it. Its entries are commands of the page, which knows what is selected and where the caret
 * stands: choosing one tells it to the page that is used.
 */
export function appMenu(pages: Pages): AppMenu {
  const entriesOf = new Map<number, readonly MenuEntry[]>()
  let history: HistoryState = { undo: null, redo: null }
  let shown = ''
  const run = (command: string): void => {
    pages.current()?.send('menu.command', { command })
  }
  const refresh = (): void => {
    for (const page of entriesOf.keys()) if (pages.of(page) === null) entriesOf.delete(page)
    const page = pages.current()
    const entries = (page && entriesOf.get(page.id)) ?? null
    const text = JSON.stringify([history, entries])
    if (text === shown) return
    shown = text
    const isMac = process.platform === 'darwin'
    const template = menuTemplate({ history, entries, isMac, hasDeveloperTools: !app.isPackaged }, run)
    Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  }
  refresh()
  return {
    setEntries: (page, entries) => {
      entriesOf.set(page, entries)
      refresh()
    },
    setHistory: (next) => {
      history = next
      refresh()
    },
    refresh,
  }
}
