// Gives Electron a screen where there is none: Xvfb as a child of ours, on a free display, ended by us.
import { SetupError } from './messages.mjs'
import { findProgram, start } from './programs.mjs'

const startMilliseconds = 20_000
const endMilliseconds = 5_000
const screen = '1600x1000x24'

/** @typedef {{ name: string, env: Record<string, string>, stop: () => Promise<void> }} Display `name` such as `:99`; `env` reaches it */

/**
 * @param {NodeJS.ProcessEnv} [env]
 * @param {string} [platform]
 * @returns {boolean} whether windows have somewhere to appear
 */
export function hasDisplay(env = process.env, platform = process.platform) {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

/**
 * Starts Xvfb in a session of its own, so that Ctrl+C in a terminal reaches us first and Electron can still end in order.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Display>}
 * @throws {SetupError} when Xvfb does not start
 */
export async function startDisplay(env) {
  const { command, args } = endedWithParent(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp'],
    env,
  )
  const child = start(command, args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'], detached: true, env })
  /** @type {Promise<void>} */
  const gone = new Promise((resolve) => {
    child.once('close', () => resolve())
    child.once('error', () => resolve())
  })
  const endAtExit = () => child.kill('SIGTERM')
  process.once('exit', endAtExit)

  const stop = async () => {
    process.removeListener('exit', endAtExit)
    child.kill('SIGTERM')
    const hard = setTimeout(() => child.kill('SIGKILL'), endMilliseconds)
    await gone
    clearTimeout(hard)
  }
  try {
    const name = `:${await displayNumber(child)}`
    return { name, env: environmentOf(name, env), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/**
 * Wraps a command so that the kernel ends it when we are killed without a chance to do so ourselves.
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {{ command: string, args: string[] }} the command unchanged where there is no `setpriv`
 */
export function endedWithParent(command, args, env) {
  const setpriv = process.platform === 'linux' ? findProgram('setpriv', env) : undefined
  return setpriv
    ? { command: setpriv, args: ['--pdeathsig', 'TERM', '--', command, ...args] }
    : { command, args }
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<string>} the number Xvfb chose
 */
function displayNumber(child) {
  return new Promise((resolve, reject) => {
    let answer = ''
    let complaints = ''
    const fail = (/** @type {string} */ why) => {
      clearTimeout(limit)
      reject(
        new SetupError(
          `Xvfb, the display without a screen, did not start (${why}).\n${complaints.trim()}`.trim(),
        ),
      )
    }
    const limit = setTimeout(() => fail('no answer in 20 s'), startMilliseconds)
    child.stderr?.on('data', (text) => (complaints = (complaints + text).slice(-2000)))
    child.stdio[3]?.on('data', (text) => {
      answer += text
      if (!answer.includes('\n')) return
      clearTimeout(limit)
      resolve(answer.trim())
    })
    child.once('error', (error) => fail(error.message))
    child.once('close', (code) => fail(`exit status ${code}`))
  })
}

/**
 * @param {string} name
 * @param {NodeJS.ProcessEnv} env
 * @returns {Record<string, string>}
 */
function environmentOf(name, env) {
  /** @type {Record<string, string>} */
  const result = { XDG_SESSION_TYPE: 'x11', DISPLAY: name }
  for (const [key, value] of Object.entries(env)) {
    if (
      value !== undefined &&
      !['DISPLAY', 'WAYLAND_DISPLAY', 'XDG_SESSION_TYPE', 'XAUTHORITY'].includes(key)
    )
      result[key] = value
  }
  return result
}
