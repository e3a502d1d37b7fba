import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ImportRefusal } from './refusal.ts'

/**
 * The files to import under a path: the path itself, or every file of a folder and its folders, in the order of
 * their names. Hidden files and links to folders are passed over.
 *
 * @param shown the path as the person wrote it, for messages
 * @throws ImportRefusal when there is nothing there
 */
export function findFiles(path: string, shown: string): string[] {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) {
    throw new ImportRefusal(
      'missing',
      `There is no file or folder ${shown}. Nothing was changed. Check the name.`,
    )
  }
  return found.isDirectory() ? walk(path) : [path]
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.'))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return walk(path)
      return entry.isFile() ? [path] : []
    })
}
