import type { SyntaxNode } from '@lezer/common'
import { type NoteLink, noteLinkAt } from '../../../shared/notes/note-link.ts'
import { noteParser } from '../../../shared/notes/note-syntax.ts'
import { formulaReader } from '../../../shared/text/formula-reader.ts'

/** Running text of a note. */
export type NoteInline =
  | { kind: 'text'; text: string }
  | { kind: 'code'; text: string }
  | { kind: 'emphasis' | 'strong' | 'struck'; children: NoteInline[] }
  | { kind: 'link'; url: string; children: NoteInline[] }
  | { kind: 'note-link'; link: Pick<NoteLink, 'kind' | 'id' | 'label'> }
  | { kind: 'tag'; name: string }
  | { kind: 'formula'; tex: string; isDisplay: boolean; reading: string; source: string }

/** A block of a note. A newline inside a text is one the person typed, and is drawn as one. */
export type NoteBlock =
  | { kind: 'paragraph'; children: NoteInline[] }
  | { kind: 'task'; isDone: boolean; children: NoteInline[] }
  | { kind: 'heading'; level: number; children: NoteInline[] }
  | { kind: 'list'; firstNumber: number | null; items: NoteBlock[][] }
  | { kind: 'quote'; blocks: NoteBlock[] }
  | { kind: 'code'; text: string }
  | { kind: 'rule' }

/** Reads the Markdown of a note into blocks. Every text is a note to it; it never throws. */
export function readMarkdown(source: string): NoteBlock[] {
  return blocksOf(noteParser.parse(source).topNode, source)
}

function blocksOf(parent: SyntaxNode, source: string): NoteBlock[] {
  return childrenOf(parent).flatMap((node) => blockOf(node, source) ?? [])
}

function blockOf(node: SyntaxNode, source: string): NoteBlock | null {
  const headingLevel = /^(?:ATX|Setext)Heading(\d)$/.exec(node.name)?.[1]
  if (headingLevel)
    return { kind: 'heading', level: Number(headingLevel), children: trimmed(inlineOf(node, source)) }
  switch (node.name) {
    case 'Paragraph':
      return { kind: 'paragraph', children: trimmed(inlineOf(node, source)) }
    case 'Task':
      return taskOf(node, source)
    case 'BulletList':
    case 'OrderedList':
      return { kind: 'list', firstNumber: firstNumber(node, source), items: itemsOf(node, source) }
    case 'Blockquote':
      return { kind: 'quote', blocks: blocksOf(node, source) }
    case 'FencedCode':
    case 'CodeBlock':
      return { kind: 'code', text: codeOf(node, source) }
    case 'HorizontalRule':
      return { kind: 'rule' }
    default:
      return null
  }
}

function itemsOf(list: SyntaxNode, source: string): NoteBlock[][] {
  return list.getChildren('ListItem').map((item) => blocksOf(item, source))
}

function firstNumber(list: SyntaxNode, source: string): number | null {
  if (list.name !== 'OrderedList') return null
  const mark = list.getChild('ListItem')?.getChild('ListMark')
  return mark ? Number.parseInt(source.slice(mark.from, mark.to), 10) : 1
}

function taskOf(task: SyntaxNode, source: string): NoteBlock {
  const mark = task.getChild('TaskMarker')
  const isDone = mark !== null && /x/i.test(source.slice(mark.from, mark.to))
  return { kind: 'task', isDone, children: trimmed(inlineOf(task, source)) }
}

function codeOf(node: SyntaxNode, source: string): string {
  const texts = node.getChildren('CodeText').map((text) => source.slice(text.from, text.to))
  return texts.join('').replace(/\n$/, '')
}

/** The marks of the syntax, which are not drawn. */
const marks = new Set([
  'EmphasisMark',
  'StrikethroughMark',
  'CodeMark',
  'LinkMark',
  'LinkTitle',
  'HeaderMark',
  'QuoteMark',
  'TaskMarker',
])

/** The text of a node between, and its children inside, the marks of the syntax. */
function inlineOf(parent: SyntaxNode, source: string, limit = parent.to): NoteInline[] {
  const inlines: NoteInline[] = []
  let position = parent.from
  const textUntil = (end: number) => {
    const text = source.slice(position, end).replace(/\n[ \t]+/g, '\n')
    if (text !== '') inlines.push({ kind: 'text', text })
  }
  for (const node of childrenOf(parent)) {
    if (node.from >= limit) break
    textUntil(node.from)
    const inline = inlineNode(node, source)
    if (inline) inlines.push(inline)
    position = node.name === 'QuoteMark' && source[node.to] === ' ' ? node.to + 1 : node.to
  }
  textUntil(limit)
  return joined(inlines)
}

function inlineNode(node: SyntaxNode, source: string): NoteInline | null {
  const text = source.slice(node.from, node.to)
  switch (node.name) {
    case 'Emphasis':
      return { kind: 'emphasis', children: inlineOf(node, source) }
    case 'StrongEmphasis':
      return { kind: 'strong', children: inlineOf(node, source) }
    case 'Strikethrough':
      return { kind: 'struck', children: inlineOf(node, source) }
    case 'InlineCode':
      return { kind: 'code', text: text.replace(/^`+|`+$/g, '') }
    case 'Link':
      return linkOf(node, source)
    case 'Autolink':
      return bareLink(text.slice(1, -1))
    case 'URL':
      return bareLink(text)
    case 'Formula':
      return formulaOf(text)
    case 'NoteTag':
      return { kind: 'tag', name: text.slice(1) }
    case 'NoteLink':
      return noteLinkOf(text)
    case 'Escape':
      return { kind: 'text', text: text.slice(1) }
    case 'HardBreak':
      return { kind: 'text', text: '\n' }
    default:
      return marks.has(node.name) ? null : { kind: 'text', text }
  }
}

function formulaOf(source: string): NoteInline {
  const formula = formulaReader(source)(0)
  if (formula === null) return { kind: 'text', text: source }
  const { tex, display, text } = formula
  return { kind: 'formula', tex, isDisplay: display, reading: text, source }
}

function noteLinkOf(source: string): NoteInline {
  const link = noteLinkAt(source, 0)
  if (link === null) return { kind: 'text', text: source }
  const { kind, id, label } = link
  return { kind: 'note-link', link: { kind, id, label } }
}

/** A link with an address of its own; a reference such as `[[Other paper]]` or `[1]` has none and stays as typed. */
function linkOf(node: SyntaxNode, source: string): NoteInline {
  const address = node.getChild('URL')
  const labelEnd = node.getChildren('LinkMark')[1]
  if (!address || !labelEnd) return { kind: 'text', text: source.slice(node.from, node.to) }
  const url = source.slice(address.from, address.to)
  const label = inlineOf(node, source, labelEnd.from).filter((inline) => inline.kind !== 'link')
  return { kind: 'link', url, children: label.length > 0 ? label : [{ kind: 'text', text: url }] }
}

function bareLink(url: string): NoteInline {
  const address = /^[^@/\s]+@[^@/\s]+$/.test(url) && !url.startsWith('mailto:') ? `mailto:${url}` : url
  return { kind: 'link', url: address, children: [{ kind: 'text', text: url }] }
}

/** One text where several stand in a row. */
function joined(inlines: readonly NoteInline[]): NoteInline[] {
  const result: NoteInline[] = []
  for (const inline of inlines) {
    const last = result.at(-1)
    if (inline.kind === 'text' && last?.kind === 'text')
      result[result.length - 1] = { kind: 'text', text: last.text + inline.text }
    else result.push(inline)
  }
  return result
}

/** A block's text without blanks at its ends, such as the one after the mark of a heading. */
function trimmed(inlines: NoteInline[]): NoteInline[] {
  const first = inlines[0]
  if (first?.kind === 'text') first.text = first.text.trimStart()
  const last = inlines.at(-1)
  if (last?.kind === 'text') last.text = last.text.trimEnd()
  return inlines.filter((inline) => inline.kind !== 'text' || inline.text !== '')
}

function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = []
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(child)
  return children
}
