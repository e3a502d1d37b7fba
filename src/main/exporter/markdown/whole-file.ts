import { createHash, type Hash } from 'node:crypto'
import { readPaperFile } from '../../../shared/paper-file/paper-file.ts'

/** The last line of a file of several papers; it is not shown, and is part of no paper. */
const lastLine = /^<!-- end of papers #([0-9a-f]{14}) -->\s*$/m

/** Pieces of text, and after them the line by which is told later whether somebody edited them. Nothing of nothing. */
export function* sealed(pieces: Iterable<string>): Iterable<string> {
  const hash = createHash('sha256')
  let isEmpty = true
  for (const piece of pieces) {
    isEmpty = false
    hash.update(piece)
    yield piece
  }
  if (!isEmpty) yield `<!-- end of papers #${sealOf(hash)} -->\n`
}

/** Whether a file may be written over unread: it holds no paper of ours, or just what was written into it. */
export function isAsWritten(text: string): boolean {
  if (readPaperFile(text).length === 0) return true
  const plain = text.replace(/\r\n?/g, '\n')
  const end = lastLine.exec(plain)
  if (end === null) return false
  const hash = createHash('sha256').update(plain.slice(0, end.index))
  return end[1] === sealOf(hash) && plain.slice(end.index + end[0].length).trim() === ''
}

function sealOf(hash: Hash): string {
  return hash.digest('hex').slice(0, 14)
}
