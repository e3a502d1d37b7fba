// What the scripts say to people: plain lines, a sign of life during long work, failures that name the remedy.

/** How often long work shows that it is still alive. */
const signOfLifeMilliseconds = 20_000

/** @typedef {(text: string) => void} Say writes one message, which may have several lines */

/** A failure that a person can do something about: its message says what happened and what to do, so no stack is shown. */
export class SetupError extends Error {}

/**
 * @param {NodeJS.WritableStream} stream
 * @returns {Say}
 */
export function speakTo(stream) {
  // The terminal may be gone before the cleaning up is done.
  stream.on('error', () => {})
  return (text) => void stream.write(`${text}\n`)
}

/**
 * Announces work, shows now and then that it goes on, and says how long it took.
 * @template T
 * @param {Say} say
 * @param {string} what the announcement, with a rough duration where one is known
 * @param {() => Promise<T>} work
 * @param {() => string} [progress] one phrase about the state, for the signs of life
 * @returns {Promise<T>} what the work gives; it throws what the work throws
 */
export async function during(say, what, work, progress) {
  const startedAt = Date.now()
  say(`${what} …`)
  const alive = setInterval(() => {
    const state = progress?.()
    say(`  still at it after ${duration(Date.now() - startedAt)}${state ? `: ${state}` : ''}`)
  }, signOfLifeMilliseconds)
  try {
    const result = await work()
    say(`  done in ${duration(Date.now() - startedAt)}`)
    return result
  } finally {
    clearInterval(alive)
  }
}

/**
 * @param {number} milliseconds
 * @returns {string} such as `0.4 s`, `38 s` or `2 min 5 s`
 */
export function duration(milliseconds) {
  const seconds = milliseconds / 1000
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`
  const whole = Math.round(seconds)
  if (whole < 60) return `${whole} s`
  return `${Math.floor(whole / 60)} min ${whole % 60} s`
}

/**
 * Runs a script's main function and turns its result into the exit status: the number it returns, or 1 after a failure.
 * @param {() => Promise<number>} main
 * @param {Say} say where failures are told
 */
export async function runScript(main, say) {
  try {
    process.exitCode = await main()
  } catch (error) {
    say(explain(error))
    process.exitCode = 1
  }
}

/**
 * @param {unknown} error
 * @returns {string} the message alone for failures meant for people, the stack for mistakes in the scripts
 */
export function explain(error) {
  if (error instanceof SetupError) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
