import { writeFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import type { BrowserWindow } from 'electron'

/** Rows and typesetting that arrive after the first paint come within this time. */
const SETTLE_MS = 800

/** Writes a picture of the window as it looks once its fonts are there and it has come to rest. */
export async function writeScreenshot(window: BrowserWindow, path: string): Promise<void> {
  await window.webContents.executeJavaScript('document.fonts.ready.then(() => true)')
  await pause(SETTLE_MS)
  const image = await window.webContents.capturePage()
  await writeFile(path, image.toPNG())
}
