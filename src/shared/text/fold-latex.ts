/** Folding of markup: what LaTeX, Markdown and HTML crumbs are in a folded text. */
import { isLetter } from './characters.ts'
import { readEntity } from './entities.ts'
import { readAccent } from './latex-accents.ts'
import {
  ABBREVIATION_COMMANDS,
  isDash,
  isTie,
  LETTER_COMMANDS,
  SIGN_COMMANDS,
  SIGN_ESCAPES,
  SPACING_COMMANDS,
  STYLE_COMMANDS,
} from './latex-text.ts'
import { MATH_SIGNS } from './math-symbols.ts'

/** What a stretch of markup stands for, before its characters are folded, and where it ends. */
export interface MarkupFold {
  readonly text: string
  readonly end: number
}

/** Returns what the backslash at `position` begins. A command that draws no text of its own keeps its name. */
export function readLatexFold(source: string, position: number): MarkupFold {
  const accent = readAccent(source, position)
  if (accent !== null) return { text: accent.text, end: position + accent.length }
  if (isLetter(source.charCodeAt(position + 1))) return readCommandFold(source, position)
  const sign = source[position + 1] ?? ''
  if (sign === '\\') return readDoubleBackslash(source, position)
  // The delimiters of formulas go like dollars do, braces like braces.
  if ('(){}'.includes(sign)) return { text: '', end: Math.min(position + 2, source.length) }
  if (sign === '\n' || sign === '\r') return { text: ' ', end: position + 2 }
  const text = SIGN_ESCAPES.get(sign)
  return text === undefined ? { text: '', end: position + 1 } : { text, end: position + 2 }
}

/** Returns what another sign of markup stands for at `position`, or null when it stands for itself. */
export function readSignFold(source: string, position: number): MarkupFold | null {
  switch (source[position]) {
    case '$':
    case '{':
    case '}':
      return { text: '', end: position + 1 }
    case '*':
      return source[position + 1] === '*' ? { text: '', end: position + 2 } : null
    case '`':
    case "'":
      return source[position + 1] === source[position]
        ? { text: '"', end: position + 2 }
        : { text: "'", end: position + 1 }
    case '~':
      return isTie(source, position) ? { text: ' ', end: position + 1 } : null
    case '-':
      return readHyphens(source, position)
    case '&':
      return readReference(source, position)
    case '<':
      return readTag(source, position)
    default:
      return null
  }
}

const namePattern = /[A-Za-z]+/y
const tagPattern = /<\/?(?:jats:)?(?:i|em|italic|b|strong|bold|code|tt|sub|sup|p|br|title|sec)\s?\/?>/y

function readCommandFold(source: string, position: number): MarkupFold {
  namePattern.lastIndex = position + 1
  const name = namePattern.exec(source)?.[0] ?? ''
  const end = position + 1 + name.length
  const drawn = LETTER_COMMANDS.get(name) ?? SIGN_COMMANDS.get(name)
  if (drawn !== undefined) return { text: drawn, end: pastBlanks(source, end) }
  const abbreviation = ABBREVIATION_COMMANDS.get(name)
  if (abbreviation !== undefined) {
    return { text: source[end] === '.' ? abbreviation.slice(0, -1) : abbreviation, end }
  }
  const spacing = SPACING_COMMANDS.get(name)
  if (spacing !== undefined) return { text: spacing, end }
  if (STYLE_COMMANDS.has(name)) return { text: '', end }
  return { text: MATH_SIGNS.get(name) ?? name, end }
}

function readDoubleBackslash(source: string, position: number): MarkupFold {
  const after = source[position + 2] ?? ' '
  return { text: /\s/.test(after) ? ' ' : '', end: position + 2 }
}

/** The blank after `\ss ` ends the command; a line break does so too, an empty line does not. */
function pastBlanks(source: string, position: number): number {
  if (source.startsWith('{}', position)) return position + 2
  let end = position
  let lineBreaks = 0
  for (; end < source.length; end++) {
    const sign = source[end]
    if (sign === '\n' && ++lineBreaks > 1) return position
    if (sign !== ' ' && sign !== '\t' && sign !== '\n' && sign !== '\r') break
  }
  return end
}

function readHyphens(source: string, position: number): MarkupFold | null {
  // Inside of a run that is no dash each hyphen stands for itself.
  if (source.charCodeAt(position - 1) === 0x2d) return { text: '-', end: position + 1 }
  let end = position + 1
  while (end < source.length && source.charCodeAt(end) === 0x2d) end++
  if (end === position + 1) return null
  return isDash(source, position, end) ? { text: '-', end } : { text: '-', end: position + 1 }
}

function readReference(source: string, position: number): MarkupFold | null {
  const entity = readEntity(source, position)
  return entity === null ? null : { text: entity.text, end: position + entity.length }
}

function readTag(source: string, position: number): MarkupFold | null {
  tagPattern.lastIndex = position
  const match = tagPattern.exec(source)
  return match === null ? null : { text: '', end: position + match[0].length }
}
