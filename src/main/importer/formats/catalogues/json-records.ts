/** A record in a JSON document, not yet parsed. */
export interface LocatedRecord {
  /** UTF-16 offsets into the document. */
  readonly start: number
  readonly end: number
  /** Line feeds of the document before it. */
  readonly linesBefore: number
}

/** Where a document keeps its records: the keys that lead to the list, `['message', 'items']`, or to the one record. */
export type RecordPath = readonly string[]

const QUOTE = 34
const BACKSLASH = 92
const COMMA = 44
const COLON = 58
const LINE_FEED = 10
const NEITHER = -1

/**
 * Finds the records of a JSON document without parsing it, so that one that is damaged or cut off does not take the
 * others with it: the elements of a list, those of the first list that a path leads to, or the document itself where no
 * path leads anywhere. What is left of a list that breaks off is its last record. In time linear in the text.
 */
export function* locateRecords(text: string, paths: readonly RecordPath[]): Iterable<LocatedRecord> {
  const at = placeOfRecords(text, skipSpace(text, 0), paths)
  const end = text.trimEnd().length
  let linesBefore = 0
  let counted = 0
  for (const span of text[at] === '[' ? elementsOf(text, at, end) : [{ start: at, end }]) {
    linesBefore += countLineFeeds(text, counted, span.start)
    counted = span.start
    yield { ...span, linesBefore }
  }
}

function placeOfRecords(text: string, start: number, paths: readonly RecordPath[]): number {
  for (const path of paths) {
    const at = followPath(text, start, path)
    if (text[at] === '[' || text[at] === '{') return at
  }
  return start
}

function followPath(text: string, start: number, path: RecordPath): number {
  return path.reduce((at, key) => (text[at] === '{' ? valueOfKey(text, at, key) : NEITHER), start)
}

/** Where the value of an object's key begins. */
function valueOfKey(text: string, objectStart: number, wanted: string): number {
  let at = skipSpace(text, objectStart + 1)
  while (text.charCodeAt(at) === QUOTE) {
    const keyEnd = endOfString(text, at)
    const colon = skipSpace(text, keyEnd)
    if (text.charCodeAt(colon) !== COLON) return NEITHER
    const value = skipSpace(text, colon + 1)
    if (text.slice(at + 1, keyEnd - 1) === wanted) return value
    const comma = skipSpace(text, endOfValue(text, value))
    if (text.charCodeAt(comma) !== COMMA) return NEITHER
    at = skipSpace(text, comma + 1)
  }
  return NEITHER
}

function* elementsOf(
  text: string,
  listStart: number,
  textEnd: number,
): Iterable<{ start: number; end: number }> {
  let at = skipSpace(text, listStart + 1)
  while (at < text.length && text[at] !== ']') {
    const end = endOfValue(text, at)
    const next = skipSpace(text, end)
    const isWhole = end > at && (text.charCodeAt(next) === COMMA || text[next] === ']')
    yield { start: at, end: isWhole ? end : textEnd }
    if (!isWhole) return
    at = text.charCodeAt(next) === COMMA ? skipSpace(text, next + 1) : next
  }
}

/** The end of the value that begins here; the end of the text where it is cut off. */
function endOfValue(text: string, start: number): number {
  let depth = 0
  let at = start
  while (at < text.length) {
    const character = text[at]
    if (character === '"') {
      at = endOfString(text, at)
      if (depth === 0) return at
      continue
    }
    if (character === '{' || character === '[') depth += 1
    else if (character === '}' || character === ']') {
      if (depth <= 1) return depth === 0 ? at : at + 1
      depth -= 1
    } else if (depth === 0 && character === ',') return at
    at += 1
  }
  return text.length
}

function endOfString(text: string, start: number): number {
  let at = start + 1
  while (at < text.length) {
    const unit = text.charCodeAt(at)
    if (unit === QUOTE) return at + 1
    at += unit === BACKSLASH ? 2 : 1
  }
  return text.length
}

function skipSpace(text: string, start: number): number {
  let at = start
  while (at < text.length && text.charCodeAt(at) <= 32) at += 1
  return at
}

function countLineFeeds(text: string, start: number, end: number): number {
  let count = 0
  for (let at = start; at < end; at += 1) if (text.charCodeAt(at) === LINE_FEED) count += 1
  return count
}
