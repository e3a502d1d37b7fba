import { createHash } from 'node:crypto'
import { realpathSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'

/**
 * The folder with every link in it followed, and spelled as the file system spells it, so that two names of one library
 * are one. What does not exist yet is resolved as far as it does.
 */
export function resolvedFolder(folder: string): string {
  const absolute = resolve(folder)
  try {
    return realpathSync.native(absolute)
  } catch {
    const parent = dirname(absolute)
    return parent === absolute ? absolute : join(resolvedFolder(parent), basename(absolute))
  }
}

/**
 * Where Chromium keeps what belongs to the window of one library, and by which it knows that a window on that library
 * is open already: one folder for each library, below the app's own data folder.
 */
export function windowDataFolder(appData: string, libraryFolder: string): string {
  const name = createHash('sha256').update(libraryFolder).digest('hex').slice(0, 16)
  return join(appData, 'Offprint', 'windows', name)
}
