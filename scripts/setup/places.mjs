// Where things are: the checkout, its scratch folder, the person's cache.
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the checkout (where package.json is), absolute, without a trailing slash. */
export const projectRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** Scratch of this checkout: stamps, reports, screenshots. Git ignores it; deleting it loses nothing. */
export const scratchFolder = join(projectRoot, '.cache')

/** Where Node keeps what it compiled of our files: what starts often starts in half the time. */
export const compileCache = join(scratchFolder, 'compiled')

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {string} the folder for downloads that all checkouts of this person share; it need not exist yet
 */
export function cacheFolder(env) {
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'offprint')
}
