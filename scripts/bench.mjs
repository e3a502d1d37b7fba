// Runs the benchmarks with a new enough Node, one after the other: `npm run bench [-- NAME…]`.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { runScript, SetupError, speakTo } from './setup/messages.mjs'
import { projectRoot } from './setup/places.mjs'
import { prepareTools } from './setup/prepare.mjs'
import { show } from './setup/programs.mjs'

const folder = join(projectRoot, 'bench')
const suffix = '.ts'
const say = speakTo(process.stderr)

await runScript(async () => {
  const { command, env } = await prepareTools(say)
  const all = readdirSync(folder).filter((name) => name.endsWith(suffix))
  const asked = process.argv.slice(2)
  const chosen = asked.length === 0 ? all : asked.map((name) => `${name}${suffix}`)
  const unknown = chosen.filter((name) => !all.includes(name))
  if (chosen.length === 0 || unknown.length > 0) {
    throw new SetupError(
      `There is no benchmark ${unknown.join(', ')}. There are: ${all.join(', ') || 'none yet'}.`,
    )
  }
  let worst = 0
  for (const name of chosen)
    worst = Math.max(worst, (await show(command, [join(folder, name)], { env })).code)
  return worst
}, say)
