// Prepares everything for running and testing Offprint, and says what it found: `node scripts/prepare.mjs`.
import { runScript, speakTo } from './setup/messages.mjs'
import { prepareEverything } from './setup/prepare.mjs'

const say = speakTo(process.stdout)

await runScript(async () => {
  const { node, electron } = await prepareEverything(say)
  say(`Ready.
  Node      ${node.command}
  Electron  ${electron.version} (${electron.source}) in ${electron.folder}`)
  return 0
}, say)
