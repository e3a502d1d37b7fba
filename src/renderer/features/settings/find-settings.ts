/** What of a setting can be searched for. */
export interface Searchable {
  readonly title: string
  readonly explanation: string
  /** Other words that a person may look for it by. */
  readonly words?: string
}

/** Those in which every word of the query is found, be it only the beginning of one; all for a blank query. */
export function findSettings<Item extends Searchable>(items: readonly Item[], query: string): Item[] {
  const wanted = wordsOf(query)
  return items.filter((item) => {
    const words = wordsOf(`${item.title} ${item.explanation} ${item.words ?? ''}`)
    return wanted.every((one) => words.some((word) => word.startsWith(one)))
  })
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}
