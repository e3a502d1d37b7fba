/** A line without its line feed; a carriage return before that stays, as JSON takes it for white space. */
export interface TextLine {
  /** Null where the line is longer than is read. */
  readonly text: string | null
  /** UTF-16 offsets into the whole text. */
  readonly start: number
  readonly end: number
  /** Counted from 1. */
  readonly line: number
}

/**
 * The lines of a text that streams in, cut anywhere, in its order. A line of more than `longest` UTF-16 units comes
 * without its text, and is not held while it is passed over. A text that ends in a line feed has no line after it.
 */
export async function* linesOf(chunks: AsyncIterable<string>, longest: number): AsyncIterable<TextLine> {
  let pending = ''
  let length = 0
  let start = 0
  let line = 1
  const take = (piece: string): void => {
    length += piece.length
    pending = length > longest ? '' : pending + piece
  }
  const finish = (): TextLine => {
    const finished = { text: length > longest ? null : pending, start, end: start + length, line }
    start += length + 1
    line += 1
    pending = ''
    length = 0
    return finished
  }
  for await (const chunk of chunks) {
    let from = 0
    for (let at = chunk.indexOf('\n'); at >= 0; at = chunk.indexOf('\n', from)) {
      take(chunk.slice(from, at))
      from = at + 1
      yield finish()
    }
    take(chunk.slice(from))
  }
  if (length > 0) yield finish()
}
