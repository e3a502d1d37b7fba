import { mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes a folder, and those above it that are missing. Not by `recursive: true`: where a folder is there but answers
 * ENOENT to whoever makes one inside it, as /proc does, Node 24 then tries for ever.
 *
 * @throws what the file system says: `ENOENT`, `EEXIST` (a file stands there), `EACCES`, `EROFS`…
 */
export function makeFolder(path: string): void {
  if (isFolder(path)) return
  const above = dirname(path)
  if (above !== path) makeFolder(above)
  try {
    mkdirSync(path)
  } catch (error) {
    // Another process may have made it just now.
    if (!isFolder(path)) throw error
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}
