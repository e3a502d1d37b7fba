// Runs npm from inside npm: the same npm that started us, undisturbed by the settings of the outer call.
import { realpathSync } from 'node:fs'
import { delimiter, dirname, join, sep } from 'node:path'
import { projectRoot } from './places.mjs'
import { capture, findProgram, isExecutable, pathKey } from './programs.mjs'

/** Settings that say how the network and the registry are reached. All others belong to the outer call alone. */
const networkSettings =
  /^npm_config_(\/\/.*|.*registry|cache|userconfig|globalconfig|(https?[-_])?proxy|no[-_]?proxy|ca|cafile|cert|key|strict[-_]ssl|fetch[-_].*|maxsockets|offline|prefer[-_](offline|online))$/i

/**
 * @param {string[]} args
 * @returns {Promise<import('./programs.mjs').Outcome>} what npm printed, kept
 */
export function runNpm(args) {
  const env = innerNpmEnvironment(process.env, projectRoot)
  const { command, before } = npmCommand(process.env, env)
  return capture(command, [...before, ...args, '--no-update-notifier'], { env })
}

/**
 * The environment for an npm that we start. npm hands its own options down as `npm_config_*` variables (an outer
 * `--omit=dev`, `--prefix` or `--dry-run` would hollow out our install), and puts the checkout's tools first on the path,
 * from where our install would run a Node that it is about to delete.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} root the checkout
 * @returns {NodeJS.ProcessEnv}
 */
export function innerNpmEnvironment(env, root) {
  const kept = Object.entries(env).filter(
    ([key]) => key !== 'NODE_ENV' && (!/^npm_/i.test(key) || networkSettings.test(key)),
  )
  /** @type {NodeJS.ProcessEnv} */
  const inner = Object.fromEntries(kept)
  const path = pathKey(inner)
  const own = join(root, 'node_modules') + sep
  const folders = (inner[path] ?? '').split(delimiter).filter((folder) => !(folder + sep).startsWith(own))
  return { ...inner, [path]: folders.join(delimiter) }
}

/**
 * @param {NodeJS.ProcessEnv} outer
 * @param {NodeJS.ProcessEnv} inner
 * @returns {{ command: string, before: string[] }} how npm is called without a shell
 */
function npmCommand(outer, inner) {
  const node = outsideNode(outer, inner)
  const candidates = [
    outer.npm_execpath?.endsWith('npm-cli.js') ? outer.npm_execpath : undefined,
    join(dirname(node), 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ]
  const script = candidates.find((candidate) => candidate && isReadable(candidate))
  return script
    ? { command: node, before: [script] }
    : { command: findProgram('npm', inner) ?? 'npm', before: [] }
}

/**
 * A Node that does not live in the node_modules folder about to be replaced.
 * @param {NodeJS.ProcessEnv} outer
 * @param {NodeJS.ProcessEnv} inner
 */
function outsideNode(outer, inner) {
  const own = join(projectRoot, 'node_modules') + sep
  const candidates = [outer.npm_node_execpath, process.execPath, findProgram('node', inner)]
  return candidates.find((node) => node && !node.startsWith(own) && isExecutable(node)) ?? process.execPath
}

/** @param {string} file */
function isReadable(file) {
  try {
    return realpathSync(file) !== ''
  } catch {
    return false
  }
}
