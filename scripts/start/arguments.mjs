// Reads what `npm start -- …` was asked.
import { isAbsolute, relative, resolve } from 'node:path'

export const usage = `npm start [-- [OPTION…] [FILE…]]

Prepares and builds Offprint, opens its window and imports the files.

  --library FOLDER  the library to open; made when missing (default: Offprint's own, in the application-data folder)
  --once            ends after a screenshot of the first painted window
  --verbose         shows everything Electron prints
  --help            shows this

Without a display Offprint runs under Xvfb, writes a screenshot and stays until Ctrl+C.`

/**
 * @typedef {object} StartOptions
 * @property {boolean} help
 * @property {boolean} once
 * @property {boolean} verbose
 * @property {string | undefined} library absolute path
 * @property {string[]} files absolute paths
 */

/**
 * @param {string[]} args
 * @param {string} standing the folder in which the person stands, against which paths are read
 * @returns {{ options: StartOptions } | { problem: string }}
 */
export function parseStartArguments(args, standing) {
  /** @type {StartOptions} */
  const options = { help: false, once: false, verbose: false, library: undefined, files: [] }
  const rest = [...args]
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === '--') {
      options.files.push(...rest.splice(0).map((file) => resolve(standing, file)))
    } else if (arg === '--help' || arg === '-h') options.help = true
    else if (arg === '--once') options.once = true
    else if (arg === '--verbose') options.verbose = true
    else if (arg === '--library' || arg.startsWith('--library=')) {
      const folder = arg === '--library' ? rest.shift() : arg.slice('--library='.length)
      if (!folder) return { problem: '--library needs a folder' }
      options.library = resolve(standing, folder)
    } else if (arg.startsWith('-')) return { problem: `unknown option ${arg}` }
    else options.files.push(resolve(standing, arg))
  }
  return { options }
}

/**
 * @param {{ root: string, cwd: string, initCwd: string | undefined }} folders the checkout, the working folder, and where npm was called
 * @returns {string} where the person stands: npm moves its scripts to the checkout and says in INIT_CWD where it was called
 */
export function standingFolder({ root, cwd, initCwd }) {
  const isMoved = relative(root, cwd) === ''
  return isMoved && initCwd && isAbsolute(initCwd) ? initCwd : cwd
}

/**
 * @param {StartOptions} options
 * @param {string} root the checkout, which is the app Electron loads
 * @param {string[]} flags for Electron itself
 * @returns {string[]} the command line after `electron`
 */
export function electronArguments({ library, files }, root, flags) {
  return [...flags, root, ...(library === undefined ? [] : ['--library', library]), ...files]
}
