import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron'

/** Offers what the system offers where text is edited; elsewhere the page has menus of its own. */
export function offerEditing(window: BrowserWindow): void {
  const { webContents } = window
  webContents.on('context-menu', (_event, { isEditable, editFlags, dictionarySuggestions }) => {
    if (!isEditable) return
    const words: MenuItemConstructorOptions[] = dictionarySuggestions.map((word) => ({
      label: word,
      click: () => webContents.replaceMisspelling(word),
    }))
    Menu.buildFromTemplate([
      ...words,
      ...(words.length > 0 ? [{ type: 'separator' as const }] : []),
      { role: 'cut', enabled: editFlags.canCut },
      { role: 'copy', enabled: editFlags.canCopy },
      { role: 'paste', enabled: editFlags.canPaste },
      { type: 'separator' },
      { role: 'selectAll', enabled: editFlags.canSelectAll },
    ]).popup({ window })
  })
}
