/** Where a search is narrowed to: `tag:name`, or `in:"name of a collection"`. */
export interface SearchFilter {
  readonly kind: 'tag' | 'collection'
  readonly name: string
  /** Whether the name may go on: any that begins so is meant as well. */
  readonly isTyping: boolean
}

/**
 * Takes the filters off a search. `words` is the rest, which ends in a blank where a filter ends the search. A filter
 * without a name is none yet, and is left out.
 */
export function splitSearch(text: string): { filters: SearchFilter[]; words: string } {
  const filters: SearchFilter[] = []
  const words = text.replace(filterForm, (whole, before, kind, quoted, plain, offset) => {
    const name = (quoted ?? plain ?? '').trim()
    const isTyping = offset + whole.length === text.length && !/["”]$/.test(whole)
    if (name !== '')
      filters.push({ kind: kind.toLowerCase() === 'tag' ? 'tag' : 'collection', name, isTyping })
    return `${before} `
  })
  return { filters, words }
}

/** A name of several words stands in quotes, the last of which may still be missing. */
const filterForm = /(^|\s)(tag|in):(?:["“”]([^"“”]*)(?:["“”]|$)|(\S*))/giu
