// Builds the app with electron-vite when its sources changed since the last build.
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { during, SetupError } from './messages.mjs'
import { projectRoot, scratchFolder } from './places.mjs'
import { capture, lastLines, show } from './programs.mjs'
import { toolScript } from './tools.mjs'

const stampFile = join(scratchFolder, 'build')

/** What the built app is made of. */
const sources = [
  'src',
  'resources',
  'electron.vite.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
]

/**
 * Builds unless the last build was of the same sources and its output is untouched.
 * @param {{ node: import('./node.mjs').Node, electron: import('./electron.mjs').Electron }} tools
 * @param {import('./messages.mjs').Say} say
 * @throws {SetupError} with the end of the build's output
 */
export async function buildIfStale(tools, say) {
  if (isBuilt(tools.electron.version)) return
  await during(say, 'Building Offprint (some seconds)', async () => {
    const { command, args, env } = buildCommand(tools)
    const outcome = await capture(command, args, { env })
    if (outcome.code !== 0) throw new SetupError(`The build failed:\n${lastLines(outcome, 40)}`)
  })
  stampBuild(tools.electron.version)
}

/**
 * Builds in any case and shows the output.
 * @param {{ node: import('./node.mjs').Node, electron: import('./electron.mjs').Electron }} tools
 * @returns {Promise<number>} the exit status
 */
export async function build(tools) {
  const { command, args, env } = buildCommand(tools)
  const { code } = await show(command, args, { env })
  if (code === 0) stampBuild(tools.electron.version)
  return code
}

/**
 * @param {string} electronVersion
 * @returns {boolean} whether `out` is the build of these sources for that Electron
 */
function isBuilt(electronVersion) {
  try {
    return readFileSync(stampFile, 'utf8') === stamp(electronVersion)
  } catch {
    return false
  }
}

/**
 * @param {string} root
 * @param {string[]} names files and folders in it; those that do not exist count as empty
 * @returns {string} a digest of all their files, by name and content, whatever their dates
 */
export function digestOf(root, names) {
  const hash = createHash('sha256')
  for (const file of names.flatMap((name) => filesIn(join(root, name)))) {
    const content = readFileSync(file)
    hash.update(`${relative(root, file).split(sep).join('/')}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

/** @param {string} electronVersion */
function stampBuild(electronVersion) {
  mkdirSync(scratchFolder, { recursive: true })
  writeFileSync(stampFile, stamp(electronVersion))
}

/** @param {string} electronVersion */
function stamp(electronVersion) {
  return `electron ${electronVersion}\nsources ${digestOf(projectRoot, sources)}\noutput ${digestOf(projectRoot, ['out'])}\n`
}

/** @param {{ node: import('./node.mjs').Node, electron: import('./electron.mjs').Electron }} tools */
function buildCommand({ node, electron }) {
  return {
    command: node.command,
    args: [toolScript('electron-vite'), 'build'],
    env: { ...node.env, ELECTRON_MAJOR_VER: electron.version.split('.')[0] },
  }
}

/**
 * @param {string} path
 * @returns {string[]} the path itself when it is a file, else all files below it, in a fixed order
 */
function filesIn(path) {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return []
  if (!found.isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)))
}
