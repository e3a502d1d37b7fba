import { readCaptureDay } from '../../dates.ts'
import type {
  CaptureDay,
  DecodedInput,
  FormatProblem,
  ParsedCapture,
  ParsedEntry,
  Part,
  WholeFormat,
} from '../format.ts'
import { linesOfBlock, readBlocks, type TextBlock } from '../prose/text-blocks.ts'
import { assignRoles, type Placed } from '../prose/title-abstract-rhythm.ts'
import { titleLikeness } from '../prose/title-likeness.ts'
import { hasMarkedTitles } from '../prose/titled-lines.ts'
import { isFurniture, isUnmistakableFurniture } from './furniture.ts'

/** How much a page line reads like one: where it may be a title too, less than the rhythm around it weighs. */
const PAGE_LINE = 4.5
const SURE_PAGE_LINE = 20
/** A paragraph whose place is less sure than this is one that a person should look at. */
const DOUBTFUL = 1
/** An abstract reads less like a title than this. */
const PROSE = -1
/** How steady the rhythm must be before a text without furniture is taken for a capture. */
const STEADY = 0.9
/** Such a text must hold a paragraph at least this long: poems and lists alternate too. */
const TELLING_ABSTRACT = 240

/** A paragraph of the capture: its place, the day it names if it is a date, and what it was taken for. */
interface Unit extends TextBlock, Placed {
  readonly day: CaptureDay | null
}

/**
 * The plain text of a Hugging Face Papers page, as reader modes and text extractors save it: furniture in any order,
 * a date without a year, then title and abstract over and over. It holds no authors, ids, votes or links.
 */
export const huggingFaceText: WholeFormat = {
  name: 'hugging-face-text',
  title: 'Hugging Face Papers, plain text',
  about: 'The text of a papers page, as reader modes and text extractors save it or as it is copied.',
  reads: 'whole',
  shape: 'prose',
  parserVersion: 1,
  recognise,
  parse,
}

function recognise(sample: string): number {
  if (looksLikeMarkup(sample)) return 0
  const units = readUnits(sample, '2000-01-01')
  const page = units.filter((unit) => unit.role === 'page')
  const papers = units.filter((unit) => unit.role !== 'page')
  const isUnmistakable = page.some((unit) => isUnmistakableFurniture(unit.text))
  if (papers.length < 2) return isUnmistakable ? 0.6 : 0
  const steady = steadinessOf(papers)
  if (isUnmistakable) return 0.6 + 0.39 * steady
  if (page.length > 0) return 0.4 + 0.5 * steady
  // With no word of the page, only the rhythm speaks: any text has paragraphs, few have this one.
  const isSteady =
    steady >= STEADY &&
    !hasMarkedTitles(sample) &&
    papers.some((unit) => unit.text.length >= TELLING_ABSTRACT)
  return isSteady ? 0.3 + 0.4 * steady : 0.2 * steady
}

function parse({ text, referenceDay }: DecodedInput): ParsedCapture {
  const units = readUnits(text, referenceDay)
  const days = units
    .filter((unit) => unit.role === 'page')
    .flatMap((unit) => (unit.day === null ? [] : [unit.day]))
  const day = days[0] ?? null
  const { entries, parts, problems } = gatherEntries(units)
  return {
    entries: entries.map((entry) => (day === null ? entry : { ...entry, listedOn: day.day })),
    parts,
    problems: [...problems, ...otherDays(units, day)].sort((one, other) => one.line - other.line),
    capturedOn: day,
  }
}

function readUnits(source: string, referenceDay: string): Unit[] {
  const blocks = readBlocks(source).flatMap((block) => splitPageLines(block, source))
  const days = blocks.map((block) =>
    block.text.length < 40 ? readCaptureDay(block.text, referenceDay) : null,
  )
  const placed = assignRoles(
    blocks.map(({ text }, index) => ({ text, pageLikeness: pageLikeness(text, days[index] ?? null) })),
  )
  return blocks.flatMap((block, index) => {
    const place = placed[index]
    return place === undefined ? [] : [{ ...block, ...place, day: days[index] ?? null }]
  })
}

function pageLikeness(text: string, day: CaptureDay | null): number {
  if (isUnmistakableFurniture(text)) return SURE_PAGE_LINE
  return day !== null || isFurniture(text) ? PAGE_LINE : Number.NEGATIVE_INFINITY
}

/** Furniture often stands line under line, and sometimes right above the first title. */
function splitPageLines(block: TextBlock, source: string): TextBlock[] {
  if (!block.text.includes('\n')) return [block]
  const lines = linesOfBlock(source, block)
  const first = lines.findIndex(
    (line) => !isFurniture(line.text) && readCaptureDay(line.text, '2000-01-01') === null,
  )
  if (first === 0) return [block]
  const [start, ...more] = first < 0 ? [] : lines.slice(first)
  if (start === undefined) return lines
  const text = [start, ...more].map((line) => line.text).join('\n')
  return [...lines.slice(0, first), { ...start, end: block.end, text }]
}

function gatherEntries(units: readonly Unit[]): {
  entries: ParsedEntry[]
  parts: Part[]
  problems: FormatProblem[]
} {
  const entries: ParsedEntry[] = []
  const parts: Part[] = []
  const problems: FormatProblem[] = []
  units.forEach((unit, index) => {
    const { role } = unit
    if (role !== 'page') problems.push(...lackOf(unit, units[index + 1], entries.length > 0))
    problems.push(...doubtOf(unit))
    const entry = entries.at(-1)
    if (role === 'page') {
      parts.push(partOf(unit.day === null ? 'furniture' : 'date', unit))
    } else if (role === 'title') {
      parts.push(partOf('title', unit))
      entries.push(beginEntry(unit))
    } else if (entry === undefined) {
      parts.push({ ...partOf('skipped', unit), reason: NO_TITLE })
    } else {
      parts.push(partOf('abstract', unit))
      entries[entries.length - 1] = extendEntry(entry, unit)
    }
  })
  return { entries, parts, problems }
}

const NO_TITLE = 'It reads like part of an abstract, but no title stands above it.'

function beginEntry(unit: Unit): ParsedEntry {
  return {
    // A title that a narrow window wrapped is one line.
    title: unit.text.replaceAll('\n', ' '),
    abstract: null,
    span: { start: unit.start, end: unit.end },
    line: unit.line,
  }
}

function extendEntry(entry: ParsedEntry, unit: Unit): ParsedEntry {
  const abstract = entry.abstract === null ? unit.text : `${entry.abstract}\n\n${unit.text}`
  return { ...entry, abstract, span: { start: entry.span.start, end: unit.end } }
}

/** What a title or a paragraph is without: its abstract, or any title. */
function lackOf(unit: Unit, next: Unit | undefined, isUnderTitle: boolean): FormatProblem[] {
  const { role, line } = unit
  if (role !== 'title') {
    return isUnderTitle ? [] : [{ line, message: `Skipped: “${opening(unit)}”. ${NO_TITLE}` }]
  }
  if (next?.role === 'abstract') return []
  const why =
    next === undefined
      ? 'the capture ends there'
      : next.role === 'title'
        ? 'another title follows'
        : 'page furniture follows'
  return [{ line, message: `No abstract under “${opening(unit)}”: ${why}. The title was kept.` }]
}

/** Where a paragraph could be read another way nearly as well, a person is told how it was read. */
function doubtOf(unit: Unit): FormatProblem[] {
  if (unit.margin >= DOUBTFUL) return []
  return [{ line: unit.line, message: `${doubts[unit.role]}: “${opening(unit)}”.` }]
}

const doubts: Record<Unit['role'], string> = {
  page: 'Taken as page furniture, although it could be a title',
  title: 'Taken as a title, although it could be something else',
  abstract: 'Taken as the abstract of the title above, although it could be a title',
  continuation: 'Taken as a further paragraph of the abstract above, although it could be a title',
}

/** A page prints one day; another one is said, not chosen between in silence. */
function otherDays(units: readonly Unit[], taken: CaptureDay | null): FormatProblem[] {
  return units
    .filter((unit) => unit.role === 'page' && unit.day !== null && unit.day.day !== taken?.day)
    .map((unit) => ({
      line: unit.line,
      message: `A second date, “${unit.text}”. The papers were dated ${taken?.day}, by the first one.`,
    }))
}

function opening(unit: Unit): string {
  const line = unit.text.replaceAll('\n', ' ')
  return line.length > 60 ? `${line.slice(0, 57)}…` : line
}

function partOf(kind: Part['kind'], { start, end, line }: TextBlock): Part {
  return { kind, start, end, line }
}

/**
 * How much the paragraphs are in the rhythm, 0 to 1: the share of titles that read like one and stand over prose, less
 * where paragraphs go on and on as in an essay, or stand under no title.
 */
function steadinessOf(units: readonly Unit[]): number {
  const titles = units.filter((unit) => unit.role === 'title').length
  const complete = units.filter(({ role, text }, index) => {
    const next = units[index + 1]
    return (
      role === 'title' &&
      titleLikeness(text) > 0 &&
      next?.role === 'abstract' &&
      titleLikeness(next.text) <= PROSE
    )
  }).length
  const surplus = Math.max(0, units.length - 3 * titles)
  return complete / (titles + surplus)
}

/** Structured forms, code and marked-up text belong to other formats, however their paragraphs read. */
function looksLikeMarkup(sample: string): boolean {
  const start = sample.trimStart().slice(0, 4000)
  return (
    /^(?:[<{[]|@\w+\s*[{(]|TY {2}- |PMID- |%[0A-Z] )/.test(start) ||
    /^\[\d+\]: https?:|^#{1,6} |^\[[^\]\n]*\]\(https?:\/\//m.test(start) ||
    /^(?:import|export|const|function|class|def|#include|package) /m.test(start) ||
    /^https?:\/\/\S+$/m.test(start)
  )
}
