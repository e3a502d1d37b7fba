/** Where one stands among the matches, as it is shown and said. */
export function countWords(words: string, count: number, current: number): string {
  if (words.trim() === '') return ''
  return count === 0 ? 'Not found' : `${current + 1} of ${count}`
}

/** That a step went around, as it is shown and said. */
export function wrapWords(wrapped: 'to-top' | 'to-end' | null): string {
  if (wrapped === null) return ''
  return wrapped === 'to-top' ? 'from the top again' : 'from the end again'
}
