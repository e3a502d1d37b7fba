/** A value of a JSON object at its top: itself, or one element of the list that it is. */
export interface JsonMember {
  readonly name: string
  /** Whether it is an element of a list, or the value itself. */
  readonly isElement: boolean
  /** JSON text. */
  readonly text: string
}

/** The document is not what is read here, or breaks off; the message says how. */
export class JsonTrouble extends Error {}

const QUOTE = 34
const BACKSLASH = 92
const COMMA = 44
const COLON = 58
const OPEN_BRACKET = 91
const CLOSE_BRACKET = 93
const OPEN_BRACE = 123
const CLOSE_BRACE = 125
const SPACE = 32
const BYTE_ORDER_MARK = 0xfeff

/**
 * The members of a JSON object that streams in, cut anywhere, with lists taken apart into their elements: memory for one
 * of those is all it takes. An empty list gives nothing.
 *
 * @param longest UTF-16 units of one element
 * @throws JsonTrouble where it is no object, breaks off, or has a longer element
 */
export async function* jsonMembers(
  chunks: AsyncIterable<string>,
  longest: number,
): AsyncGenerator<JsonMember, void> {
  const scan: Scan = { at: 'start', name: '', text: '', depth: 0, string: 'none' }
  for await (const chunk of chunks) {
    let place = 0
    while (place < chunk.length) {
      if (scan.string !== 'none') place = readInString(scan, chunk, place)
      else {
        const member = readUnit(scan, chunk.charCodeAt(place))
        if (member !== null) yield member
        place += 1
      }
      if (scan.text.length > longest)
        throw new JsonTrouble(`A part of “${scan.name.slice(0, 40)}” is longer than any that is read.`)
    }
  }
  if (scan.at !== 'end') throw new JsonTrouble('It breaks off before its end.')
}

/** How far a document is read. `text` is what is read of a name, a value or an element. */
interface Scan {
  at: 'start' | 'name' | 'colon' | 'value' | 'element' | 'between' | 'end'
  name: string
  text: string
  /** Brackets and braces that are open in a value. */
  depth: number
  string: 'none' | 'inside' | 'escaped'
}

/** Reads on in a string, to its end or that of the chunk. @returns where */
function readInString(scan: Scan, chunk: string, start: number): number {
  if (scan.string === 'escaped') {
    scan.string = 'inside'
    scan.text += chunk.charAt(start)
    return start + 1
  }
  const end = endOfStringPart(chunk, start)
  scan.text += chunk.slice(start, end + 1)
  if (end === chunk.length) return end
  scan.string = chunk.charCodeAt(end) === BACKSLASH ? 'escaped' : 'none'
  if (scan.string === 'none' && scan.at === 'name') {
    scan.name = nameIn(scan.text)
    scan.text = ''
    scan.at = 'colon'
  }
  return end + 1
}

/** Reads a unit that stands in no string. @returns the member that it ends, if it ends one */
function readUnit(scan: Scan, unit: number): JsonMember | null {
  if (scan.at === 'value' || scan.at === 'element') return readInValue(scan, unit)
  if (unit <= SPACE || unit === BYTE_ORDER_MARK) return null
  if (scan.at === 'start' && unit === OPEN_BRACE) scan.at = 'name'
  else if (scan.at === 'name' && unit === QUOTE) {
    scan.string = 'inside'
    scan.text = '"'
  } else if (scan.at === 'colon' && unit === COLON) scan.at = 'value'
  else if (scan.at === 'between' && unit === COMMA) scan.at = 'name'
  else if ((scan.at === 'between' || scan.at === 'name') && unit === CLOSE_BRACE) scan.at = 'end'
  else throw damaged()
  return null
}

function readInValue(scan: Scan, unit: number): JsonMember | null {
  const isEmpty = scan.text.trim() === ''
  if (scan.depth === 0 && (unit === COMMA || unit === CLOSE_BRACKET || unit === CLOSE_BRACE)) {
    if (isEmpty && unit === COMMA) throw damaged()
    const member = isEmpty ? null : { name: scan.name, isElement: scan.at === 'element', text: scan.text }
    scan.text = ''
    scan.at = afterValue(scan.at === 'element', unit)
    return member
  }
  if (scan.at === 'value' && isEmpty && unit === OPEN_BRACKET) {
    scan.at = 'element'
    scan.text = ''
    return null
  }
  if (unit === OPEN_BRACKET || unit === OPEN_BRACE) scan.depth += 1
  else if (unit === CLOSE_BRACKET || unit === CLOSE_BRACE) scan.depth -= 1
  else if (unit === QUOTE) scan.string = 'inside'
  scan.text += String.fromCharCode(unit)
  return null
}

function afterValue(isElement: boolean, unit: number): Scan['at'] {
  if (unit === COMMA) return isElement ? 'element' : 'name'
  if (isElement && unit === CLOSE_BRACKET) return 'between'
  if (!isElement && unit === CLOSE_BRACE) return 'end'
  throw damaged()
}

/** Where the next quotation mark or backslash stands, or the end of the chunk. */
function endOfStringPart(chunk: string, start: number): number {
  const quote = chunk.indexOf('"', start)
  const until = quote === -1 ? chunk.length : quote
  const backslash = chunk.slice(start, until).indexOf('\\')
  return backslash === -1 ? until : start + backslash
}

function nameIn(text: string): string {
  try {
    return String(JSON.parse(text))
  } catch {
    throw damaged()
  }
}

function damaged(): JsonTrouble {
  return new JsonTrouble('It is no sound JSON.')
}
