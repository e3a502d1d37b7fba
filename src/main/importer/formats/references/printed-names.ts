/** Longer than any name: what is read without being taken apart. */
const LONGEST_NAME = 300

/** A name as printed, from "Lovelace, Ada" or "King, Martin Luther, Jr.", and as it stands where it has no such order. */
export function invertedName(text: string): string {
  const [family = '', given = '', suffix = '', ...more] = partsOf(text)
  return more.length > 0 ? text : joinName({ given, family, suffix })
}

/** The parts of a name, any of which may be blank, as they are printed on a paper: "Martin Luther King, Jr.". */
export function joinName(parts: {
  readonly given: string
  readonly family: string
  readonly suffix: string
}): string {
  const name = `${parts.given} ${parts.family}`.replace(/\s+/g, ' ').trim()
  const suffix = parts.suffix.trim()
  if (suffix === '') return name
  // A comma belongs before "Jr." and none before "III".
  return /^[ivx]+$/i.test(suffix) ? `${name} ${suffix}` : `${name}, ${suffix}`
}

function partsOf(text: string): string[] {
  return text.length > LONGEST_NAME ? [text] : text.split(',').map((part) => part.trim())
}
