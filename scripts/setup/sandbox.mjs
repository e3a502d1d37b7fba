// Finds out before Electron starts whether its sandbox can work for an ordinary user on Linux, and names the remedy if not.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { SetupError } from './messages.mjs'
import { capture } from './programs.mjs'

const setUserIdBit = 0o4000

/**
 * @typedef {object} SandboxFacts
 * @property {number | undefined} userId
 * @property {boolean} isGivenUp whether --no-sandbox was asked for in words
 * @property {boolean} hasHelper whether `chrome-sandbox` belongs to root and runs as root
 * @property {boolean} restrictsNamespaces whether AppArmor keeps unprivileged user namespaces from doing anything
 * @property {boolean} isNamedByProfile whether an AppArmor profile names this Electron
 * @property {boolean} makesNamespaces whether an ordinary program may make a user namespace
 */

/**
 * @param {import('./electron.mjs').Electron} electron
 * @throws {SetupError} with the exact commands when Electron would abort
 */
export async function checkSandbox(electron) {
  if (process.platform !== 'linux' || process.getuid?.() === 0) return
  const helper = join(electron.folder, 'chrome-sandbox')
  const facts = {
    userId: process.getuid?.(),
    isGivenUp: electron.flags.includes('--no-sandbox'),
    hasHelper: isSetUserIdRoot(helper),
    restrictsNamespaces: read('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') === '1',
    isNamedByProfile: isNamedByProfile(electron.executablePath),
    makesNamespaces: await makesNamespaces(),
  }
  if (!canSandbox(facts)) throw new SetupError(remedy(facts, helper))
}

/**
 * @param {SandboxFacts} facts
 * @returns {boolean} whether Electron starts; one of helper and namespaces is enough for Chromium
 */
export function canSandbox({
  userId,
  isGivenUp,
  hasHelper,
  restrictsNamespaces,
  isNamedByProfile,
  makesNamespaces,
}) {
  if (userId === 0 || isGivenUp || hasHelper) return true
  if (restrictsNamespaces) return isNamedByProfile
  return makesNamespaces
}

/**
 * @param {Pick<SandboxFacts, 'restrictsNamespaces'>} facts
 * @param {string} helper the path of `chrome-sandbox`
 * @returns {string} what a person is told
 */
export function remedy({ restrictsNamespaces }, helper) {
  const wholeMachine = restrictsNamespaces
    ? 'sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0'
    : 'sudo sysctl -w kernel.unprivileged_userns_clone=1 user.max_user_namespaces=10000'
  return `Electron cannot start its sandbox here: this system does not let ordinary users make user namespaces.
Run one of these, then the same command again:
  sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'
    for this Electron only
  ${wholeMachine}
    for the whole machine, until it restarts
In a container where neither works, OFFPRINT_NO_SANDBOX=1 runs Electron without its sandbox.`
}

/** @param {string} file */
function isSetUserIdRoot(file) {
  const found = statSync(file, { throwIfNoEntry: false })
  return found !== undefined && found.uid === 0 && (found.mode & setUserIdBit) !== 0
}

/**
 * `unshare` does what Chromium does. Where AppArmor restricts, its answer proves nothing: it may have a profile of its own.
 * @returns {Promise<boolean>}
 */
async function makesNamespaces() {
  const { code } = await capture('unshare', ['--user', '--map-root-user', 'true'])
  return code === 0 || code === 127
}

/** @param {string} executablePath */
function isNamedByProfile(executablePath) {
  const folder = '/etc/apparmor.d'
  try {
    return readdirSync(folder).some((name) => read(join(folder, name)).includes(executablePath))
  } catch {
    return false
  }
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    return ''
  }
}
