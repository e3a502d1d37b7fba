/** A text, and where it stands in the whole: a UTF-16 offset, and a line counted from 1. */
export interface Piece {
  readonly text: string
  readonly start: number
  readonly line: number
}

/** The lines of a document so far. */
export interface HeldText {
  readonly first: Piece
  /** Adds a line; returns how long the text is now, in UTF-16 units. */
  add(line: string): number
  /** All of it, with a line feed between lines. */
  joined(): string
}

const LINES_PER_BLOCK = 10_000

/** Holds the lines of a document, joined as they come: millions of short ones would take many times their text. */
export function holdText(first: Piece): HeldText {
  const blocks: string[] = []
  let lines = [first.text]
  let length = first.text.length
  return {
    first,
    add: (line) => {
      length += line.length + 1
      if (lines.push(line) === LINES_PER_BLOCK) {
        blocks.push(lines.join('\n'))
        lines = []
      }
      return length
    },
    joined: () => (lines.length === 0 ? blocks : [...blocks, lines.join('\n')]).join('\n'),
  }
}
