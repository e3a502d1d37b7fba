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

/**
 * A search that names something by another name wherever it named it so; the same text where it did not, or where a
 * search cannot say that name because quotes stand in it. A filter that was open at the end stays open.
 */
export function renameInSearch(
  text: string,
  kind: SearchFilter['kind'],
  isNamed: (name: string) => boolean,
  name: string,
): string {
  if (/["“”]/.test(name)) return text
  return text.replace(filterForm, (whole, before, word, quoted, plain, offset) => {
    const isKind = (word.toLowerCase() === 'tag') === (kind === 'tag')
    if (!isKind || !isNamed((quoted ?? plain ?? '').trim())) return whole
    if (!/\s/.test(name) && quoted === undefined) return `${before}${word}:${name}`
    const isOpen = offset + whole.length === text.length && !/["”]$/.test(whole)
    return `${before}${word}:"${name}${isOpen ? '' : '"'}`
  })
}

/** A name of several words stands in quotes, the last of which may still be missing. */
const filterForm = /(^|\s)(tag|in):(?:["“”]([^"“”]*)(?:["“”]|$)|(\S*))/giu
