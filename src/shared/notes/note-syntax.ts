import {
  Autolink,
  type BlockContext,
  parser as commonMark,
  type InlineContext,
  type Line,
  type MarkdownConfig,
  Strikethrough,
  TaskList,
} from '@lezer/markdown'
import { type DelimitedFormula, formulaReader } from '../text/formula-reader.ts'
import { noteLinkAt } from './note-link.ts'
import { noteTagAt } from './note-tag.ts'

/** So many marks of one paragraph are read; what follows is text. Reading them takes time by their square. */
const MARKS_READ = 400
/** A paragraph that is longer, in UTF-16 units, is text as a whole. */
const PARAGRAPH_READ = 50_000
/** So deep lists and quotes stand in each other; what is deeper is text. */
const DEPTH_READ = 60

/** What stands before all else: more than a person types is text, so that no note holds the window up. */
const bounds: MarkdownConfig = {
  parseInline: [{ name: 'Bound', before: 'Escape', parse: passBeyondBound }],
  parseBlock: [{ name: 'DeepText', before: 'IndentedCode', parse: readDeepText }],
}

/** Formulas as papers write them. They come before escapes, which would take their delimiters. */
const formulas: MarkdownConfig = {
  defineNodes: ['Formula'],
  parseInline: [{ name: 'Formula', before: 'Escape', parse: parseFormula }],
}

/** Links to what is in the library, and tags. They come before links, which would take their brackets. */
const mentions: MarkdownConfig = {
  defineNodes: ['NoteLink', 'NoteTag'],
  parseInline: [{ name: 'Mention', before: 'Escape', parse: parseMention }],
}

/**
 * The Markdown of notes, for whatever reads or draws one: CommonMark with bare links, tasks, formulas (`Formula`), links to
 * what is in the library (`NoteLink`) and tags (`NoteTag`). HTML and images have no place in a note: what looks like them
 * is text.
 */
export const noteSyntax: MarkdownConfig[] = [
  Autolink,
  Strikethrough,
  TaskList,
  mentions,
  bounds,
  formulas,
  { remove: ['HTMLBlock', 'Image', 'Entity', 'LinkReference'] },
]

/** Reads a note into a syntax tree. Every text is a note to it; it never throws, in time linear in its length. */
export const noteParser = commonMark.configure(noteSyntax)

/** One reader for each stretch of text, so that looking ahead is remembered. */
const readers = new WeakMap<InlineContext, (offset: number) => DelimitedFormula | null>()

function parseFormula(context: InlineContext, next: number, position: number): number {
  if (next !== DOLLAR && next !== BACKSLASH) return -1
  const read = readers.get(context) ?? formulaReader(context.text)
  readers.set(context, read)
  const formula = read(position - context.offset)
  if (formula === null) return -1
  return context.addElement(context.elt('Formula', position, context.offset + formula.end))
}

function parseMention(context: InlineContext, next: number, position: number): number {
  if (next !== HASH && next !== BRACKET) return -1
  const offset = position - context.offset
  const found = next === HASH ? noteTagAt(context.text, offset) : noteLinkAt(context.text, offset)
  if (found === null) return -1
  const name = next === HASH ? 'NoteTag' : 'NoteLink'
  return context.addElement(context.elt(name, position, context.offset + found.end))
}

const counts = new WeakMap<InlineContext, number>()

function passBeyondBound(context: InlineContext, next: number, position: number): number {
  if (context.text.length > PARAGRAPH_READ) return context.end
  if (!COSTLY.has(next)) return -1
  const count = (counts.get(context) ?? 0) + 1
  counts.set(context, count)
  return count > MARKS_READ ? position + 1 : -1
}

function readDeepText(context: BlockContext, line: Line): boolean {
  if (context.depth < DEPTH_READ) return false
  const from = context.lineStart + line.pos
  context.addElement(context.elt('Paragraph', from, context.lineStart + line.text.length))
  context.nextLine()
  return true
}

const HASH = 0x23
const DOLLAR = 0x24
const BRACKET = 0x5b
const BACKSLASH = 0x5c
/** What begins or ends something that is looked for on the other side. */
const COSTLY = new Set(['*', '_', '~', '[', ']', '<', '`'].map((mark) => mark.charCodeAt(0)))
