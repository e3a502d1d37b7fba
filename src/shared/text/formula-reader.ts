import { readBracketMath, readDollarMath } from './math-spans.ts'
import { createScanner } from './scanner.ts'

/** A formula between delimiters. */
export interface DelimitedFormula {
  /** UTF-16 offset after the closing delimiter. */
  readonly end: number
  /** TeX without its delimiters; it may be wrong TeX. */
  readonly tex: string
  readonly display: boolean
  /** The formula in plain words. */
  readonly text: string
}

/**
 * Returns a function that tells which formula between delimiters (`$…$`, `$$…$$`, `\(…\)`, `\[…\]`) begins at a UTF-16
 * offset of the source, or null where none does: for texts that something else than the tokenizer reads. Asked in
 * order it takes time linear in the length of the source.
 */
export function formulaReader(source: string): (offset: number) => DelimitedFormula | null {
  const scanner = createScanner(source)
  return (offset) => {
    scanner.position = offset
    scanner.textStart = offset
    const isBracket = /[([]/.test(source.charAt(offset + 1))
    const isFound =
      source[offset] === '\\' ? isBracket && readBracketMath(scanner, 1) : readDollarMath(scanner)
    const piece = isFound ? scanner.pieces.pop() : undefined
    if (piece === undefined) return null
    const { end, tex, display, text } = piece
    return { end, tex, display, text }
  }
}
