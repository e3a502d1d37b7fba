/** A link in a piece of Markdown. Offsets are UTF-16, into that piece. */
export interface MarkdownLink {
  readonly start: number
  readonly end: number
  /** What stands between its brackets. */
  readonly inner: { readonly start: number; readonly end: number }
  /** Its address, or null where it names a reference whose address is not there. */
  readonly address: string | null
}

/** Addresses by the names that links call them, as `[32]: https://…` defines them. */
export type References = ReadonlyMap<string, string>

const LONGEST_ADDRESS = 2048
const ADDRESS_START = /<?(?:https?:\/\/|\/|#|mailto:)/iy
const TITLE_OF_LINK = /\s{1,10}"[^"\n]{0,300}"\)/y
const NAME = /\[([^[\]\n]{1,60})\]/y
/** The end of a link at the end of a line: `](address)` or `][32]`. */
const CLOSER = /\](?:\((<?(?:https?:\/\/|\/|#)[^[\]\s]{0,2048})\)|\[(\d{1,6})\])$/i

/**
 * The links of a piece of Markdown, outermost only, in order; pictures are none. Brackets that do not pair are text.
 * Linear in the length of the text.
 */
export function linksIn(text: string, references: References): MarkdownLink[] {
  const links: MarkdownLink[] = []
  const open: number[] = []
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index)
    if (character === '\\' && /[[\]\\]/.test(text.charAt(index + 1))) index += 1
    else if (character === '[') open.push(index)
    else if (character === ']') {
      const start = open.pop()
      const tail = start === undefined ? null : tailOf(text, index + 1, references)
      if (start === undefined || tail === null) continue
      if (text.charAt(start - 1) !== '!') {
        while ((links.at(-1)?.start ?? -1) > start) links.pop()
        links.push({
          start,
          end: tail.end,
          inner: { start: start + 1, end: index },
          address: tail.address,
        })
      }
      index = tail.end - 1
    }
  }
  return links
}

/** The address that ends a text as the end of a link does, and where that end begins; null where none does. */
export function closingAddress(
  text: string,
  references: References,
): { readonly at: number; readonly address: string | null } | null {
  const match = CLOSER.exec(text.slice(-LONGEST_ADDRESS - 4))
  if (match === null) return null
  const address = match[1]?.replace(/^<|>$/g, '') ?? references.get(match[2] ?? '') ?? null
  return { at: text.length - match[0].length, address }
}

function tailOf(
  text: string,
  at: number,
  references: References,
): { readonly end: number; readonly address: string | null } | null {
  if (text.charAt(at) === '(') return addressAt(text, at + 1)
  NAME.lastIndex = at
  const name = NAME.exec(text)?.[1]
  if (name === undefined) return null
  const address = references.get(name)
  if (address === undefined && !/^\d+$/.test(name)) return null
  return { end: NAME.lastIndex, address: address ?? null }
}

/** An address may hold parentheses that pair. */
function addressAt(text: string, at: number): { end: number; address: string } | null {
  ADDRESS_START.lastIndex = at
  if (!ADDRESS_START.test(text)) return null
  let depth = 0
  const limit = Math.min(text.length, at + LONGEST_ADDRESS)
  for (let index = at; index < limit; index += 1) {
    const character = text.charAt(index)
    if (character === '(') depth += 1
    else if (character === ')' && depth > 0) depth -= 1
    else if (character === ')') return { end: index + 1, address: bare(text.slice(at, index)) }
    else if (character === '[' || character === ']') return null
    else if (/\s/.test(character)) {
      TITLE_OF_LINK.lastIndex = index
      return TITLE_OF_LINK.test(text)
        ? { end: TITLE_OF_LINK.lastIndex, address: bare(text.slice(at, index)) }
        : null
    }
  }
  return null
}

function bare(address: string): string {
  return address.replace(/^<|>$/g, '')
}
