import { type Segment, tokenize } from '../../../shared/text/index.ts'
import type { SourceRange } from '../../../shared/text/segments.ts'
import type { ExportedHighlight } from '../../library/exported-paper.ts'
import { escapeHtml, linkTo } from './escape-html.ts'
import { formulaAsHtml } from './formula.ts'

/** A highlight of the text, and the number of its note from 1, null without one. */
export interface NumberedMark {
  readonly highlight: ExportedHighlight
  readonly number: number | null
}

const ELEMENTS: Readonly<Partial<Record<Segment['styles'][number], string>>> = {
  emphasis: 'em',
  strong: 'strong',
  code: 'code',
  subscript: 'sub',
  superscript: 'sup',
}
/** Marks that lie deeper than this look alike. */
const DEEPEST = 3

/**
 * A source text as HTML, its highlights as `mark` elements: the first of each has its id. Where several lie over each
 * other the shortest is innermost, and each around it shows below the line.
 */
export function markedText(source: string, marks: readonly NumberedMark[]): string {
  return markedParagraphs(source, marks).join(' ')
}

/** The same, each paragraph for itself: what is marked or emphasised across a blank line is closed before it. */
export function markedParagraphs(source: string, marks: readonly NumberedMark[]): string[] {
  const begun = new Set<NumberedMark>()
  const breaks = [...source.matchAll(/\n[^\S\n]*\n\s*/g)].map(({ index, 0: blank }) => ({
    start: index,
    end: index + blank.length,
  }))
  const edges = [...breaks, ...marks.map(({ highlight }) => highlight)].flatMap(({ start, end }) => [
    start,
    end,
  ])
  const cuts = [...new Set(edges)].sort((one, other) => one - other)
  const paragraphs = ['']
  for (const segment of tokenize(source)) {
    for (const piece of piecesOf(segment, cuts)) {
      const isBreak = breaks.some(({ start, end }) => start <= piece.start && piece.end <= end)
      if (isBreak && paragraphs.at(-1) !== '') paragraphs.push('')
      const html = isBreak ? '' : marked(drawn(segment, source, piece), piece, marks, begun)
      paragraphs.push((paragraphs.pop() ?? '') + html)
    }
  }
  return paragraphs.filter((paragraph) => paragraph.trim() !== '')
}

/** A segment cut at every place where something begins or ends inside of it. */
function piecesOf({ start, end, atomic }: Segment, cuts: readonly number[]): SourceRange[] {
  const inside = atomic ? [] : cuts.filter((cut) => cut > start && cut < end)
  return [start, ...inside].map((from, index) => ({ start: from, end: inside[index] ?? end }))
}

function drawn(segment: Segment, source: string, piece: SourceRange): string {
  const slice = source.slice(segment.start, segment.end)
  if (segment.kind === 'math') return formulaAsHtml(segment.tex, segment.display, slice)
  const text = segment.atomic ? segment.text : source.slice(piece.start, piece.end)
  if (text === '') return ''
  const styled = segment.styles.reduceRight((inner, style) => {
    const element = ELEMENTS[style]
    return element === undefined ? inner : `<${element}>${inner}</${element}>`
  }, escapeHtml(text))
  return segment.href === null ? styled : linkTo(segment.href, styled)
}

function marked(
  inner: string,
  piece: SourceRange,
  marks: readonly NumberedMark[],
  begun: Set<NumberedMark>,
): string {
  if (inner === '') return ''
  const covering = marks
    .filter(({ highlight }) => highlight.start < piece.end && highlight.end > piece.start)
    .sort((one, other) => lengthOf(one) - lengthOf(other))
  const html = covering.reduce((within, mark, depth) => {
    const { id, category } = mark.highlight
    const idAttribute = begun.has(mark) ? '' : ` id="h-${id}"`
    begun.add(mark)
    const classes = `${category.hue} d${Math.min(depth, DEEPEST)}`
    return `<mark${idAttribute} class="${classes}" title="${escapeHtml(category.name)}">${within}</mark>`
  }, inner)
  const ending = covering.filter(({ highlight, number }) => number !== null && highlight.end <= piece.end)
  return html + ending.map(({ highlight, number }) => noteReference(highlight.id, number ?? 0)).join('')
}

function noteReference(id: string, number: number): string {
  return `<sup><a href="#n-${id}" aria-label="Note ${number}">${number}</a></sup>`
}

function lengthOf({ highlight }: NumberedMark): number {
  return highlight.end - highlight.start
}
