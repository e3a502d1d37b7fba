// Runs the app's window: passes on what it reports, waits for its end, and ends it in order.
import { endedWithParent } from '../setup/display.mjs'
import { onAskedToEnd, start } from '../setup/programs.mjs'
import { isNoise, lineReader, readReport } from './noise.mjs'

/** The exit status of a library that cannot be used. */
const LIBRARY_UNUSABLE = 3

/** How long the app may take to save and close after it was asked to quit. */
const quitMilliseconds = 15_000

/** How long the app may go without a word before `--once` gives up. */
const silenceMilliseconds = 10 * 60_000

/**
 * @typedef {object} WindowRequest
 * @property {string} executablePath
 * @property {string[]} args
 * @property {NodeJS.ProcessEnv} env
 * @property {boolean} once whether to end the app when its screenshot is written
 * @property {boolean} awaitsScreenshot whether the app was asked for a screenshot
 * @property {boolean} verbose
 * @property {import('../setup/messages.mjs').Say} say
 */

/**
 * Starts the app and waits until it has ended: by itself, after its screenshot (`once`), or because we are asked to end.
 * @param {WindowRequest} request
 * @returns {Promise<number>} 0 when the app ended well and did all it was asked, else 1
 */
export function runWindow({ executablePath, args, env, once, awaitsScreenshot, verbose, say }) {
  return new Promise((resolve) => {
    const wrapped = endedWithParent(executablePath, args, env)
    const child = start(wrapped.command, wrapped.args, {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      // A session of its own: Ctrl+C reaches us alone, and the app hears one clear SIGTERM.
      detached: process.platform !== 'win32',
    })
    const seen = {
      screenshot: false,
      failure: false,
      interrupted: false,
      quitting: false,
      killed: false,
      closed: false,
    }
    /** @type {NodeJS.Timeout | undefined} */
    let limit

    const quit = () => {
      if (seen.quitting || seen.closed) return
      seen.quitting = true
      clearTimeout(limit)
      askToQuit(child)
      limit = setTimeout(() => {
        seen.killed = true
        say(`Offprint did not close within ${quitMilliseconds / 1000} s and was stopped.`)
        stopTree(child)
      }, quitMilliseconds)
    }
    const expectWord = () => {
      if (!once || seen.quitting || seen.closed) return
      clearTimeout(limit)
      limit = setTimeout(() => {
        say(`Offprint has said nothing for ${silenceMilliseconds / 60_000} minutes; closing it.`)
        quit()
      }, silenceMilliseconds)
    }
    expectWord()

    onAskedToEnd(() => {
      if (!seen.quitting && !seen.closed) say('Closing Offprint …')
      seen.interrupted = true
      quit()
    })

    const output = lineReader((line) => {
      expectWord()
      const report = readReport(line)
      if (!report) return say(line)
      say(report.text)
      if (report.isFailure) seen.failure = true
      if (!report.isScreenshot) return
      seen.screenshot = true
      if (once) quit()
      else if (awaitsScreenshot) say('Offprint stays until Ctrl+C.')
    })
    const complaints = lineReader((line) => {
      if (verbose || !isNoise(line)) process.stderr.write(`${line}\n`)
    })
    child.stdout?.setEncoding('utf8').on('data', output.push)
    child.stderr?.setEncoding('utf8').on('data', complaints.push)

    child.once('error', (error) => {
      clearTimeout(limit)
      say(`Electron could not be started: ${error.message}`)
      resolve(1)
    })
    child.once('close', (code, signal) => {
      seen.closed = true
      clearTimeout(limit)
      output.end()
      complaints.end()
      const endedWell = code === 0 || (signal === 'SIGTERM' && seen.quitting)
      // The app has said itself why it cannot use the library.
      const isExplained = code === LIBRARY_UNUSABLE
      if (!endedWell && !seen.killed && !isExplained) {
        say(
          `Offprint ended unexpectedly (${signal ?? `exit status ${code}`}).${verbose ? '' : ' --verbose shows all that Electron prints.'}`,
        )
      } else if (once && !seen.screenshot && !seen.interrupted) {
        say(
          'Offprint ended without a screenshot. Is another one open on this library? It was handed the files then.',
        )
      }
      const didAll = !once || (seen.screenshot && !seen.failure)
      resolve(endedWell && !seen.killed && didAll ? 0 : 1)
    })
  })
}

/** @param {import('node:child_process').ChildProcess} child */
function askToQuit(child) {
  // Windows knows no SIGTERM; without /F taskkill asks the window to close.
  if (process.platform === 'win32') start('taskkill', ['/PID', String(child.pid)], { stdio: 'ignore' })
  else child.kill('SIGTERM')
}

/**
 * Stops the app and all its processes at once.
 * @param {import('node:child_process').ChildProcess} child
 */
function stopTree(child) {
  if (child.pid === undefined) return
  if (process.platform === 'win32') {
    start('taskkill', ['/F', '/T', '/PID', String(child.pid)], { stdio: 'ignore' })
    return
  }
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    child.kill('SIGKILL')
  }
}
