/** A value of a list of papers, or one that stands beside the list, cut out of JSON without reading it. */
export interface JsonPiece {
  /** The name of the property that holds it or its list; null for an element of a bare list. */
  readonly key: string | null
  /** Its place in its list, counted from 1; 0 for a property that is no list. */
  readonly ordinal: number
  /** As it is written; cut where it is longer than any paper. */
  readonly source: string
  /** UTF-16 offsets of the value. */
  readonly start: number
  readonly end: number
  /** Line of its beginning, counted from 1. */
  readonly line: number
  /** Why its source need not be read: it ends with the input, is too long, or nests beyond reason. */
  readonly fault: 'cut-off' | 'too-long' | 'too-deep' | null
}

/** Cuts JSON that comes in chunks, cut anywhere, into pieces. `end` gives what was open when the input ended. */
export interface JsonCutter {
  push(chunk: string): JsonPiece[]
  end(): JsonPiece[]
  /** Whether the outermost list or object was closed. */
  isClosed(): boolean
}

/** No entry comes near either, and reading what does would take memory without bound. */
const LONGEST_PIECE = 4_000_000
const DEEPEST_PIECE = 200

interface OpenPiece {
  readonly start: number
  readonly line: number
  chunks: string[]
  length: number
  deepest: number
}

/**
 * A cutter for the elements of a list, or for the properties of an object and the elements of the lists that it holds.
 * It looks only at quotes, brackets and commas, so that one bad entry costs no other and depth costs nothing; whether
 * a piece is sound shows when it is read.
 */
export function cutJson(): JsonCutter {
  let offset = 0
  let line = 1
  let depth = 0
  let isObject = false
  let isInList = false
  let isInString = false
  let isEscaped = false
  let isClosed = false
  let key: string | null = null
  let ordinal = 0
  let open: OpenPiece | null = null

  function begin(at: number): void {
    open ??= { start: at, line, chunks: [], length: 0, deepest: 0 }
  }

  function keep(text: string): void {
    if (open === null) return
    if (open.length < LONGEST_PIECE) open.chunks.push(text)
    open.length += text.length
  }

  function finish(isCut: boolean): JsonPiece[] {
    if (open === null) return []
    const source = open.chunks.join('').trimEnd()
    const { start, length, deepest } = open
    if (!isObject || isInList) ordinal += 1
    const piece: JsonPiece = {
      key,
      ordinal: !isObject || isInList ? ordinal : 0,
      source,
      start,
      end: start + (length > LONGEST_PIECE ? length : source.length),
      line: open.line,
      fault: isCut
        ? 'cut-off'
        : length > LONGEST_PIECE
          ? 'too-long'
          : deepest > DEEPEST_PIECE
            ? 'too-deep'
            : null,
    }
    open = null
    return [piece]
  }

  function nest(at: number, character: string): void {
    if (depth === 0) {
      isObject = character === '{'
      ordinal = 0
    } else if (isObject && depth === 1 && character === '[' && open === null) {
      isInList = true
      ordinal = 0
    } else {
      begin(at)
      if (open !== null) open.deepest = Math.max(open.deepest, depth)
    }
    depth += 1
  }

  return {
    push(chunk) {
      const pieces: JsonPiece[] = []
      let from = 0
      for (let index = 0; index < chunk.length; index += 1) {
        const character = chunk.charAt(index)
        if (character === '\n') line += 1
        if (isInString) {
          if (isEscaped) isEscaped = false
          else if (character === '\\') isEscaped = true
          else if (character === '"') isInString = false
          continue
        }
        const level = isInList ? 2 : 1
        const hadNone = open === null
        if (character === '[' || character === '{') nest(offset + index, character)
        else if ((character === ']' || character === '}') && depth > 0) {
          if (depth === level) {
            keep(chunk.slice(from, index))
            pieces.push(...finish(false))
            isInList = false
          }
          depth -= 1
          isClosed ||= depth === 0
        } else if (depth === level && character === ',') {
          keep(chunk.slice(from, index))
          pieces.push(...finish(false))
          if (depth === 1) key = null
        } else if (depth === 1 && isObject && character === ':') {
          keep(chunk.slice(from, index))
          key = readKey(finish(false)[0]?.source)
        } else if (depth > 0 && character.trim() !== '') {
          begin(offset + index)
          if (character === '"') isInString = true
        }
        if (hadNone && open !== null) from = index
      }
      keep(chunk.slice(from))
      offset += chunk.length
      return pieces
    },
    end: () => finish(true),
    isClosed: () => isClosed,
  }
}

function readKey(source: string | undefined): string | null {
  try {
    const key: unknown = JSON.parse(source ?? '')
    return typeof key === 'string' ? key : null
  } catch {
    return null
  }
}
