// Draws every view of the built app in three themes and two sizes, to docs/screenshots/gallery: `npm run gallery`.
import { join } from 'node:path'
import { buildIfStale } from './setup/build.mjs'
import { hasDisplay, startDisplay } from './setup/display.mjs'
import { runScript, speakTo } from './setup/messages.mjs'
import { projectRoot } from './setup/places.mjs'
import { prepareElectron, prepareTools } from './setup/prepare.mjs'
import { show } from './setup/programs.mjs'
import { toolScript } from './setup/tools.mjs'

const say = speakTo(process.stderr)

await runScript(async () => {
  const node = await prepareTools(say)
  const electron = await prepareElectron(say)
  await buildIfStale({ node, electron }, say)
  const display = hasDisplay() ? undefined : await startDisplay(node.env)
  try {
    const config = join(projectRoot, 'tests', 'gallery', 'playwright.config.ts')
    const args = [toolScript('playwright'), 'test', '--config', config]
    const { code } = await show(node.command, args, { env: display?.env ?? node.env })
    return code
  } finally {
    await display?.stop()
  }
}, say)
