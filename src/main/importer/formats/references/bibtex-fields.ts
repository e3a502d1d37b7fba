/** What a field's value is put together from: text, or the name of a macro. */
export type BibtexPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'macro'; readonly name: string }

/** The fields of a BibTeX entry as they are written; names are in lower case, and the first of a name counts. */
export interface BibtexFields {
  readonly fields: ReadonlyMap<string, readonly BibtexPart[]>
  /** What could not be read, in words for a person; null where all of it was. */
  readonly damage: string | null
}

const NAME = /[^\s,={}"#%()]+/y
const KEY = /[^,={}"]*/y
const WORD = /[^\s,={}"#]+/y

/**
 * Reads what stands between the delimiters of an entry (`key, name = value, …`) or of a `@string`. A value is joined by
 * `#` from texts in braces or quotes, numbers and names of macros. What is malformed is passed over up to the next comma.
 */
export function readBibtexFields(body: string): BibtexFields {
  const fields = new Map<string, readonly BibtexPart[]>()
  let damage: string | null = null
  let last: string | null = null
  let at = startOfFields(body)
  for (at = skipToField(body, at); at < body.length; at = skipToField(body, at)) {
    const nameEnd = skip(NAME, body, at)
    const equals = skipBlanks(body, nameEnd)
    const value = nameEnd > at && body[equals] === '=' ? readValue(body, equals + 1) : null
    if (value === null) {
      const where = last === null ? 'before its first field' : `after its field “${last}”`
      damage ??= `What stands ${where} is no field that can be read, and was passed over: “${excerpt(body, at)}”.`
      at = endOfMalformed(body, Math.max(at, nameEnd))
      continue
    }
    last = body.slice(at, nameEnd)
    const name = last.toLowerCase()
    if (!fields.has(name)) fields.set(name, value.parts)
    at = value.end
  }
  return { fields, damage }
}

/** Fields stand after the entry's key; some entries have none, and macros never do. */
function startOfFields(body: string): number {
  const keyEnd = skip(KEY, body, 0)
  return body[keyEnd] === ',' || keyEnd === body.length ? keyEnd : 0
}

function readValue(body: string, from: number): { parts: BibtexPart[]; end: number } | null {
  const parts: BibtexPart[] = []
  let at = skipBlanks(body, from)
  for (;;) {
    const end = endOfPart(body, at)
    if (end === null) return null
    parts.push(partOf(body.slice(at, end)))
    const next = skipBlanks(body, end)
    if (body[next] !== '#') return { parts, end }
    at = skipBlanks(body, next + 1)
  }
}

function partOf(written: string): BibtexPart {
  if (/^[{"]/.test(written)) return { kind: 'text', text: written.slice(1, -1) }
  return /^\d+$/.test(written) ? { kind: 'text', text: written } : { kind: 'macro', name: written }
}

/** Where the text, the number or the macro that begins here ends, or null where none does. */
function endOfPart(body: string, at: number): number | null {
  if (body[at] === '{') return endOfDelimited(body, at + 1, '}')
  if (body[at] === '"') return endOfDelimited(body, at + 1, '"')
  const end = skip(WORD, body, at)
  return end === at ? null : end
}

/** Behind the closing delimiter, which only counts outside of braces; null where there is none. */
function endOfDelimited(body: string, from: number, closing: '}' | '"'): number | null {
  const delimiters = /[{}"]/g
  delimiters.lastIndex = from
  let depth = 0
  for (let match = delimiters.exec(body); match !== null; match = delimiters.exec(body)) {
    const [delimiter] = match
    if (depth === 0 && delimiter === closing) return match.index + 1
    if (delimiter === '{') depth += 1
    else if (delimiter === '}') depth -= 1
  }
  return null
}

/** The next comma outside of braces, or the end. */
function endOfMalformed(body: string, from: number): number {
  const delimiters = /[{},]/g
  delimiters.lastIndex = from
  let depth = 0
  for (let match = delimiters.exec(body); match !== null; match = delimiters.exec(body)) {
    if (match[0] === '{') depth += 1
    else if (match[0] === '}') depth = Math.max(0, depth - 1)
    else if (depth === 0) return match.index
  }
  return body.length
}

function excerpt(body: string, at: number): string {
  return body
    .slice(at, at + 40)
    .replace(/\s+/g, ' ')
    .trim()
}

/** Past commas, white space and lines that a percent sign begins. */
function skipToField(body: string, from: number): number {
  let at = from
  while (at < body.length) {
    if (body[at] === '%') {
      const lineEnd = body.indexOf('\n', at)
      at = lineEnd < 0 ? body.length : lineEnd
    } else if (body[at] === ',' || body.charCodeAt(at) <= 32) at += 1
    else break
  }
  return at
}

function skipBlanks(body: string, from: number): number {
  let at = from
  while (at < body.length && body.charCodeAt(at) <= 32) at += 1
  return at
}

function skip(pattern: RegExp, body: string, from: number): number {
  pattern.lastIndex = from
  return from + (pattern.exec(body)?.[0].length ?? 0)
}
