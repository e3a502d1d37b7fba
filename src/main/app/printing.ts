import { rename, rm, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { app, type BrowserWindow } from 'electron'
import { exportName } from '../exporter/export-name.ts'
import { CallRefusal } from '../ipc/handlers.ts'
import { chooseWhereTo } from './dialogs.ts'
import { backgrounds } from './window-state.ts'

/** Countries whose paper is not A4. */
const LETTER_COUNTRIES = new Set(['US', 'CA', 'MX', 'PH', 'CL', 'CO', 'VE'])

/**
 * Prints what the page has laid out for paper, by the system's dialog; resolves when that is done or was cancelled.
 *
 * @throws CallRefusal when there is no printer, or it failed
 */
export async function printWindow(window: BrowserWindow): Promise<void> {
  const reason = await onWhite(
    window,
    () =>
      new Promise<string | null>((resolve) => {
        window.webContents.print({ printBackground: true }, (isPrinted, failure) =>
          resolve(isPrinted ? null : failure),
        )
      }),
  )
  if (reason === null || /cancel/i.test(reason)) return
  throw new CallRefusal(
    'refused',
    'The system has no printer that took it. Save the paper as a PDF, and print that.',
  )
}

/**
 * Asks where to, and writes what the page has laid out for paper as a PDF: whole or not at all.
 *
 * @param day of the paper, `YYYY-MM-DD`; null for today
 * @returns the file's name without its folder; null when the person chose nothing
 * @throws CallRefusal when the file cannot be written
 */
export async function saveAsPdf(
  window: BrowserWindow,
  { title, day }: { title: string; day: string | null },
): Promise<{ name: string } | null> {
  const name = exportName(day ?? new Date().toISOString().slice(0, 10), title, 'pdf')
  // Before the dialog: meanwhile the page may go on.
  const pdf = await onWhite(window, () =>
    window.webContents.printToPDF({
      printBackground: true,
      pageSize: LETTER_COUNTRIES.has(app.getLocaleCountryCode()) ? 'Letter' : 'A4',
      generateTaggedPDF: true,
    }),
  )
  const path = await chooseWhereTo(window, {
    title: 'Save as PDF',
    defaultPath: name,
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  })
  if (path === null) return null
  const partial = `${path}.partial`
  try {
    await writeFile(partial, pdf)
    await rename(partial, path)
  } catch {
    await rm(partial, { force: true }).catch(() => {})
    throw new CallRefusal('refused', 'The file could not be written there. Choose another folder.')
  }
  return { name: basename(path) }
}

/** The colour behind the page is printed too, to the edges of the paper: it is white meanwhile. */
async function onWhite<Value>(window: BrowserWindow, print: () => Promise<Value>): Promise<Value> {
  const colour = window.getBackgroundColor()
  window.setBackgroundColor(backgrounds['contrast-light'])
  try {
    return await print()
  } finally {
    if (!window.isDestroyed()) window.setBackgroundColor(colour)
  }
}
