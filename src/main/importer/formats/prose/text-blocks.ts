/** A run of lines without a blank one between. Offsets are UTF-16, without the white space around it. */
export interface TextBlock {
  readonly start: number
  readonly end: number
  /** Line of its start, counted from 1. */
  readonly line: number
  /** Its characters; line ends inside are `\n`, and blanks at the ends of lines are dropped. */
  readonly text: string
}

/** A line this long was not wrapped by hand: it is a paragraph by itself. */
const PARAGRAPH_LINE = 160

const LINE = /[^\r\n]*(?:\r\n|\r|\n|$)/y
/** Characters that look like nothing: white space, zero-width marks, byte order marks. */
const BLANK = '[\\s\\u200b-\\u200f\\u2060\\ufeff]'
const LEADING = new RegExp(`^${BLANK}+`, 'u')
const TRAILING = new RegExp(`${BLANK}+$`, 'u')

/** A line without the white space around it. Offsets are UTF-16, numbers count from 1. */
export interface Line {
  readonly start: number
  readonly end: number
  readonly number: number
  readonly text: string
  /** How many characters of white space stood before it. */
  readonly indent: number
}

/**
 * Takes a text apart at its blank lines. Lines that follow each other directly are one block, unless one of them is
 * long enough to be a whole paragraph: then each line is a block.
 */
export function readBlocks(text: string): TextBlock[] {
  const blocks: TextBlock[] = []
  let run: Line[] = []
  const close = (): void => {
    const isParagraphs = run.some((line) => line.text.length >= PARAGRAPH_LINE)
    for (const lines of isParagraphs ? run.map((line) => [line]) : [run]) {
      if (lines.length > 0) blocks.push(joinLines(lines))
    }
    run = []
  }
  for (const line of readLines(text)) {
    if (line.text === '') close()
    else run.push(line)
  }
  close()
  return blocks
}

/** The lines of a block as blocks of their own. */
export function linesOfBlock(source: string, block: TextBlock): TextBlock[] {
  let number = block.line - 1
  return [...readLines(source.slice(block.start, block.end))].map((line) => {
    number += 1
    return { start: block.start + line.start, end: block.start + line.end, line: number, text: line.text }
  })
}

function joinLines(lines: readonly Line[]): TextBlock {
  const first = lines[0]
  const last = lines.at(-1)
  if (first === undefined || last === undefined) throw new Error('A block has at least one line')
  return {
    start: first.start,
    end: last.end,
    line: first.number,
    text: lines.map((line) => line.text).join('\n'),
  }
}

/** Every line of a text, the blank ones too, whichever way lines end in it. */
export function* readLines(text: string): Generator<Line> {
  LINE.lastIndex = 0
  for (let offset = 0, number = 1; offset < text.length; number += 1) {
    LINE.lastIndex = offset
    const raw = LINE.exec(text)?.[0] ?? ''
    const content = raw.replace(/[\r\n]+$/, '')
    const lead = LEADING.exec(content)?.[0].length ?? 0
    const inner = trimEnd(content.slice(lead))
    yield { start: offset + lead, end: offset + lead + inner.length, number, text: inner, indent: lead }
    offset += raw.length
  }
}

/** As a regular expression would, but in linear time on a line of a million blanks in the middle. */
function trimEnd(text: string): string {
  let end = text.length
  while (end > 0 && TRAILING.test(text[end - 1] ?? '')) end -= 1
  return text.slice(0, end)
}
