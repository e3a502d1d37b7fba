/** A name that has parts, any but the family's may be blank; or one that is written as it stands. */
export type NameParts =
  | { readonly given: string; readonly family: string; readonly suffix: string }
  | { readonly literal: string }

/** Names of many, which have no family. */
const OF_MANY =
  /\b(?:collaboration|consortium|team|group|project|initiative|foundation|institute|laborator(?:y|ies)|labs?|university|community|authors|inc|llc|et al)\b/i
/** What stands in small letters before a family name belongs to it. */
const PARTICLE =
  /^(?:v[ao]n|de[rnlms]?|d[aiou]s?|del+a|la|le|lo|l[ao]s|t[e']n|ter|af|av|al|el|bin|ibn|zu[mr]?|y|e)$/u
const SUFFIX = /^(?:jr|sr)\.?$|^(?:ii|iii|iv)$/i

/** The parts of an author's name as it is printed. Joined again, given before family, they are the name. */
export function nameParts(printed: string): NameParts {
  const name = printed.replace(/\s+/g, ' ').trim()
  const [main = '', ...rest] = name.split(/,\s*/)
  if (rest.length > 1 || (rest.length === 1 && !SUFFIX.test(rest[0] ?? '')) || OF_MANY.test(name))
    return { literal: name }
  const words = main.split(' ')
  const last = words.at(-1) ?? ''
  // "Henry Gates III": no comma stands before it.
  const isNumbered = rest.length === 0 && words.length > 2 && /^i[iv]+$/i.test(last)
  const suffix = isNumbered ? last : (rest[0] ?? '')
  const named = isNumbered ? words.slice(0, -1) : words
  if (named.length < 2) return { literal: name }
  const begin = startOfFamily(named)
  return { given: named.slice(0, begin).join(' '), family: named.slice(begin).join(' '), suffix }
}

/** The index of the word that the family name begins with: the last, or the particles before it. */
function startOfFamily(words: readonly string[]): number {
  let start = words.length - 1
  while (start > 1 && PARTICLE.test(words[start - 1] ?? '')) start -= 1
  return start
}

/** "King, Martin Luther, Jr.": how RIS orders a name. */
export function invertedName(printed: string): string {
  const parts = nameParts(printed)
  if ('literal' in parts) return parts.literal
  return [parts.family, parts.given, parts.suffix].filter((part) => part !== '').join(', ')
}
