import type { FormatProblem, Part } from '../format.ts'
import { isAuthorLine } from './author-line.ts'
import { addressesIn } from './entry-body.ts'
import { labelCalled, readLabel } from './labels.ts'
import { linksIn } from './markdown-links.ts'
import { type Line, readLines } from './text-blocks.ts'
import type { Sectioning, TitledSection } from './titled-section.ts'

/** A line of Markdown and what it is: a title of some style, a label, something that is not read, or text. */
interface MarkdownLine extends Line {
  /** Level of a heading, 1 to 6, or 7 for words in bold at the start of a line; null where it is no title. */
  readonly style: number | null
  /** Where the words of the title stand, and where the body begins behind it on the same line. */
  readonly words: { readonly start: number; readonly end: number } | null
  readonly rest: Line | null
  readonly skipped: string | null
}

const BOLD_STYLE = 7
const HEADING = /^(#{1,6})[ \t]+/
const BOLD = /^(?:[-*+][ \t]+|\d{1,3}[.)][ \t]+)?(\*\*|__)(?=\S)(.{1,300}?)\1[ \t]*[:.–—-]?[ \t]*/
const LIST_ITEM = /^(?:[-*+]|\d{1,3}[.)])[ \t]/
const NUMBER = /^\(?\d{1,3}[.)][ \t]+/
const BOLD_ALL = /^(?:\*\*[^*]+\*\*|__[^_]+__)$/
const UNDERLINE = /^(?:=+|-{3,})$/
const FENCE = /^(?:```|~~~)/
const NO_REFERENCES = new Map<string, string>()
const PICTURE = /^(?:!\[[^\]]{0,300}\]\([^)\s]{0,2000}\)|<[^<>]{1,2000}>)$/
const TABLE = 'A table is not read: its cells could be anything.'
const CODE = 'Code is not read.'
const NO_TEXT = 'A picture or a tag is not read.'

/** Takes Markdown apart by the style of title under which most text stands: headings of one level, or words in bold. */
export function readMarkdownSections(source: string): Sectioning & { readonly headings: readonly string[] } {
  const lines = classify([...readLines(source)])
  const style = styleOfTitles(lines)
  const sections: TitledSection[] = []
  const parts: Part[] = []
  let body: Line[] | null = null
  for (const line of lines) {
    const isTitle = line.style === style && line.words !== null
    if (isTitle && line.words !== null) {
      body = line.rest === null ? [] : [line.rest]
      sections.push(sectionOf(source, line, line.words, body))
    } else if (line.skipped !== null) {
      parts.push({ ...partOf('skipped', line), reason: line.skipped })
      body?.push({ ...line, text: '' })
    } else if (line.style !== null && line.style !== BOLD_STYLE) {
      body = null
      parts.push(partOf('furniture', line))
    } else if (body !== null) body.push(line)
    else if (line.text !== '') parts.push(outside(line))
  }
  const headings = lines.filter((line) => line.style !== null && line.style < BOLD_STYLE)
  return {
    sections,
    parts,
    problems: problemsOf(parts),
    headings: headings.map((line) => titleOf(source, line.words)),
  }
}

function classify(lines: readonly Line[]): MarkdownLine[] {
  let isInCode = false
  let isBelowHeading = false
  return lines.map((line, index) => {
    const plain = { ...line, style: null, words: null, rest: null, skipped: null }
    const isFence = FENCE.test(line.text)
    if (isFence) isInCode = !isInCode
    if (isInCode || isFence) return line.text === '' ? plain : { ...plain, skipped: CODE }
    if (line.text.startsWith('|') && line.text.length > 1) return { ...plain, skipped: TABLE }
    if (PICTURE.test(line.text.slice(0, 2400))) return { ...plain, skipped: NO_TEXT }
    const next = lines[index + 1]?.text ?? ''
    const before = lines[index - 1]?.text ?? ''
    const heading = readHeading(plain) ?? readUnderlined(plain, before, next)
    // Names in bold right below a title are its authors.
    const isNames = isBelowHeading && isAuthorLine(line.text)
    if (line.text !== '') isBelowHeading = heading?.style != null
    return heading ?? (isNames ? plain : (readBold(plain, before) ?? plain))
  })
}

function readHeading(line: MarkdownLine): MarkdownLine | null {
  const match = HEADING.exec(line.text)
  if (match === null) return null
  const marks = match[1] ?? ''
  let end = line.text.length
  while (end > match[0].length && line.text.charAt(end - 1) === '#') end -= 1
  const isClosed = end < line.text.length && /\s/.test(line.text.charAt(end - 1))
  const words = line.text.slice(match[0].length, isClosed ? end : undefined).trimEnd()
  // "## Abstract" says what stands below, as a label does.
  const start = line.start + match[0].length
  if (labelCalled(words) !== null) return { ...line, text: `${words}:`, start }
  return { ...line, style: marks.length, words: withoutMarks({ start, text: words }) }
}

function readUnderlined(line: MarkdownLine, before: string, next: string): MarkdownLine | null {
  if (line.text === '' || UNDERLINE.test(line.text) || line.text.length > 400) return null
  if (before !== '' || !UNDERLINE.test(next)) return null
  return { ...line, style: next.startsWith('=') ? 1 : 2, words: withoutMarks(line) }
}

function readBold(line: MarkdownLine, before: string): MarkdownLine | null {
  const match = BOLD.exec(line.text.slice(0, 400))
  const said = match?.[2] ?? ''
  if (match === null || readLabel(line.text) !== null || labelCalled(said) !== null) return null
  // Bold words in the middle of a paragraph only happen to begin a line.
  const isItem = LIST_ITEM.test(line.text)
  if (before !== '' && !isItem && !LIST_ITEM.test(before)) return null
  const start = line.start + line.text.indexOf(match[2] ?? '', (match[1] ?? '').length)
  const text = line.text.slice(match[0].length)
  const rest = text === '' ? null : { ...line, start: line.start + match[0].length, text }
  return { ...line, style: BOLD_STYLE, words: withoutMarks({ start, text: match[2] ?? '' }), rest }
}

/** Without a number in front, the marks of bold around, and a colon behind. */
function withoutMarks({ start, text }: { start: number; text: string }): { start: number; end: number } {
  const number = NUMBER.exec(text)?.[0].length ?? 0
  const isBold = BOLD_ALL.test(text.slice(number))
  const from = number + (isBold ? 2 : 0)
  const words = text.slice(from, isBold ? -2 : undefined)
  const said = words.endsWith(':') ? words.slice(0, -1).trimEnd() : words
  return { start: start + from, end: start + from + said.length }
}

/** The style with the most text right below its titles: of headings that are even the lower ones, and rather a heading than bold. */
function styleOfTitles(lines: readonly MarkdownLine[]): number {
  const counts = new Array<number>(BOLD_STYLE + 1).fill(0)
  const add = (style: number): void => {
    counts[style] = (counts[style] ?? 0) + 1
  }
  let heading: number | null = null
  let isUnderBold = false
  for (const line of lines) {
    if (line.style !== null && line.style < BOLD_STYLE) {
      heading = line.style
      isUnderBold = false
    } else if (line.style === BOLD_STYLE) {
      isUnderBold = line.rest === null
      if (!isUnderBold) add(BOLD_STYLE)
    }
    const isText = line.style === null && line.skipped === null && /\p{L}/u.test(line.text)
    if (heading !== null && (isText || line.rest !== null)) {
      add(heading)
      heading = null
    }
    if (isUnderBold && isText) {
      add(BOLD_STYLE)
      isUnderBold = false
    }
  }
  const most = Math.max(...counts.slice(1, BOLD_STYLE))
  if ((counts[BOLD_STYLE] ?? 0) > most) return BOLD_STYLE
  return counts.lastIndexOf(most, BOLD_STYLE - 1)
}

function sectionOf(
  source: string,
  line: MarkdownLine,
  words: { readonly start: number; readonly end: number },
  body: readonly Line[],
): TitledSection {
  const place = { start: words.start, end: words.end, line: line.number }
  return {
    place: words.end > words.start ? place : { ...place, start: line.start, end: line.end },
    title: titleOf(source, words),
    links: addressesIn(source.slice(words.start, words.end)),
    body,
  }
}

/** The words of a title; of one that is a link, what it says. */
function titleOf(source: string, words: MarkdownLine['words']): string {
  if (words === null) return ''
  const text = source.slice(words.start, words.end)
  const [link] = linksIn(text, NO_REFERENCES)
  const isLink = link !== undefined && link.start === 0 && link.end === text.length
  const said = isLink ? text.slice(link.inner.start, link.inner.end) : text
  return said
    .replace(/^(\*\*|__)(.*)\1$/, '$2')
    .replace(/\s+/g, ' ')
    .trim()
}

function outside(line: Line): Part {
  if (line.text.length < 80) return partOf('furniture', line)
  return { ...partOf('skipped', line), reason: 'It stands under no title of a paper.' }
}

function partOf(kind: Part['kind'], { start, end, number }: Line): Part {
  return { kind, start, end, line: number }
}

/** Each table and each piece of code once, by its first line. */
function problemsOf(parts: readonly Part[]): FormatProblem[] {
  return parts.flatMap(({ line, reason }, index) => {
    const before = parts[index - 1]
    if (reason !== TABLE || (before?.reason === TABLE && before.line === line - 1)) return []
    return [{ line, message: TABLE }]
  })
}
