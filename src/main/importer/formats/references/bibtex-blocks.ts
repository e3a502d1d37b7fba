import { linesOf, type TextLine } from '../../json-lines.ts'
import type { FormatProblem } from '../format.ts'
import { countOutsideLines, type ReferencePlace } from './reference-items.ts'

/** An entry or a command of BibTeX as it stands, from its `@` to the delimiter that closes it. */
export interface BibtexBlock extends ReferencePlace {
  /** In lower case: `article`, `string`. */
  readonly kind: string
  /** What stands between its delimiters; blank where it is damaged. */
  readonly body: string
  /** Why it could not be read to its end, in words for a person; null where it was. */
  readonly damage: string | null
}

/** UTF-16 units; no entry is longer. */
const LONGEST = 5_000_000
/** `@article{`, `@string(`. */
const HEAD = /@[ \t]{0,9}([a-z][\w-]{0,40})[ \t]{0,9}([{(])/iy
/** A line that can only begin something new, whatever is still open above it. */
const BEGINNING =
  /^[ \t]{0,40}@[ \t]{0,9}(?:(?:string|comment|preamble)[ \t]{0,9}[{(]|[a-z][\w-]{0,40}[ \t]{0,9}[{(][^\s{}(),="]{0,200},)/i

/**
 * The entries and commands of a BibTeX text that streams in, and at last what to tell of lines outside of them. Holds
 * one at a time. One that is not closed costs no more than itself: it ends where a line begins the next. Text between
 * entries is a comment, as BibTeX has it, and so is a line outside of them that begins with a percent sign.
 */
export async function* bibtexBlocks(
  chunks: AsyncIterable<string>,
): AsyncIterable<BibtexBlock | FormatProblem> {
  const found: (BibtexBlock | FormatProblem)[] = []
  const cutter = cutBlocks((item) => found.push(item))
  for await (const line of linesOf(chunks, LONGEST)) {
    cutter.take(line)
    if (found.length > 0) yield* found.splice(0)
  }
  cutter.end()
  yield* found
}

interface OpenBlock {
  readonly start: number
  readonly line: number
  readonly kind: string
  readonly isBraced: boolean
  /** Braces open, its own among them. */
  depth: number
  isQuoted: boolean
  pieces: string[]
  length: number
  damage: string | null
  /** The lines of a comment so far, to be read again should it never be closed. */
  lines: TextLine[]
}

interface Cutter {
  take(line: TextLine): void
  end(): void
}

function cutBlocks(emit: (item: BibtexBlock | FormatProblem) => void): Cutter {
  const outside = countOutsideLines()
  let open: OpenBlock | null = null
  let doCommentsSpanLines = true
  let lastEnd = 0

  function take(given: TextLine): void {
    const { text, start, line } = given
    if (text === null) {
      if (open === null) outside.add(line)
      else open.damage ??= 'It is longer than five million characters.'
      return
    }
    if (open !== null && open.kind !== 'comment' && text.includes('@') && BEGINNING.test(text)) {
      open.damage ??= `It is not closed before the next one begins, on line ${line}.`
      emit(finish(open, lastEnd))
      open = null
    }
    let at = 0
    while (at < text.length) {
      if (open === null) {
        const next = findNext(text, at, given)
        if (next === null || (next.block.kind === 'comment' && !doCommentsSpanLines)) break
        open = next.block
        at = next.at
      }
      const end = scan(open, text, at)
      hold(open, text.slice(at, end ?? text.length))
      at = end ?? text.length
      if (end === null) break
      emit(finish(open, start + end))
      open = null
    }
    if (text.trim() !== '') lastEnd = start + text.trimEnd().length
    if (open === null) return
    hold(open, '\n')
    if (open.kind !== 'comment') return
    open.lines.push(given)
    if (open.damage !== null) readAgain(open)
  }

  /** The next block that begins in a line, and where its body does; what stands outside is told. */
  function findNext(text: string, from: number, given: TextLine): { block: OpenBlock; at: number } | null {
    if (text.slice(from).trimStart().startsWith('%')) return null
    const head = headAfter(text, from)
    const before = text.slice(from, head?.start ?? text.length)
    if (/[^\s,;]/.test(before) && !/^\s*@comment\b/i.test(before)) outside.add(given.line)
    if (head === null) return null
    const isBraced = head.delimiter === '{'
    const block: OpenBlock = {
      ...{ start: given.start + head.start, line: given.line, kind: head.kind, isBraced },
      ...{ depth: isBraced ? 1 : 0, isQuoted: false, pieces: [], length: 0, damage: null, lines: [] },
    }
    return { block, at: head.end }
  }

  /** A comment that nothing closes was meant for its line alone. */
  function readAgain({ lines }: OpenBlock): void {
    open = null
    doCommentsSpanLines = false
    for (const line of lines.slice(1)) take(line)
  }

  return {
    take,
    end: () => {
      if (open?.kind === 'comment') readAgain(open)
      if (open !== null) {
        open.damage ??= 'It is not closed before the text ends.'
        emit(finish(open, lastEnd))
      }
      for (const problem of outside.report()) emit(problem)
    },
  }
}

interface Head {
  readonly start: number
  readonly end: number
  readonly kind: string
  readonly delimiter: string
}

function headAfter(text: string, from: number): Head | null {
  for (let at = text.indexOf('@', from); at >= 0; at = text.indexOf('@', at + 1)) {
    HEAD.lastIndex = at
    const [head, kind, delimiter] = HEAD.exec(text) ?? []
    if (head !== undefined && kind !== undefined && delimiter !== undefined)
      return { start: at, end: at + head.length, kind: kind.toLowerCase(), delimiter }
  }
  return null
}

/** Follows braces and quotes; returns where the block ends in the text, behind its delimiter, or null. */
function scan(open: OpenBlock, text: string, from: number): number | null {
  const delimiters = /[{}")]/g
  delimiters.lastIndex = from
  for (let match = delimiters.exec(text); match !== null; match = delimiters.exec(text)) {
    const [delimiter] = match
    if (delimiter === '{') open.depth += 1
    else if (delimiter === '}') {
      open.depth = Math.max(0, open.depth - 1)
      if (open.isBraced && open.depth === 0) return match.index + 1
    } else if (!open.isBraced && open.depth === 0) {
      if (delimiter === '"') open.isQuoted = !open.isQuoted
      else if (!open.isQuoted) return match.index + 1
    }
  }
  return null
}

function hold(open: OpenBlock, piece: string): void {
  open.length += piece.length
  if (open.length <= LONGEST) {
    open.pieces.push(piece)
    return
  }
  open.damage ??= 'It is longer than five million characters.'
  open.pieces = []
}

/** @param end UTF-16 offset into the whole text */
function finish({ start, line, kind, pieces, damage }: OpenBlock, end: number): BibtexBlock {
  // The last of it is the delimiter that closes it.
  const body = damage === null ? pieces.join('').slice(0, -1) : ''
  return { kind, body, damage, span: { start, end }, line }
}
