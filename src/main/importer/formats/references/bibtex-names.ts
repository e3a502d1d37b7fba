import { printedText, splitOutsideBraces } from './bibtex-text.ts'
import { joinName } from './printed-names.ts'

const AND = /\s{1,9}and(?=\s)/iy
const COMMA = /,/y
/** BibLaTeX's names by their parts: `family=Beethoven, given=Ludwig, prefix=van`. */
const NAMED_PART = /^(family|given|prefix|suffix)(?:-i)?\s{0,9}=(.*)$/is

/** Authors as they are printed on a paper, from a list of BibTeX; "and others" is nobody. */
export function readBibtexNames(list: string): string[] {
  return splitOutsideBraces(list.replace(/\s+/g, ' '), AND)
    .filter((name) => name.toLowerCase() !== 'others')
    .map(printedName)
    .filter((name) => name !== '')
}

/** "von Last, Jr., First" and "von Last, First" are turned round; "First von Last" and `{A Collaboration}` stand. */
function printedName(name: string): string {
  const parts = splitOutsideBraces(name, COMMA)
  const named = readNamedParts(parts)
  if (named !== null) return named
  const [family = '', second = '', third] = parts.map(printedText)
  if (parts.length > 3) return printedText(name)
  return third === undefined
    ? joinName({ given: second, family, suffix: '' })
    : joinName({ given: third, family, suffix: second })
}

function readNamedParts(parts: readonly string[]): string | null {
  const named = new Map<string, string>()
  for (const part of parts) {
    const [, key, value] = NAMED_PART.exec(part.replace(/^"|"$/g, '')) ?? []
    if (key !== undefined && value !== undefined)
      named.set(key.toLowerCase(), printedText(value.replace(/"/g, '')))
    else if (named.size === 0) return null
  }
  const of = (key: string): string => named.get(key) ?? ''
  return joinName({
    given: of('given'),
    family: `${of('prefix')} ${of('family')}`.trim(),
    suffix: of('suffix'),
  })
}
