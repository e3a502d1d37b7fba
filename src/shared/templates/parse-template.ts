import { TEMPLATE_LENGTH_LIMIT } from '../model/template-limit.ts'
import type { Template, TemplateNames, TemplatePiece, TemplateProblem } from './template.ts'

/** How deep blocks may stand in each other. */
const DEPTH_LIMIT = 8
/** So many problems are told; the first ones are those that explain the rest. */
const PROBLEMS_TOLD = 20

interface OpenBlock {
  readonly name: string
  readonly isInverted: boolean
  readonly line: number
  readonly pieces: TemplatePiece[]
}

/**
 * Reads a template: text with `{{name}}`, `{{#name}}…{{/name}}` for each thing of a list or where there are words,
 * `{{^name}}…{{/name}}` where there are none, and `{{! remark}}`. A line that holds nothing but the beginning or end of a
 * block, or a remark, leaves no line behind. The form is that of Mustache (mustache.5), without partials and unescaped
 * values. Never throws.
 *
 * @returns the template, or, where there are any, what is wrong with it, in the order of the lines.
 */
export function parseTemplate(
  source: string,
  names: TemplateNames,
): { readonly template: Template | null; readonly problems: readonly TemplateProblem[] } {
  if (source.length > TEMPLATE_LENGTH_LIMIT) {
    const limit = TEMPLATE_LENGTH_LIMIT.toLocaleString('en-GB')
    return {
      template: null,
      problems: [{ line: 1, message: `A template holds at most ${limit} characters.` }],
    }
  }
  const problems: TemplateProblem[] = []
  const root: TemplatePiece[] = []
  const open: OpenBlock[] = []
  const pieces = () => open.at(-1)?.pieces ?? root
  const addText = (text: string) => {
    if (text !== '') pieces().push({ kind: 'text', text })
  }
  for (const token of tokensOf(source)) {
    if (token.kind === 'text') {
      addText(token.text)
      continue
    }
    const { sign, name, line } = token
    const problem = problemOf(token, names, open)
    if (problem !== null) problems.push({ line, message: problem })
    if (sign === '#' || sign === '^') open.push({ name, isInverted: sign === '^', line, pieces: [] })
    else if (sign === '/') {
      // A block that was closed under another name is closed: one slip is one problem.
      const block = open.pop()
      if (block !== undefined)
        pieces().push({ kind: 'block', name: block.name, isInverted: block.isInverted, pieces: block.pieces })
    } else if (sign === '') pieces().push({ kind: 'value', name, indent: token.indent })
  }
  for (const { name, line, isInverted } of open) {
    const sign = isInverted ? '^' : '#'
    problems.push({ line, message: `{{${sign}${name}}} is never closed by {{/${name}}}.` })
  }
  if (problems.length === 0) return { template: root, problems }
  const inOrder = problems.toSorted((one, other) => one.line - other.line)
  return { template: null, problems: inOrder.slice(0, PROBLEMS_TOLD) }
}

type Sign = '' | '#' | '^' | '/' | '!' | 'broken'

interface Tag {
  readonly kind: 'tag'
  readonly sign: Sign
  readonly name: string
  readonly line: number
  /** What the lines of a value begin with that follow its first. */
  readonly indent: string
}

function problemOf(
  { sign, name }: Tag,
  { values, lists }: TemplateNames,
  open: readonly OpenBlock[],
): string | null {
  if (sign === '!') return null
  if (sign === 'broken') return 'A {{ is not closed by }} on its line.'
  if (name === '') return `{{${sign}}} has no name.`
  if (sign === '/') {
    const last = open.at(-1)
    if (last === undefined) return `{{/${name}}} closes a block that was not opened.`
    return last.name === name ? null : `{{/${name}}} stands where {{/${last.name}}} was expected.`
  }
  if (sign === '' && lists.includes(name))
    return `{{${name}}} stands for several things: write {{#${name}}}…{{/${name}}}.`
  if (!values.includes(name) && !lists.includes(name)) return unknownName(name, values, lists)
  if (sign === '#' && lists.includes(name) && open.some((block) => block.name === name && !block.isInverted))
    return `{{#${name}}} stands within itself.`
  return open.length >= DEPTH_LIMIT ? 'Blocks stand too deep in each other.' : null
}

function unknownName(name: string, values: readonly string[], lists: readonly string[]): string {
  const known = [...values, ...lists]
  const alike = known.find((one) => one.toLowerCase() === name.toLowerCase())
  if (alike !== undefined) return `{{${name}}} is not known; {{${alike}}} is.`
  return `{{${name}}} is not known. These are: ${known.join(', ')}.`
}

/** Text and tags in turn, with the lines taken out that hold nothing but a tag which draws nothing. */
function* tokensOf(source: string): Generator<{ kind: 'text'; text: string } | Tag> {
  let line = 0
  for (const text of source.split(/(?<=\n)/)) {
    line += 1
    const alone = /^[ \t]*\{\{([#^/!])([^{}\n]*)\}\}[ \t]*\r?\n?$/.exec(text)
    if (alone !== null) yield tagOf(`${alone[1]}${alone[2]}`, line, '')
    else yield* tokensOfLine(text, line)
  }
}

function* tokensOfLine(text: string, line: number): Generator<{ kind: 'text'; text: string } | Tag> {
  let position = 0
  for (let start = text.indexOf('{{'); start >= 0; start = text.indexOf('{{', position)) {
    const end = text.indexOf('}}', start)
    yield { kind: 'text', text: text.slice(position, start) }
    if (end < 0) {
      yield { kind: 'tag', sign: 'broken', name: '', line, indent: '' }
      return
    }
    yield tagOf(text.slice(start + 2, end), line, indentAfter(text.slice(0, start)))
    position = end + 2
  }
  yield { kind: 'text', text: text.slice(position) }
}

function tagOf(inside: string, line: number, indent: string): Tag {
  const sign = /^\s*([#^/!]?)/.exec(inside)?.[1] as Sign
  const name = inside.trimStart().slice(sign.length).trim()
  return { kind: 'tag', sign, name, line, indent }
}

/** What goes on under words that begin after `before`: marks of quotes, and room under the mark of a list. */
function indentAfter(before: string): string {
  const match = /^([ \t>]*)((?:[-*+]|\d{1,9}[.)])[ \t]+)?$/.exec(before)
  return match === null ? '' : `${match[1]}${' '.repeat(match[2]?.length ?? 0)}`
}
