import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, type ElectronApplication, _electron as electron, type Page } from '@playwright/test'
import { resolveElectron } from '../../../scripts/setup/electron.mjs'
import { displayOfWorker } from './displays.ts'
import { runToEnd } from './processes.ts'

export const root = join(import.meta.dirname, '..', '..', '..')

/** The real capture that lies beside the checkout; not part of the repository. */
export const realCapture = join(root, '..', 'shared', 'snapshots', 'hf-papers-token.txt')
export const hasRealCapture = existsSync(realCapture)

/** A running Offprint on a library of its own. */
export interface RunningApp {
  readonly app: ElectronApplication
  readonly page: Page
}

interface Fixtures {
  /** The folder of this test's library; it is not there until the app makes it. */
  libraryFolder: string
  /** Starts the app on that library; may be called again after the app has ended. A `size` of null is the app's own. */
  startApp: (options?: {
    files?: string[]
    size?: { width: number; height: number } | null
    env?: Record<string, string>
  }) => Promise<RunningApp>
  /** Starts the app once more on a library that is open, and waits until it has ended. */
  startSecond: (files: string[]) => Promise<{ status: number | null; output: string }>
}

// Where the driver finds Electron by itself, it holds the app until it is connected. Where it is told the program, a window
// may open while it connects, and it then waits for that window for ever: seen on busy machines.
process.env.ELECTRON_OVERRIDE_DIST_PATH = resolveElectron().folder

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from the pattern.
  libraryFolder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'offprint-e2e-'))
    await use(join(folder, 'library'))
    rmSync(folder, { recursive: true, force: true })
  },
  startApp: async ({ libraryFolder }, use) => {
    const running: ElectronApplication[] = []
    await use(async ({ files = [], size = { width: 1320, height: 860 }, env = {} } = {}) => {
      const start = startOf(libraryFolder, files)
      const app = await electron.launch({ args: start.args, env: { ...start.env, ...env } })
      running.push(app)
      processes.set(app, app.process())
      const page = await app.firstWindow()
      if (size !== null) {
        await app.evaluate(({ BrowserWindow }, { width, height }) => {
          BrowserWindow.getAllWindows()[0]?.setContentSize(width, height)
        }, size)
      }
      const sources = page.getByRole('navigation', { name: 'Sources' })
      await sources
        .or(page.getByRole('button', { name: 'Show sources' }))
        .first()
        .waitFor()
      return { app, page }
    })
    for (const app of running) await endApp(app)
  },
  startSecond: async ({ libraryFolder }, use) => {
    await use((files) => runToEnd(startOf(libraryFolder, files)))
  },
})

/** How the app is started from this checkout on a library, with a folder of its own for what belongs to the window. */
export function startOf(
  libraryFolder: string,
  files: readonly string[],
): { executablePath: string; args: string[]; env: Record<string, string> } {
  const { executablePath, flags, env } = resolveElectron()
  return {
    executablePath,
    // There is nothing behind a virtual display that would draw faster: a process for it only takes time to start.
    args: [...flags, '--disable-gpu', root, '--library', libraryFolder, ...files],
    env: {
      ...ownEnvironment(),
      ...env,
      ...displayOfWorker(),
      XDG_CONFIG_HOME: join(libraryFolder, '..', 'config'),
    },
  }
}

export { expect } from '@playwright/test'

/** Ends the app as a person would, through its quit protocol. */
export async function endApp(app: ElectronApplication): Promise<void> {
  if (!hasEnded(app)) await app.close()
}

/** Waits until the app has ended by itself. */
export async function ended(app: ElectronApplication): Promise<void> {
  const child = processOf(app)
  if (!hasEnded(app)) await once(child, 'exit')
}

/** Pulls the plug. */
export async function killApp(app: ElectronApplication): Promise<void> {
  processOf(app).kill('SIGKILL')
  await ended(app)
}

/** The driver forgets the process of an app that has ended. */
const processes = new WeakMap<ElectronApplication, ChildProcess>()

function processOf(app: ElectronApplication): ChildProcess {
  const found = processes.get(app)
  if (found === undefined) throw new Error('This app was not started by startApp')
  return found
}

function hasEnded(app: ElectronApplication): boolean {
  const { exitCode, signalCode } = processOf(app)
  return exitCode !== null || signalCode !== null
}

function ownEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}

/** Makes the file dialog answer with these paths. Nothing else of the app is replaced. */
export async function answerFileDialog(app: ElectronApplication, paths: string[]): Promise<void> {
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths })
  }, paths)
}

/** Drops files on the window as the desktop does: a real drag with real paths. */
export async function dropFiles(page: Page, paths: string[]): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: paths, dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 500, y: 400, data })
  }
  await session.detach()
}

/** Chooses an entry of the app's menu, by its labels without the marks of their keys. */
export async function chooseFromMenu(app: ElectronApplication, menu: string, entry: string): Promise<void> {
  await app.evaluate(
    ({ Menu }, [menuLabel, entryLabel]) => {
      const top = Menu.getApplicationMenu()?.items.find((item) => item.label.replace('&', '') === menuLabel)
      const found = top?.submenu?.items.find((item) => item.label === entryLabel)
      if (found === undefined) throw new Error(`There is no ${menuLabel} > ${entryLabel}`)
      found.click()
    },
    [menu, entry] as const,
  )
}
