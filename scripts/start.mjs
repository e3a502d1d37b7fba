// Opens Offprint from a checkout, prepared and built first: `npm start [-- [OPTION…] [FILE…]]`.
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { buildIfStale } from './setup/build.mjs'
import { hasDisplay, startDisplay } from './setup/display.mjs'
import { runScript, speakTo } from './setup/messages.mjs'
import { projectRoot, scratchFolder } from './setup/places.mjs'
import { prepareEverything } from './setup/prepare.mjs'
import { electronArguments, parseStartArguments, standingFolder, usage } from './start/arguments.mjs'
import { runWindow } from './start/window.mjs'

const say = speakTo(process.stdout)
const complain = speakTo(process.stderr)
const screenshot = join(scratchFolder, 'start.png')

await runScript(main, complain)

/** @returns {Promise<number>} the exit status: 2 for wrong usage */
async function main() {
  const standing = standingFolder({ root: projectRoot, cwd: process.cwd(), initCwd: process.env.INIT_CWD })
  const parsed = parseStartArguments(process.argv.slice(2), standing)
  if ('problem' in parsed) {
    complain(`${parsed.problem}\n\n${usage}`)
    return 2
  }
  const { options } = parsed
  if (options.help) {
    say(usage)
    return 0
  }
  const absent = options.files.filter((file) => !existsSync(file))
  if (absent.length > 0) {
    complain(`There is no such file: ${absent.join(', ')}. Nothing was started.`)
    return 2
  }

  const tools = await prepareEverything(say)
  await buildIfStale(tools, say)
  return open(options, tools.electron)
}

/**
 * @param {import('./start/arguments.mjs').StartOptions} options
 * @param {import('./setup/electron.mjs').Electron} electron
 */
async function open(options, electron) {
  const display = hasDisplay() ? undefined : await startDisplay(electron.env)
  if (display) say(`There is no display: Offprint runs under Xvfb, on display ${display.name}.`)
  const awaitsScreenshot = display !== undefined || options.once
  if (awaitsScreenshot) {
    mkdirSync(dirname(screenshot), { recursive: true })
    rmSync(screenshot, { force: true })
  }
  try {
    return await runWindow({
      executablePath: electron.executablePath,
      args: electronArguments(options, projectRoot, electron.flags),
      env: {
        ...(display?.env ?? electron.env),
        ...(awaitsScreenshot ? { OFFPRINT_HEADLESS_SCREENSHOT: screenshot } : {}),
      },
      once: options.once,
      awaitsScreenshot,
      verbose: options.verbose,
      say,
    })
  } finally {
    await display?.stop()
  }
}
