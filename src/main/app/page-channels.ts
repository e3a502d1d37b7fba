import { type IpcMainInvokeEvent, ipcMain } from 'electron'
import { channels } from '../../shared/contract/bridge.ts'
import type { CallResult } from '../../shared/contract/result.ts'
import type { FileToken } from '../../shared/model/ids.ts'
import { type FileTokens, HandedFiles } from '../ipc/file-tokens.ts'
import { isOurs, type Route, type Sender } from '../ipc/router.ts'
import type { PageDoor } from './page-door.ts'

/** Opens the two doors that pages have to main: calls, and files that were dropped on it. */
export function listenToPage(options: {
  /** The page of our own with this number; null for any other. */
  pageOf(id: number): Pick<PageDoor, 'window'> | null
  origins: readonly string[]
  route: Route
  tokens: FileTokens
}): void {
  const { pageOf, origins, route, tokens } = options
  ipcMain.handle(channels.call, (event, name: unknown, input: unknown) =>
    route(senderOf(event, pageOf), name, input),
  )
  ipcMain.handle(channels.files, (event, files: unknown): CallResult<FileToken[]> => {
    const handed = HandedFiles.safeParse(files)
    if (isOurs(senderOf(event, pageOf), origins) && handed.success) {
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

function senderOf(
  { sender, senderFrame }: IpcMainInvokeEvent,
  pageOf: (id: number) => Pick<PageDoor, 'window'> | null,
): Sender {
  return {
    frameUrl: senderFrame?.url ?? null,
    isTopFrame: senderFrame !== null && senderFrame.parent === null,
    isOwnWindow: pageOf(sender.id)?.window()?.webContents === sender,
    page: sender.id,
  }
}
