/** So many are named when there are more than can be. */
const NAMED_OF_MANY = 2
/** The most that are named without a number after them. */
const NAMED_OF_FEW = 3

/** Who wrote a paper, in a row's width: some family names, and how many authors there are besides. */
export interface AuthorsInBrief {
  readonly names: string
  readonly others: number
}

/** "Haugen, Ito, Reyes" of three authors, "Okonkwo, Lindqvist" and two others of four. `count` counts all of them. */
export function authorsInBrief(authors: readonly string[], count: number): AuthorsInBrief {
  const total = Math.max(count, authors.length)
  const shown = total <= NAMED_OF_FEW ? authors : authors.slice(0, NAMED_OF_MANY)
  return { names: shown.map(familyName).join(', '), others: total - shown.length }
}

/**
 * The family name of an author as feeds write one: "Given Family", "Family, Given", a single word, or the name of a
 * group, which is kept whole.
 */
export function familyName(author: string): string {
  const [beforeComma = '', afterComma] = author.split(',').map((part) => part.trim())
  if (afterComma !== undefined && afterComma !== '' && !suffix.test(afterComma)) return beforeComma
  const words = beforeComma.split(/\s+/).filter((word) => word !== '')
  if (words.length < 2 || group.test(beforeComma)) return beforeComma
  while (words.length > 2 && suffix.test(words.at(-1) ?? '')) words.pop()
  let start = words.length - 1
  while (start > 1 && particle.test(words[start - 1] ?? '')) start -= 1
  return words.slice(start).join(' ')
}

const suffix = /^(?:jr|sr|ii|iii|iv)\.?$/i
const group = /\b(?:collaboration|consortium|group|team|lab|labs|project|contributors|et al\.?)$/i
/** Words that belong to the family name after them; written small, or it may be a given name (Van, Ben, La). */
const particle =
  /^(?:van|von|vom|zu|zur|de|der|den|del|della|di|da|das|do|dos|du|des|la|le|ten|ter|te|bin|ibn|al|el|af|av)$/
