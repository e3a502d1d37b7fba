// Finds the scripts of the installed tools, to run them with a Node of our choice on every system.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SetupError } from './messages.mjs'
import { projectRoot } from './places.mjs'

/** Tools whose command is not called like their package. */
const packageOfTool = /** @type {Record<string, string>} */ ({
  biome: '@biomejs/biome',
  playwright: '@playwright/test',
  tsc: 'typescript',
})

/**
 * @param {string} tool such as `vitest`
 * @returns {string} the absolute path of the JavaScript file behind that command
 * @throws {SetupError} when the tool is not installed
 */
export function toolScript(tool) {
  const folder = join(projectRoot, 'node_modules', packageOfTool[tool] ?? tool)
  const description = join(folder, 'package.json')
  if (existsSync(description)) {
    const { bin } = JSON.parse(readFileSync(description, 'utf8'))
    const script = typeof bin === 'string' ? bin : bin?.[tool]
    if (script) return join(folder, script)
  }
  throw new SetupError(`${tool} is not installed. Delete node_modules, then run the same command again.`)
}
