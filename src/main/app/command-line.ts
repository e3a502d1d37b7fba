import { resolve } from 'node:path'

/** What the app was started with. Paths are absolute. */
export interface AppArguments {
  readonly library: string | null
  readonly files: readonly string[]
}

/**
 * Reads the app's arguments: `[--library FOLDER] [FILE…]`. Whatever else begins with a dash is Chromium's or the
 * debugger's and is passed over.
 *
 * @param words without the program, and without the path of the app that Electron takes in development
 * @param directory where relative paths begin
 */
export function readAppArguments(words: readonly string[], directory: string): AppArguments {
  let library: string | null = null
  const files: string[] = []
  const rest = [...words]
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--library') library = rest.shift() ?? null
    else if (word.startsWith('--library=')) library = word.slice('--library='.length)
    else if (!word.startsWith('-')) files.push(resolve(directory, word))
  }
  return { library: library === null || library === '' ? null : resolve(directory, library), files }
}

/**
 * The words that are the app's own: in development Electron is given the path of the app first, after flags of its own.
 *
 * @param words the command line without the program
 */
export function ownWords(words: readonly string[], isPackaged: boolean): string[] {
  const app = isPackaged ? -1 : words.findIndex((word) => !word.startsWith('-'))
  return words.filter((_word, index) => index !== app)
}
