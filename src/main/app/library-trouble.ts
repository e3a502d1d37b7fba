import { dialog } from 'electron'
import { LibraryError } from '../library/library-error.ts'
import type { Log } from './log.ts'
import { report } from './report.ts'

/** Exit status when the library cannot be used, as the command line has it. */
export const LIBRARY_UNUSABLE = 3

/**
 * Tells the person why the library cannot be used: on standard output, and in a dialog where somebody can see it. The
 * library is as it was. Resolves when the person has read it.
 */
export async function tellLibraryTrouble(error: unknown, isAttended: boolean, log: Log): Promise<void> {
  const message =
    error instanceof LibraryError
      ? error.message
      : `The library could not be opened, for a reason that should not be. It was left as it is. The log says more under ${log.unexpected('opening the library', error)}.`
  report(`could not open the library: ${message}`)
  if (!isAttended) return
  await dialog.showMessageBox({
    type: 'error',
    title: 'Offprint',
    message: 'The library cannot be opened',
    detail: message,
    buttons: ['Quit'],
  })
}
