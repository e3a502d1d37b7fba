import { escapeMarkdown } from './escape-markdown.ts'
import type { Template, TemplateData, TemplateValue } from './template.ts'

interface Filling {
  readonly parts: string[]
  length: number
  readonly limit: number
  isCut: boolean
}

/**
 * Fills a template. Plain words are escaped so that Markdown reads them as they are; in a block of a list a name that the
 * thing itself does not have is looked for around it. Of words of several lines, those after the first begin like the
 * first: within a quote they stay in it. Three and more empty lines become one.
 *
 * @param limit the most that is written, in UTF-16 units
 * @returns the text, and whether it ends before its end because of the limit
 */
export function fillTemplate(
  template: Template,
  data: TemplateData,
  limit: number,
): { readonly text: string; readonly isCut: boolean } {
  const filling: Filling = { parts: [], length: 0, limit, isCut: false }
  fill(template, [data], filling)
  const text = filling.parts
    .join('')
    .slice(0, limit)
    .replace(/\n(?:[ \t]*\n){3,}/g, '\n\n')
  return { text, isCut: filling.isCut }
}

function fill(template: Template, scopes: readonly TemplateData[], filling: Filling): void {
  for (const piece of template) {
    if (filling.isCut) return
    if (piece.kind === 'text') write(piece.text, filling)
    else if (piece.kind === 'value') write(wordsOf(lookUp(piece.name, scopes), piece.indent), filling)
    else {
      const value = lookUp(piece.name, scopes)
      const isEmpty = isNothing(value)
      if (piece.isInverted) {
        if (isEmpty) fill(piece.pieces, scopes, filling)
      } else if (isList(value)) {
        for (const thing of value) {
          if (filling.isCut) return
          fill(piece.pieces, [...scopes, thing], filling)
        }
      } else if (!isEmpty) fill(piece.pieces, scopes, filling)
    }
  }
}

function write(text: string, filling: Filling): void {
  filling.parts.push(text)
  filling.length += text.length
  if (filling.length > filling.limit) filling.isCut = true
}

function lookUp(name: string, scopes: readonly TemplateData[]): TemplateValue {
  return scopes.findLast((scope) => Object.hasOwn(scope, name))?.[name] ?? ''
}

function wordsOf(value: TemplateValue, indent: string): string {
  if (isList(value)) return ''
  const words = typeof value === 'string' ? escapeMarkdown(value) : value.markdown
  return words.replace(/\r\n?/g, '\n').replaceAll('\n', `\n${indent}`)
}

function isNothing(value: TemplateValue): boolean {
  if (isList(value)) return value.length === 0
  return (typeof value === 'string' ? value : value.markdown).trim() === ''
}

function isList(value: TemplateValue): value is readonly TemplateData[] {
  return Array.isArray(value)
}
