// Runs other programs: found on the path, output kept or shown, ended together with us.
import { spawn } from 'node:child_process'
import { accessSync, constants, statSync } from 'node:fs'
import { constants as systemConstants } from 'node:os'
import { delimiter, join } from 'node:path'
import { projectRoot } from './places.mjs'

/** How many characters of a program's output are kept for telling what went wrong. */
const keptCharacters = 200_000

/** @typedef {{ code: number, signal: NodeJS.Signals | null, stdout: string, stderr: string }} Outcome code 127 when the program does not exist */
/** @typedef {{ cwd?: string, env?: NodeJS.ProcessEnv, limitMilliseconds?: number }} RunOptions */

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()

/** @type {((signal: NodeJS.Signals) => void) | undefined} */
let endingHandler

/**
 * Runs a program to its end and keeps what it prints.
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<Outcome>}
 */
export function capture(command, args, options = {}) {
  const child = start(command, args, { ...spawnOptions(options), stdio: ['ignore', 'pipe', 'pipe'] })
  let stdout = ''
  let stderr = ''
  child.stdout?.setEncoding('utf8').on('data', (text) => {
    stdout = (stdout + text).slice(-keptCharacters)
  })
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    stderr = (stderr + text).slice(-keptCharacters)
  })
  return ended(child, options).then((end) => ({ ...end, stdout, stderr }))
}

/**
 * Runs a program to its end with our own streams, so that its output is seen as it comes.
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<Pick<Outcome, 'code' | 'signal'>>}
 */
export function show(command, args, options = {}) {
  return ended(start(command, args, { ...spawnOptions(options), stdio: 'inherit' }), options)
}

/**
 * Starts a program that is ended with this process, whatever the signal.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {import('node:child_process').ChildProcess}
 */
export function start(command, args, options) {
  handleEndSignals()
  const child = spawn(command, args, options)
  running.add(child)
  child.once('close', () => running.delete(child))
  child.once('error', () => running.delete(child))
  return child
}

/**
 * Takes over what happens when this process is asked to end (Ctrl+C, a closed terminal, `kill`). Without it the
 * running programs get the same signal and this process ends at once.
 * @param {(signal: NodeJS.Signals) => void} handler may be called more than once
 */
export function onAskedToEnd(handler) {
  handleEndSignals()
  endingHandler = handler
}

/**
 * @param {NodeJS.Signals} signal sent to every program that is still running
 */
export function signalRunning(signal) {
  for (const child of running) child.kill(signal)
}

/**
 * @param {string} name
 * @param {NodeJS.ProcessEnv} env
 * @returns {string | undefined} the absolute path of the program that the path variable leads to
 */
export function findProgram(name, env) {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', ''] : ['']
  for (const folder of (pathOf(env) ?? '').split(delimiter)) {
    if (!folder) continue
    for (const ending of endings) {
      const candidate = join(folder, name + ending)
      if (isExecutable(candidate)) return candidate
    }
  }
  return undefined
}

/**
 * @param {string} file
 * @returns {boolean}
 */
export function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} folder
 * @returns {NodeJS.ProcessEnv} the environment with the folder first on the path
 */
export function withFolderFirst(env, folder) {
  const key = pathKey(env)
  return { ...env, [key]: [folder, env[key]].filter(Boolean).join(delimiter) }
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {string} the name the path variable goes by: Windows spells it as it likes
 */
export function pathKey(env) {
  return Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH'
}

/**
 * The last lines of what a program printed, for a message about its failure.
 * @param {Pick<Outcome, 'stdout' | 'stderr'>} outcome
 * @param {number} [lines]
 * @returns {string} indented
 */
export function lastLines({ stdout, stderr }, lines = 20) {
  const all = `${stdout}\n${stderr}`.split('\n').filter((line) => line.trim() !== '')
  return all
    .slice(-lines)
    .map((line) => `  ${line}`)
    .join('\n')
}

/**
 * @param {NodeJS.Signals} signal
 * @returns {number} the exit status by which shells know that signal
 */
export function statusOfSignal(signal) {
  return 128 + (systemConstants.signals[signal] ?? 0)
}

/** @param {NodeJS.ProcessEnv} env */
function pathOf(env) {
  return env[pathKey(env)]
}

/** @param {RunOptions} options */
function spawnOptions({ cwd = projectRoot, env = process.env }) {
  return { cwd, env, windowsHide: true }
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {RunOptions} options
 * @returns {Promise<{ code: number, signal: NodeJS.Signals | null }>}
 */
function ended(child, { limitMilliseconds }) {
  return new Promise((resolve) => {
    const limit = limitMilliseconds && setTimeout(() => child.kill('SIGKILL'), limitMilliseconds)
    const finish = (/** @type {number} */ code, /** @type {NodeJS.Signals | null} */ signal) => {
      if (limit) clearTimeout(limit)
      resolve({ code, signal })
    }
    child.once('error', () => finish(127, null))
    child.once('close', (code, signal) => finish(code ?? (signal ? statusOfSignal(signal) : 1), signal))
  })
}

let handlesEndSignals = false
function handleEndSignals() {
  if (handlesEndSignals) return
  handlesEndSignals = true
  for (const signal of /** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      if (endingHandler) return endingHandler(signal)
      signalRunning(signal)
      process.exit(statusOfSignal(signal))
    })
  }
}
