// How each part of `npm test` is run and what it found.
import { readFileSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { build, buildIfStale } from '../setup/build.mjs'
import { hasDisplay, startDisplay } from '../setup/display.mjs'
import { compileCache, scratchFolder } from '../setup/places.mjs'
import { show } from '../setup/programs.mjs'
import { toolScript } from '../setup/tools.mjs'
import { failuresInPlaywright, failuresInVitest } from './failures.mjs'
import { countCheck, countPlaywright, countVitest } from './totals.mjs'

/** A part that hangs is ended: the whole must stay well under twenty minutes. */
const limitMinutes = { check: 2, unit: 8, e2e: 13.5 }

const notPrepared = { ...countCheck(1), remark: 'not run: Electron is not ready (see above)' }

const vitestReport = join(scratchFolder, 'vitest.json')
/** So many windows are tested at a time where each can have a display of its own. */
const mostWindows = 2
/** Names those displays to playwright.config.ts and to the tests. */
const displaysVariable = 'OFFPRINT_TEST_DISPLAYS'
/** Where playwright.config.ts has its report written. */
const playwrightReport = join(scratchFolder, 'playwright.json')

/**
 * @typedef {object} PartContext
 * @property {import('../setup/node.mjs').Node} node
 * @property {import('../setup/electron.mjs').Electron | undefined} electron
 * @property {NodeJS.ProcessEnv} env for the tools
 * @property {string[]} filters parts of paths of test files
 * @property {boolean} forbidsOnly whether a test marked `only` is an error
 * @property {import('../setup/messages.mjs').Say} say
 */

/** @type {Record<import('./selection.mjs').PartName, (context: PartContext) => Promise<import('./totals.mjs').Count>>} */
export const parts = {
  format: (context) => check(context, [['biome', 'format', '.']]),
  lint: (context) =>
    check(context, [['biome', 'lint', '--diagnostic-level=warn', '--error-on-warnings', '.']]),
  types: (context) =>
    check(context, [
      ['tsc', '--noEmit', '-p', '.'],
      ['tsc', '--noEmit', '-p', 'scripts'],
    ]),
  unused: (context) => check(context, [['knip', '--no-progress']]),
  unit: runVitest,
  build: runBuild,
  e2e: runPlaywright,
}

/**
 * @param {PartContext} context
 * @param {[tool: string, ...args: string[]][]} commands all are run, whatever the first finds
 */
async function check(context, commands) {
  let worst = 0
  for (const command of commands) {
    worst = Math.max(worst, await run(context, command, limitMinutes.check))
  }
  return countCheck(worst)
}

/** @param {PartContext} context */
async function runVitest(context) {
  rmSync(vitestReport, { force: true })
  const exitCode = await run(
    // Tests start many threads and processes; most of what each does at first is compiling the same files.
    { ...context, env: { ...context.env, NODE_COMPILE_CACHE: compileCache } },
    [
      'vitest',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${vitestReport}`,
      ...(context.forbidsOnly ? ['--allowOnly=false'] : []),
      ...context.filters,
    ],
    limitMinutes.unit,
  )
  const report = read(vitestReport)
  return { ...countVitest(report, exitCode), failures: failuresInVitest(report) }
}

/** @param {PartContext} context */
async function runBuild({ node, electron, env }) {
  if (!electron) return notPrepared
  return countCheck(await build({ node: { ...node, env }, electron }))
}

/** @param {PartContext} context */
async function runPlaywright(context) {
  const { electron, env, filters, forbidsOnly, say } = context
  if (!electron) return notPrepared
  await buildIfStale({ node: { ...context.node, env }, electron }, say)
  rmSync(playwrightReport, { force: true })
  const displays = hasDisplay() ? [] : await startDisplays(env)
  try {
    const names = displays.map(({ name }) => name).join(' ')
    if (names !== '') say(`There is no display: the windows open under Xvfb, on ${names}.`)
    const exitCode = await run(
      { ...context, env: { ...(displays[0]?.env ?? env), [displaysVariable]: names } },
      ['playwright', 'test', ...(forbidsOnly ? ['--forbid-only'] : []), ...filters],
      limitMinutes.e2e,
    )
    const report = read(playwrightReport)
    return { ...countPlaywright(report, exitCode), failures: failuresInPlaywright(report) }
  } finally {
    await Promise.all(displays.map((display) => display.stop()))
  }
}

/**
 * A display for each window that is tested at a time: focus, clipboard and keys belong to one window of a display.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<import('../setup/display.mjs').Display[]>}
 */
async function startDisplays(env) {
  const count = Math.min(availableParallelism(), mostWindows)
  return Promise.all(Array.from({ length: count }, () => startDisplay(env)))
}

/**
 * @param {PartContext} context
 * @param {[tool: string, ...args: string[]]} command
 * @param {number} minutes
 * @returns {Promise<number>} the exit status
 */
async function run({ node, env, say }, [tool, ...args], minutes) {
  const limitMilliseconds = minutes * 60_000
  const { code, signal } = await show(node.command, [toolScript(tool), ...args], { env, limitMilliseconds })
  if (signal === 'SIGKILL') say(`${tool} was killed; it may take ${minutes} minutes.`)
  return code
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
