// Installs the dependencies from the lock file, and knows without asking npm whether that is needed.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { during, SetupError } from './messages.mjs'
import { runNpm } from './npm.mjs'
import { projectRoot } from './places.mjs'
import { lastLines } from './programs.mjs'

const lockFile = join(projectRoot, 'package-lock.json')
const installedLockFile = join(projectRoot, 'node_modules', '.package-lock.json')
const stampFile = join(projectRoot, 'node_modules', '.offprint-lock')

/** @typedef {{ platform: string, arch: string }} Machine */
/** @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, os?: string | string[], cpu?: string | string[], libc?: string | string[] }} LockedPackage */

/**
 * Makes `node_modules` hold what the lock file says. Takes a file read when it already does.
 * @param {import('./messages.mjs').Say} say
 */
export async function prepareDependencies(say) {
  const lock = readFileSync(lockFile, 'utf8')
  const state = stateOfDependencies({
    lock,
    stamp: read(stampFile),
    installed: read(installedLockFile),
    machine: process,
  })
  if (state === 'ready') return
  if (state === 'install') await install(say)
  const missing = missingPackages(lock, read(installedLockFile), process)
  if (missing.length > 0) {
    throw new SetupError(
      `npm reported success but left these packages out: ${missing.join(', ')}.\nThat happens when the registry drops a connection. Run the same command again.`,
    )
  }
  writeFileSync(stampFile, stampOf(lock, process))
}

/**
 * @param {{ lock: string, stamp: string | undefined, installed: string | undefined, machine: Machine }} found
 *   the text of package-lock.json, of our stamp, and of npm's own record of what is in node_modules
 * @returns {'ready' | 'adopt' | 'install'} `adopt`: somebody ran npm by hand and it is all there, only unstamped
 */
export function stateOfDependencies({ lock, stamp, installed, machine }) {
  if (stamp === stampOf(lock, machine)) return 'ready'
  return installed !== undefined && missingPackages(lock, installed, machine).length === 0
    ? 'adopt'
    : 'install'
}

/**
 * @param {string} lock the text of package-lock.json
 * @param {Machine} machine
 * @returns {string} what the stamp says when these dependencies are installed for this kind of machine
 */
export function stampOf(lock, { platform, arch }) {
  return `${createHash('sha256').update(lock).digest('hex')} ${platform}-${arch}\n`
}

/**
 * @param {string} lock the text of package-lock.json
 * @param {string | undefined} installed the text of npm's record in node_modules
 * @param {Machine} machine
 * @returns {string[]} the places in node_modules where this machine should have a package (at the locked version) and has not
 */
export function missingPackages(lock, installed, machine) {
  const wanted = packagesOf(lock)
  const held = packagesOf(installed ?? '{}')
  return Object.keys(wanted).filter((place) => {
    const want = wanted[place]
    if (place === '' || !want || isDispensable(want, machine)) return false
    const have = held[place]
    return !have || have.version !== want.version || have.integrity !== want.integrity
  })
}

/** @param {import('./messages.mjs').Say} say */
async function install(say) {
  await during(say, 'Installing the dependencies from the lock file (about a minute)', async () => {
    const outcome = await runNpm([
      'ci',
      '--include=dev',
      '--include=optional',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ])
    if (outcome.code === 0) return
    throw new SetupError(
      `npm could not install the dependencies (exit status ${outcome.code}):\n${lastLines(outcome)}\nNothing but node_modules was touched. Check that the npm registry can be reached, then run the same command again.`,
    )
  })
}

/**
 * @param {string} text
 * @returns {Record<string, LockedPackage>}
 */
function packagesOf(text) {
  try {
    return JSON.parse(text).packages ?? {}
  } catch {
    return {}
  }
}

/**
 * Whether npm may leave the package out here. An optional package that names no system is one that only others for other
 * systems need; which C library runs cannot be told cheaply, so a package that asks for a certain one counts as dispensable:
 * the tool that misses it says so.
 * @param {LockedPackage} locked
 * @param {Machine} machine
 */
function isDispensable(locked, { platform, arch }) {
  if (locked.optional !== true && locked.devOptional !== true) return false
  if ((!locked.os && !locked.cpu) || locked.libc) return true
  return !admits(locked.os, platform) || !admits(locked.cpu, arch)
}

/**
 * @param {string | string[] | undefined} names those let in, or those shut out after a `!`; nothing lets everyone in
 * @param {string} name
 */
function admits(names, name) {
  const list = names === undefined ? [] : [names].flat()
  if (list.includes(`!${name}`)) return false
  return list.includes(name) || list.every((entry) => entry.startsWith('!'))
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
