import { homedir } from 'node:os'
import { app, dialog } from 'electron'
import { registerAppScheme } from './app/app-protocol.ts'
import { ownWords, readAppArguments } from './app/command-line.ts'
import { collectOpenedFiles } from './app/opened-files.ts'
import { resolvedFolder, windowDataFolder } from './app/places.ts'
import { report } from './app/report.ts'
import { defaultLibraryFolder } from './library/default-folder.ts'

// What must happen before the app is ready, and nothing else: the rest is loaded once it is known to be needed.
app.setName('Offprint')
registerAppScheme()
const openedFiles = collectOpenedFiles(app)

const given = readAppArguments(ownWords(process.argv.slice(1), app.isPackaged), process.cwd())
const folder = resolvedFolder(given.library ?? defaultLibraryFolder(process.env, process.platform, homedir()))
const dataFolder = windowDataFolder(app.getPath('appData'), folder)
app.setPath('userData', dataFolder)
app.setPath('sessionData', dataFolder)
app.setAppLogsPath()

if (app.requestSingleInstanceLock({ files: given.files })) {
  // Not awaited here: Electron is not ready before this file has run to its end, and `start` waits for that.
  void import('./app/start.ts')
    .then(({ start }) => start({ folder, dataFolder, files: given.files, openedFiles }))
    .catch(endUnstarted)
} else {
  report(`an Offprint is open on ${folder} already and was handed ${given.files.length} files`)
  app.exit(0)
}

/** Without this a start that failed half-way would stay as a process without a window. */
function endUnstarted(error: unknown): void {
  console.error(error)
  if (process.env.OFFPRINT_HEADLESS_SCREENSHOT === undefined) {
    dialog.showErrorBox(
      'Offprint could not start',
      'A part of Offprint is broken or missing. Your library was left as it is. Install Offprint once more.',
    )
  }
  app.exit(1)
}
