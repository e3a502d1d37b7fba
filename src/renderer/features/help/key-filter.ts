import { keyLabels } from '../../ui/key-labels.ts'
import type { KeyLine } from './key-groups.ts'

/**
 * Whether a line of keys is one that a person looks for. Each word that they typed begins a word of its title or of its
 * subject, or is the name of a key: `arch`, `ctrl k`, `Ctrl+K`, `g i`.
 */
export function isLookedFor(filter: string, line: Omit<KeyLine, 'id'>, isMac: boolean): boolean {
  const words = wordsOf(`${line.title} ${line.group}`)
  const names = line.keys.flatMap((keys) => namesOf(keys, isMac))
  return filter
    .toLowerCase()
    .split(/\s+/)
    .filter((asked) => asked !== '')
    .every((asked) => words.some((word) => word.startsWith(asked)) || names.includes(asked))
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().split(/[^\p{L}\p{N}]+/u)
}

/** Each key by itself, and keys that are held together as they are written, with or without the signs of a Mac. */
function namesOf(keys: string, isMac: boolean): string[] {
  const presses = keyLabels(keys, isMac)
  const written = keys.split(' ').flatMap((press) => [press, ...press.split('+')])
  return [...presses.flat(), ...presses.map((press) => press.join('+')), ...written].map((name) =>
    name.toLowerCase(),
  )
}
