// The command line of a checkout, with nothing of its own on standard output: `npm run -s offprint -- COMMAND …`.
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { join } from 'node:path'
import { runScript, speakTo } from './setup/messages.mjs'
import { compileCache, projectRoot } from './setup/places.mjs'
import { prepareTools } from './setup/prepare.mjs'

const commandLine = join(projectRoot, 'src', 'main', 'cli', 'index.ts')
const say = speakTo(process.stderr)

await runScript(async () => {
  const { command, env } = await prepareTools(say)
  return run(command, [commandLine, ...process.argv.slice(2)], { NODE_COMPILE_CACHE: compileCache, ...env })
}, say)

/**
 * Runs the command line in our place: its streams are ours, our signals are its.
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} its exit status
 */
function run(command, args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env, stdio: 'inherit' })
    for (const signal of /** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
      process.on(signal, () => {
        // Ctrl+C in a terminal reaches the child by itself.
        if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
      })
    }
    child.once('error', reject)
    child.once('close', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)))
  })
}
