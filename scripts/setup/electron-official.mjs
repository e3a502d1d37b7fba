// Tries the official download of Electron, gives up soon where the network is closed, and remembers that for a day.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { electronPackage } from './electron.mjs'
import { during, explain, SetupError } from './messages.mjs'
import { scratchFolder } from './places.mjs'
import { start } from './programs.mjs'

const attemptFile = join(scratchFolder, 'electron-official.json')
const dayMilliseconds = 24 * 60 * 60 * 1000
const stallMilliseconds = 20_000
const lookEveryMilliseconds = 500

/** @typedef {{ version: string, mirror: string, failedAt: number }} Attempt a download that did not come through */

/**
 * Runs the installer of the `electron` package and watches the bytes arrive.
 * @param {import('./node.mjs').Node} node
 * @param {string} version
 * @param {import('./messages.mjs').Say} say
 * @returns {Promise<string | undefined>} why it failed, undefined when Electron is in its place
 */
export async function downloadOfficialElectron({ command, env }, version, say) {
  mkdirSync(scratchFolder, { recursive: true })
  const landing = mkdtempSync(join(scratchFolder, 'electron-download-'))
  const watched = [landing, join(electronPackage, 'dist')]
  const from = env.ELECTRON_MIRROR ? `from ${env.ELECTRON_MIRROR}` : 'from its release page'
  try {
    await during(
      say,
      `Fetching Electron ${version} ${from} (about 120 MB; given up after 20 s without an answer)`,
      () => installWatched(command, environmentForInstaller(env, landing), watched),
      () => `${Math.round(bytesIn(watched) / 1e6)} MB`,
    )
    rmSync(attemptFile, { force: true })
    return undefined
  } catch (error) {
    rememberFailure(version, env)
    return explain(error)
  } finally {
    rmSync(landing, { recursive: true, force: true })
  }
}

/**
 * @param {string} version
 * @param {NodeJS.ProcessEnv} env
 * @returns {boolean} whether the same download failed within the last day (and nobody asks to try it again)
 */
export function failedLately(version, env) {
  if (env.OFFPRINT_RETRY_ELECTRON === '1') return false
  return isFreshFailure(lastAttempt(), { version, mirror: env.ELECTRON_MIRROR ?? '', now: Date.now() })
}

/**
 * @param {Attempt | undefined} attempt
 * @param {{ version: string, mirror: string, now: number }} wanted `now` in milliseconds since 1970
 * @returns {boolean}
 */
export function isFreshFailure(attempt, { version, mirror, now }) {
  if (!attempt || attempt.version !== version || attempt.mirror !== mirror) return false
  const age = now - attempt.failedAt
  return age >= 0 && age < dayMilliseconds
}

/**
 * @param {string} command
 * @param {NodeJS.ProcessEnv} env
 * @param {string[]} watched folders that grow while the installer gets on
 * @returns {Promise<void>}
 * @throws {SetupError} with the reason, after the installer failed or stood still
 */
function installWatched(command, env, watched) {
  return new Promise((resolve, reject) => {
    const child = start(command, [join(electronPackage, 'install.js')], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (output += text))
    let stalled = false
    let bytes = 0
    let lastGrowth = Date.now()
    const watch = setInterval(() => {
      const now = bytesIn(watched)
      if (now !== bytes) lastGrowth = Date.now()
      bytes = now
      if (Date.now() - lastGrowth < stallMilliseconds) return
      stalled = true
      child.kill('SIGKILL')
    }, lookEveryMilliseconds)
    const finish = (/** @type {string | undefined} */ failure) => {
      clearInterval(watch)
      if (failure === undefined) resolve()
      else reject(new SetupError(failure))
    }
    child.once('error', (error) => finish(error.message))
    child.once('close', (code) => finish(stalled ? 'no answer' : code === 0 ? undefined : reasonIn(output)))
  })
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} landing
 * @returns {NodeJS.ProcessEnv} one in which the download lands where it can be watched
 */
function environmentForInstaller(env, landing) {
  const { ELECTRON_OVERRIDE_DIST_PATH: _, ...rest } = env
  return { ...rest, TMPDIR: landing, TEMP: landing, TMP: landing, ELECTRON_GET_NO_PROGRESS: '1' }
}

/** @param {string} output */
function reasonIn(output) {
  const lines = output.split('\n').map((line) => line.trim())
  const line = lines.find((text) => /error/i.test(text)) ?? lines[0]
  return line?.replace(/^(\w*Error: )+/, '').replace(/\.$/, '') || 'the installer ended without a word'
}

/**
 * @param {string[]} folders
 * @returns {number} the bytes of all files below them, 0 for folders that do not exist
 */
function bytesIn(folders) {
  let bytes = 0
  for (const folder of folders) {
    for (const entry of list(folder)) {
      const path = join(folder, entry.name)
      bytes += entry.isDirectory() ? bytesIn([path]) : sizeOf(path)
    }
  }
  return bytes
}

/** @param {string} folder */
function list(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}

/** @param {string} file */
function sizeOf(file) {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}

/**
 * @param {string} version
 * @param {NodeJS.ProcessEnv} env
 */
function rememberFailure(version, env) {
  /** @type {Attempt} */
  const attempt = { version, mirror: env.ELECTRON_MIRROR ?? '', failedAt: Date.now() }
  writeFileSync(attemptFile, `${JSON.stringify(attempt)}\n`)
}

/** @returns {Attempt | undefined} */
function lastAttempt() {
  try {
    return JSON.parse(readFileSync(attemptFile, 'utf8'))
  } catch {
    return undefined
  }
}
