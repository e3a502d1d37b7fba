import { fold } from './fold.ts'

/**
 * Returns the key under which names of one tag meet: folded, without case and diacritics, with single blanks. A name
 * that folding leaves nothing of keeps its signs. The key is stored and must stay the same from version to version.
 */
export function tagKey(name: string): string {
  const folded = fold(name, { ignoreCase: true, ignoreDiacritics: true }).text.trim()
  return folded === '' ? name.normalize('NFKC').toLowerCase().trim() : folded
}
