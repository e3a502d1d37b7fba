import { Parser } from 'htmlparser2'

/** Elements that stand on lines of their own. */
const BLOCKS = new Set(
  'address article aside blockquote dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr jats:p jats:sec jats:title li main ol p pre section table tr ul'.split(
    ' ',
  ),
)
/** Elements whose inside is not text. */
const SILENT = new Set(
  'head iframe noscript object script select style svg template textarea title'.split(' '),
)
/** Nobody nests deeper in earnest, and the parser's time grows with the square of it. */
const DEEPEST = 500
const MARKS: Record<string, string> = {
  ...{ b: '**', strong: '**', bold: '**' },
  ...{ i: '*', em: '*', italic: '*' },
  code: '`',
}
/** How journals write their elements in what they give to Crossref. */
const JATS = /^jats:/

/**
 * The text of a piece of HTML as source text: paragraphs parted by blank lines, white space as a browser draws it,
 * emphasis as Markdown, entities read, sub- and superscripts as LaTeX writes them. Text without any markup comes back
 * with its white space tidied. Never throws; scripts, styles and pictures leave nothing behind, nor does what is nested beyond reason.
 */
export function textOfMarkup(html: string): string {
  let text = ''
  let silent = 0
  let depth = 0
  const open: { name: string; at: number }[] = []
  const parser = new Parser({
    onopentagname: (name) => {
      depth += 1
      if (depth > DEEPEST) return parser.reset()
      if (SILENT.has(name)) silent += 1
      else if (name === 'br') text += '\n'
      else if (BLOCKS.has(name)) text += '\n\n'
      else if (silent === 0 && opening(name) !== '') {
        open.push({ name, at: text.length })
        text += opening(name)
      }
    },
    onclosetag: (name) => {
      depth -= 1
      if (SILENT.has(name)) silent = Math.max(0, silent - 1)
      else if (BLOCKS.has(name)) text += '\n\n'
      else if (silent === 0 && open.at(-1)?.name === name) {
        const from = open.pop()?.at ?? 0
        const isEmpty = text.slice(from + opening(name).length).trim() === ''
        text = isEmpty ? text.slice(0, from) : text + closing(name)
      }
    },
    ontext: (piece) => {
      if (silent === 0) text += piece.replace(/[ \t\r\n\f]+/g, ' ')
    },
  })
  parser.end(html)
  return tidyLines(text)
}

/** The text of a piece of HTML on one line. */
export function lineOfMarkup(html: string): string {
  return textOfMarkup(html).replace(/\s+/g, ' ').trim()
}

/** Text that a form wrapped at some width: lines joined, paragraphs (parted by a blank line) kept. */
export function unwrapLines(text: string): string {
  return text
    .split(/\r?\n[ \t]*\r?\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n\n')
}

function opening(name: string): string {
  const short = name.replace(JATS, '')
  if (short === 'sup') return '^{'
  return short === 'sub' ? '_{' : (MARKS[short] ?? '')
}

function closing(name: string): string {
  const short = name.replace(JATS, '')
  return short === 'sup' || short === 'sub' ? '}' : (MARKS[short] ?? '')
}

function tidyLines(text: string): string {
  return text
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
