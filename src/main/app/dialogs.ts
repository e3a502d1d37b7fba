import { type BrowserWindow, dialog } from 'electron'

/** Asks for files to import. @returns absolute paths, none when the person chose nothing */
export async function chooseFiles(
  window: BrowserWindow | null,
  title = 'Import snapshots',
): Promise<string[]> {
  const options: Electron.OpenDialogOptions = {
    title,
    buttonLabel: 'Import',
    properties: ['openFile', 'multiSelections'],
  }
  const { canceled, filePaths } = await (window === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options))
  return canceled ? [] : filePaths
}

/** Asks where to save. @returns an absolute path, or null when the person chose nothing */
export async function chooseWhereTo(
  window: BrowserWindow | null,
  options: Electron.SaveDialogOptions,
): Promise<string | null> {
  const { canceled, filePath } = await (window === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options))
  return canceled || filePath === '' ? null : filePath
}

/** Asks for a folder to watch. @returns an absolute path, or null when the person chose nothing */
export async function chooseFolder(window: BrowserWindow | null): Promise<string | null> {
  const options: Electron.OpenDialogOptions = {
    title: 'Watch a folder',
    buttonLabel: 'Watch',
    properties: ['openDirectory', 'createDirectory'],
  }
  const { canceled, filePaths } = await (window === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options))
  return canceled ? null : (filePaths[0] ?? null)
}

/** Asks where to write the list of feeds. @returns an absolute path, or null when the person chose nothing */
export function chooseOpml(window: BrowserWindow | null): Promise<string | null> {
  return chooseWhereTo(window, { title: 'Save subscriptions', defaultPath: 'offprint-subscriptions.opml' })
}

type MarkdownPlace = 'files' | 'folder' | 'where-to'

/** Asks for Markdown files, a folder of them, or one to write them into. The answer is absolute paths. */
export function markdownDialogs(currentWindow: () => BrowserWindow | null) {
  return (what: MarkdownPlace): Promise<string[]> => chooseMarkdown(currentWindow(), what)
}

async function chooseMarkdown(window: BrowserWindow | null, what: MarkdownPlace): Promise<string[]> {
  const options: Electron.OpenDialogOptions =
    what === 'where-to'
      ? {
          title: 'Write Markdown files',
          buttonLabel: 'Write',
          properties: ['openDirectory', 'createDirectory'],
        }
      : {
          title: 'Read Markdown files back',
          buttonLabel: 'Read',
          properties: what === 'folder' ? ['openDirectory'] : ['openFile', 'multiSelections'],
          filters: what === 'folder' ? [] : [{ name: 'Markdown', extensions: ['md'] }],
        }
  const { canceled, filePaths } = await (window === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options))
  return canceled ? [] : filePaths
}
