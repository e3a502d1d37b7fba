/** A search as typed, taken apart for FTS5. */
export interface SearchQuery {
  /** Words that are finished: found by their stem. */
  readonly words: readonly string[]
  /** The word still being typed: found as a prefix, unstemmed. Null when the text ends in a blank. */
  readonly prefix: string | null
}

/**
 * Takes a search apart. Only letters and digits count, so that no input can be read as FTS5 syntax. Returns null when
 * there is nothing to look for.
 */
export function parseSearch(text: string): SearchQuery | null {
  const words = text.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  if (words.length === 0) return null
  const isTyping = /[\p{L}\p{N}\p{M}]$/u.test(text)
  const prefix = isTyping ? (words.at(-1) ?? null) : null
  return { words: eachOnce(isTyping ? words.slice(0, -1) : words), prefix }
}

/** Ranking counts every word in every paper found: a word said a hundred times would take a hundred times as long. */
function eachOnce(words: readonly string[]): string[] {
  return [...new Map(words.map((word) => [word.toLowerCase(), word])).values()]
}

/** The MATCH expression for finished words: all of them, each quoted. */
export function matchWords(words: readonly string[]): string {
  return words.map((word) => `"${word}"`).join(' ')
}

/** The MATCH expression for the word being typed. */
export function matchPrefix(prefix: string): string {
  return `"${prefix}"*`
}
