// Opens Offprint with its sources watched and the window reloaded as they change: `npm run dev [-- ARGUMENT…]`.
import { hasDisplay } from './setup/display.mjs'
import { runScript, SetupError, speakTo } from './setup/messages.mjs'
import { prepareEverything } from './setup/prepare.mjs'
import { show } from './setup/programs.mjs'
import { toolScript } from './setup/tools.mjs'

const say = speakTo(process.stdout)

await runScript(async () => {
  if (!hasDisplay()) {
    throw new SetupError(
      'Developing needs a display. Without one, `npm start` shows the app by a screenshot.',
    )
  }
  const { node, electron } = await prepareEverything(say)
  const args = ['dev', '--watch', '--', ...electron.flags, ...process.argv.slice(2)]
  const { code } = await show(node.command, [toolScript('electron-vite'), ...args], {
    env: { ...node.env, ...electronVariables(electron.env) },
  })
  return code
}, say)

/**
 * @param {Record<string, string>} env
 * @returns {Record<string, string>} what tells electron-vite which Electron to build for and to start
 */
function electronVariables(env) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => name.startsWith('ELECTRON_')))
}
