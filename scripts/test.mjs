// Checks everything: format, lint, types, unused code, unit and integration tests, the build, end-to-end tests: `npm test [-- PART…]`.
import { mkdirSync } from 'node:fs'
import { prepareDependencies } from './setup/dependencies.mjs'
import { explain, runScript, speakTo } from './setup/messages.mjs'
import { requireNode } from './setup/node.mjs'
import { scratchFolder } from './setup/places.mjs'
import { prepareElectron } from './setup/prepare.mjs'
import { onAskedToEnd, signalRunning, statusOfSignal } from './setup/programs.mjs'
import { parts } from './test/parts.mjs'
import { selectParts, usage } from './test/selection.mjs'
import { summaryTable } from './test/summary.mjs'
import { closingLine, countCheck, isGreen, sum } from './test/totals.mjs'

const say = speakTo(process.stdout)

/** @type {NodeJS.Signals | undefined} */
let interruptedBy

await runScript(main, speakTo(process.stderr))

/** @returns {Promise<number>} the exit status: 2 for wrong usage */
async function main() {
  const selection = selectParts(process.argv.slice(2))
  if ('help' in selection) {
    say(usage)
    return 0
  }
  if ('problem' in selection) {
    speakTo(process.stderr)(`${selection.problem}\n\n${usage}`)
    return 2
  }
  /** @type {import('./test/totals.mjs').PartResult[]} */
  const results = await runParts(selection).catch((error) => {
    say(explain(error))
    return [{ name: 'preparation', milliseconds: 0, ...countCheck(1), remark: 'see above' }]
  })
  const total = sum(results)
  const failures = results.flatMap((result) => result.failures ?? [])
  if (failures.length > 0) say(`\n── what failed ──\n${failures.join('\n')}`)
  say(`\n${summaryTable(results)}\n`)
  if (interruptedBy) say('Interrupted: the parts that are not listed did not run.')
  say(closingLine(total))
  if (interruptedBy) return statusOfSignal(interruptedBy)
  return isGreen(total) ? 0 : 1
}

/**
 * @param {Extract<ReturnType<typeof selectParts>, { parts: unknown }>} selection
 * @returns {Promise<import('./test/totals.mjs').PartResult[]>} every part is run, whatever the ones before it found
 */
async function runParts(selection) {
  await prepareDependencies(say)
  const electron = needsElectron(selection.parts) ? await tryElectron() : undefined
  const node = requireNode()
  mkdirSync(scratchFolder, { recursive: true })
  // What runs in production mode cannot be tested: React leaves its test helpers out.
  const { NODE_ENV: _, ...env } = node.env
  const forbidsOnly = selection.isWhole || Boolean(process.env.CI)
  onAskedToEnd(interrupt)

  const results = []
  for (const name of selection.parts) {
    if (interruptedBy) break
    say(`\n── ${name} ──`)
    const startedAt = Date.now()
    const count = await parts[name]({
      node,
      electron,
      env,
      filters: selection.filters,
      forbidsOnly,
      say,
    }).catch((error) => {
      say(explain(error))
      return { ...countCheck(1), remark: 'could not be run' }
    })
    results.push({ name, milliseconds: Date.now() - startedAt, ...count })
  }
  return results
}

/** @returns {Promise<import('./setup/electron.mjs').Electron | undefined>} undefined, after saying why, when there is none */
async function tryElectron() {
  try {
    return await prepareElectron(say)
  } catch (error) {
    say(explain(error))
    return undefined
  }
}

/** @param {string[]} names */
function needsElectron(names) {
  return names.includes('build') || names.includes('e2e')
}

/** @param {NodeJS.Signals} signal */
function interrupt(signal) {
  interruptedBy = signal
  // Ctrl+C in a terminal has reached the running tool already; a second one would make it leave its processes behind.
  if (signal !== 'SIGINT' || !process.stdin.isTTY) signalRunning(signal)
}
