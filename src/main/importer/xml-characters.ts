import { Parser } from 'htmlparser2'

/** Text with its references to characters resolved, and what stood in it that was no sound one. */
export interface ResolvedText {
  readonly text: string
  /** The first of each kind, in words for a person; `at` is its UTF-16 offset in the text as it stood. */
  readonly flaws: readonly { readonly kind: string; readonly at: number; readonly message: string }[]
}

const REFERENCE = /&(?:#x([\da-f]{1,8});|#(\d{1,8});|([a-z][a-z\d]{0,31});)?/gi
const XML_NAMES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * Resolves the references of a piece of XML, each once. What XML does not know is read as HTML writes it (`&eacute;`);
 * what nobody knows, and an ampersand that begins no reference, stays as it stands. Entities that a document declares
 * are never expanded.
 */
export function resolveReferences(source: string): ResolvedText {
  if (!source.includes('&')) return { text: source, flaws: [] }
  const flaws = new Map<string, { kind: string; at: number; message: string }>()
  const note = (kind: string, at: number, message: string): void => {
    if (!flaws.has(kind)) flaws.set(kind, { kind, at, message })
  }
  const text = source.replace(
    REFERENCE,
    (reference: string, hexadecimal: string | undefined, decimal: string | undefined, name, at: number) => {
      if (hexadecimal !== undefined || decimal !== undefined) {
        const character = characterOf(
          hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16),
        )
        if (character === null) note('number', at, `${reference} is no character; it was read as \ufffd.`)
        return character ?? '\ufffd'
      }
      if (name === undefined) {
        note('bare', at, 'An “&” stands for itself here; XML writes it “&amp;”. It was read as it stands.')
        return reference
      }
      const character = XML_NAMES[name] ?? namedCharacter(reference)
      if (character === null) note('unknown', at, `${reference} is not known and was left as it stands.`)
      else if (XML_NAMES[name] === undefined)
        note('html', at, `${reference} is no XML; it was read as in HTML.`)
      return character ?? reference
    },
  )
  return { text, flaws: [...flaws.values()] }
}

function characterOf(code: number): string | null {
  const isCharacter =
    (code >= 0x20 && code < 0xd800) || [0x9, 0xa, 0xd].includes(code) || (code > 0xdfff && code <= 0x10ffff)
  return isCharacter ? String.fromCodePoint(code) : null
}

const names = new Map<string, string | null>()
/** HTML knows 2231 names; whatever else a document makes up is not remembered without end. */
const MOST_NAMES = 5000

/** What HTML reads a named reference as, or null where it knows none. */
function namedCharacter(reference: string): string | null {
  const known = names.get(reference)
  if (known !== undefined) return known
  let text = ''
  const parser = new Parser({
    ontext: (piece) => {
      text += piece
    },
  })
  parser.end(reference)
  // A name whose beginning alone is known would be read in part.
  const character = text.endsWith(';') ? null : text
  if (names.size < MOST_NAMES) names.set(reference, character)
  return character
}
