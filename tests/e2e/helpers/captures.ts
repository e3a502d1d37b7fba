import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Writes a capture of so many papers, in the shape of a saved page, and returns its path. Papers are called "Paper
 * Number N on a Subject of Its Own"; the first ones of two captures are the same papers.
 */
export function captureOf(count: number): string {
  const papers = Array.from({ length: count }, (_value, index) => paper(index + 1))
  return captureHolding(
    `Daily Papers\n\nbyAK and the research community\n\nJun 26\n\n${papers.join('\n\n')}\n`,
  )
}

/** Writes a file with this content and returns its path. */
export function captureHolding(content: string | Uint8Array, name = 'capture.txt'): string {
  const path = join(mkdtempSync(join(tmpdir(), 'offprint-capture-')), name)
  writeFileSync(path, content)
  return path
}

function paper(number: number): string {
  const sentence = `This is sentence number ${number} of an abstract that is long enough to be told from a title by anybody.`
  return `Paper Number ${number} on a Subject of Its Own\n\nWe study the subject of paper ${number}. ${sentence} It holds a bound of $O(n \\log n)$ and na\\"ive crumbs, as abstracts do. ${sentence} We close with a result of ${number}\\% that nobody expected.`
}
