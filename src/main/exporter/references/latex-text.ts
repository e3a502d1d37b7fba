import { type Segment, tokenize } from '../../../shared/text/index.ts'

/** What a document must not be made to do by a formula that came with a feed. */
const FORBIDDEN =
  /\\(?:input|include|write|openin|openout|read|immediate|special|catcode|csname|expandafter|def|edef|gdef|xdef|let|newcommand|renewcommand|usepackage|loop|repeat|begin\s*\{\s*document|end\s*\{\s*document|href|url|includegraphics|directlua|ShellEscape|every[a-z]+|shipout|output|batchmode|scantokens|endinput)(?![a-zA-Z])|\^\^/i

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}',
  // BibTeX counts braces that are escaped as well.
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  '^': '{\\textasciicircum}',
  '~': '{\\textasciitilde}',
}
const STYLES: Readonly<Partial<Record<Segment['styles'][number], string>>> = {
  emphasis: 'emph',
  strong: 'textbf',
  code: 'texttt',
  subscript: 'textsubscript',
  superscript: 'textsuperscript',
}
/** Words that a style must not turn into small letters: those with a capital behind their beginning. */
const PROTECTED =
  /(?<![\p{L}\p{N}])[\p{L}\p{N}]*\p{L}\p{Lu}[\p{L}\p{N}]*|(?<![\p{L}\p{N}])\p{N}+\p{Lu}[\p{L}\p{N}]*/gu

/** Plain text as LaTeX sets it: signs that LaTeX keeps for itself are escaped, letters stay UTF-8. */
export function latexOfPlain(text: string): string {
  return (
    text
      .replace(/[\\{}$&%#_^~]/g, (sign) => ESCAPES[sign] ?? `\\${sign}`)
      // A line that begins so would begin an entry for whoever mends damaged files.
      .replace(/^([^\S\n]*)@/gm, '$1{}@')
      .replace(/[\p{Cc}\u2028\u2029]+/gu, (controls) =>
        controls.includes('\n') ? controls.replace(/[^\n]/g, '') : ' ',
      )
  )
}

/**
 * A source text as LaTeX: formulas as they stand, emphasis as commands, everything else escaped. Commands that nobody
 * knows are written out as text, so that no document runs what a feed brought.
 */
export function latexOfSource(source: string, isTitle = false): string {
  return tokenize(source)
    .map((segment) => {
      if (segment.kind === 'markup') return ''
      if (segment.kind === 'math')
        return latexOfFormula(source.slice(segment.start, segment.end), segment.text)
      const text = isTitle ? protectedText(segment.text) : latexOfPlain(segment.text)
      return styled(text, segment.styles)
    })
    .join('')
    .trim()
}

function protectedText(text: string): string {
  let written = ''
  let at = 0
  for (const match of text.matchAll(PROTECTED)) {
    written += `${latexOfPlain(text.slice(at, match.index))}{${latexOfPlain(match[0])}}`
    at = match.index + match[0].length
  }
  return written + latexOfPlain(text.slice(at))
}

function latexOfFormula(formula: string, reading: string): string {
  const isDelimited = /^(?:\$|\\\(|\\\[)/.test(formula)
  if (FORBIDDEN.test(formula) || !isBalanced(formula) || /(?<!\\)%/.test(formula))
    return latexOfPlain(reading)
  return isDelimited ? formula : `$${formula}$`
}

function styled(text: string, styles: Segment['styles']): string {
  if (text.trim() === '') return text
  return styles.reduceRight((inner, style) => {
    const command = STYLES[style]
    return command === undefined ? inner : `\\${command}{${inner}}`
  }, text)
}

function isBalanced(text: string): boolean {
  let depth = 0
  for (const [brace] of text.replace(/\\\\/g, '').matchAll(/(?<!\\)[{}]/g)) {
    depth += brace === '{' ? 1 : -1
    if (depth < 0) return false
  }
  return depth === 0
}
