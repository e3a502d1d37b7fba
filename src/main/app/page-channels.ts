import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron'
import { channels } from '../../shared/contract/bridge.ts'
import type { CallResult } from '../../shared/contract/result.ts'
import type { FileToken } from '../../shared/model/ids.ts'
import { type FileTokens, HandedFiles } from '../ipc/file-tokens.ts'
import { isOurs, type Route, type Sender } from '../ipc/router.ts'

/** Opens the two doors that a page has to main: calls, and files that were dropped on it. */
export function listenToPage(options: {
  window(): BrowserWindow | null
  origins: readonly string[]
  route: Route
  tokens: FileTokens
}): void {
  const { window, origins, route, tokens } = options
  ipcMain.handle(channels.call, (event, name: unknown, input: unknown) =>
    route(senderOf(event, window()), name, input),
  )
  ipcMain.handle(channels.files, (event, files: unknown): CallResult<FileToken[]> => {
    const handed = HandedFiles.safeParse(files)
    if (isOurs(senderOf(event, window()), origins) && handed.success) {
      return { ok: true, value: tokens.issue(handed.data) }
    }
    return {
      ok: false,
      error: {
        code: 'refused',
        message: 'What was dropped could not be taken. Choose the files by the menu instead.',
      },
    }
  })
}

function senderOf(event: IpcMainInvokeEvent, window: BrowserWindow | null): Sender {
  const { senderFrame } = event
  return {
    frameUrl: senderFrame?.url ?? null,
    isTopFrame: senderFrame !== null && senderFrame.parent === null,
    isOwnWindow: window !== null && event.sender === window.webContents,
  }
}
