import { fold } from './fold.ts'

/**
 * Returns the key under which titles of one paper meet: the letters and digits of the folded title (NFKC, case folded,
 * markup, diacritics, punctuation and white space dropped). A title without any letter or digit keeps its signs. The
 * key is stored and must stay the same from version to version.
 */
export function titleKey(title: string): string {
  const folded = fold(title, { ignoreCase: true, ignoreDiacritics: true, dropWhiteSpace: true }).text
  const key = folded.replace(/[^\p{L}\p{N}\p{M}]/gu, '')
  return key === '' ? folded : key
}
