import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import type { HistoryState } from '../../shared/contract/requests.ts'

/**
 * Builds the menu. Its entries are commands of the page, which knows what is selected and where the caret stands;
 * the keys beside them are handled there too, and reach the menu only where the page leaves them alone.
 */
export function showMenu(history: HistoryState, run: (command: string) => void): void {
  const command = (label: string, id: string, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => run(id),
    ...(accelerator === undefined ? {} : { accelerator }),
  })
  const separator: MenuItemConstructorOptions = { type: 'separator' }
  const isMac = process.platform === 'darwin'
  const template: MenuItemConstructorOptions[] = [
    ...(isMac ? [{ role: 'appMenu' as const }] : []),
    {
      label: '&File',
      submenu: [
        command('New Window', 'window.new', 'Shift+CmdOrCtrl+N'),
        separator,
        command('Import…', 'import.choose', 'CmdOrCtrl+O'),
        command('Snapshots…', 'snapshots.open'),
        command('Possible Duplicates…', 'duplicates.open'),
        command('Feeds and Folders…', 'subscriptions.open'),
        command('Look before Importing…', 'preview.choose', 'CmdOrCtrl+Shift+O'),
        separator,
        isMac ? { role: 'close' } : { role: 'quit' },
      ],
    },
    {
      label: '&Edit',
      submenu: [
        {
          ...command(named('Undo', history.undo), 'history.undo', 'CmdOrCtrl+Z'),
          enabled: history.undo !== null,
        },
        {
          ...command(named('Redo', history.redo), 'history.redo', 'Shift+CmdOrCtrl+Z'),
          enabled: history.redo !== null,
        },
        separator,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
        separator,
        command('Search', 'search.focus'),
      ],
    },
    {
      label: '&View',
      submenu: [
        command('Larger Text', 'view.textLarger', 'CmdOrCtrl+Plus'),
        command('Smaller Text', 'view.textSmaller', 'CmdOrCtrl+-'),
        command('Usual Text Size', 'view.textReset', 'CmdOrCtrl+0'),
        separator,
        command('Theme: as the System', 'theme.system'),
        command('Theme: Light', 'theme.light'),
        command('Theme: Sepia', 'theme.sepia'),
        command('Theme: Dark', 'theme.dark'),
        separator,
        { role: 'togglefullscreen' },
        ...(app.isPackaged ? [] : [{ role: 'toggleDevTools' as const }]),
      ],
    },
    {
      label: '&Paper',
      submenu: [
        command('Next', 'list.next'),
        command('Previous', 'list.previous'),
        separator,
        command('Archive', 'paper.archive'),
        command('Read Later', 'paper.later'),
        command('Star', 'paper.star'),
        separator,
        command('Write a Note', 'note.write'),
      ],
    },
    ...(isMac ? [{ role: 'windowMenu' as const }] : []),
    { label: '&Help', role: 'help', submenu: [command('Keys', 'help.keys')] },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

function named(verb: string, step: { name: string } | null): string {
  return step === null ? verb : `${verb} ${step.name.replaceAll('&', '&&')}`
}
