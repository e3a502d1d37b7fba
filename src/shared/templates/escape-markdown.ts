import { tokenize } from '../text/index.ts'

/**
 * What Markdown may read as a sign wherever it stands; `#` is a tag in notes, `$` a formula, `==` a mark in Obsidian. Of
 * brackets the closing one is enough, and the opening one with a backslash would begin a formula.
 */
const signs = /[\\`*\]<>~|$#]|==/g
/** Underscores inside a word are none: names in code stay as they can be read. */
const underscores = /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu
/** What is read as a character of another name. */
const entities = /&(?=#?[0-9a-z]+;)/gi
/** Signs that begin a block at the beginning of a line: lists, rules and the lines under headings. */
const blockSigns = /^([ \t]*)([-+=]|\d{1,9}(?=[.)](?:[ \t]|$)))/gm

/**
 * Plain words as Markdown that reads as the same words. Addresses stay as they are, since Markdown draws them as such.
 * White space is not kept to the letter: Markdown has a say in it.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(signs, (sign) => [...sign].map((one) => `\\${one}`).join(''))
    .replace(underscores, '\\_')
    .replace(entities, '\\&')
    .replace(blockSigns, (_whole, blanks: string, sign: string) =>
      /^\d/.test(sign) ? `${blanks}${sign}\\` : `${blanks}\\${sign}`,
    )
}

/**
 * Source text of a title or an abstract as Markdown, on one line: formulas between dollar signs, emphasis and code as
 * such, everything else as plain words. Links lose their addresses.
 */
export function markdownOfSource(source: string): string {
  let markdown = ''
  let plain = ''
  const endPlain = () => {
    markdown += escapeMarkdown(plain.replace(/\s+/g, ' '))
    plain = ''
  }
  for (const segment of tokenize(source)) {
    if (segment.kind === 'math') {
      endPlain()
      const tex = segment.tex.replace(/\s+/g, ' ').trim()
      // Whatever would end the formula early is left to its plain reading.
      markdown += /\$|^$/.test(tex) ? escapeMarkdown(segment.text) : `$${tex}$`
    } else plain += segment.text
  }
  endPlain()
  return markdown.trim()
}
