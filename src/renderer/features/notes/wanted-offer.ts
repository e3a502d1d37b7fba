import { noteTagAt } from '../../../shared/notes/note-tag.ts'

/** What is being typed that something is offered for: `from` is the UTF-16 offset of its first sign in the line. */
export interface WantedOffer {
  readonly kind: 'link' | 'tag'
  readonly from: number
  /** What was typed after the brackets or the hash. */
  readonly query: string
}

/** The longest text that is looked for, in UTF-16 units. */
const QUERY_LENGTH = 80

/** What the text of a line before the caret asks for: a link after `[[`, a tag after a hash that begins a word, or nothing. */
export function wantedOffer(before: string): WantedOffer | null {
  const link = /\[\[([^[\]|]*)$/.exec(before)
  if (link !== null) return offered('link', link.index, link[1] ?? '')
  const tag = /#([\p{L}\p{N}\p{M}_/-]*)$/u.exec(before)
  // A hash alone at the beginning of a line may become a heading.
  if (tag === null || (before.trim() === '#' && tag[1] === '')) return null
  // Whether a hash begins a tag depends on what stands before it, and not on what will follow.
  return noteTagAt(`${before.slice(0, tag.index)}#a`, tag.index) === null
    ? null
    : offered('tag', tag.index, tag[1] ?? '')
}

function offered(kind: WantedOffer['kind'], from: number, query: string): WantedOffer | null {
  return query.length > QUERY_LENGTH ? null : { kind, from, query }
}
