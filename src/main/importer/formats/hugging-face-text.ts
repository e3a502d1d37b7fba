import { readCaptureDay } from '../dates.ts'
import type {
  CaptureDay,
  DecodedInput,
  FeedFormat,
  FormatProblem,
  ParsedCapture,
  ParsedEntry,
  Part,
} from './format.ts'
import { isFurniture, isUnmistakableFurniture } from './hugging-face-furniture.ts'
import { linesOfBlock, readBlocks, type TextBlock } from './text-blocks.ts'
import { assignRoles, type Role } from './title-abstract-rhythm.ts'
import { titleLikeness } from './title-likeness.ts'

/** A paragraph longer than this is an abstract, not a title that furniture could be mistaken for. */
const SURE_ABSTRACT = 240
/** Below this a paragraph that was taken as a title reads so little like one that a person should look. */
const DOUBTFUL_TITLE = -0.5
/** Above this a paragraph that was taken as part of an abstract reads so much like a title that a person should look. */
const DOUBTFUL_CONTINUATION = 1
/** Share of paragraphs that must be in the rhythm before a text without furniture is taken for a capture. */
const STEADY = 0.9

/**
 * The plain text of a Hugging Face Papers page, as reader modes and text extractors save it: furniture in any order,
 * a date without a year, then title and abstract over and over. It holds no authors, ids, votes or links.
 */
export const huggingFaceText: FeedFormat = {
  name: 'hugging-face-text',
  title: 'Hugging Face Papers, plain text',
  parserVersion: 1,
  recognise,
  parse,
}

function recognise(sample: string): number {
  if (looksLikeMarkup(sample)) return 0
  const blocks = readBlocks(sample)
  const { rest, furniture, day } = separateFurniture(blocks, sample, '2000-01-01')
  if (rest.length < 2) return rest.length === 1 && furniture.length > 1 ? 0.3 : 0
  const texts = rest.map((block) => block.text)
  const roles = assignRoles(texts)
  const steady = countSteady(texts, roles) / roles.length
  const hasUnmistakable = furniture.some((block) => isUnmistakableFurniture(block.text))
  if (hasUnmistakable) return 0.6 + 0.39 * steady
  if (furniture.length > 0 || day !== null) return 0.4 + 0.5 * steady
  return steady >= STEADY ? 0.3 + 0.4 * steady : 0.2 * steady
}

function parse({ text, referenceDay }: DecodedInput): ParsedCapture {
  const { rest, furniture, dates, day } = separateFurniture(readBlocks(text), text, referenceDay)
  const roles = assignRoles(rest.map((block) => block.text))
  const { entries, parts, problems } = gatherEntries(rest, roles)
  const pageParts: Part[] = [
    ...furniture.map((block) => partOf('furniture', block)),
    ...dates.map((block) => partOf('date', block)),
  ]
  return {
    entries: entries.map((entry) => (day === null ? entry : { ...entry, listedOn: day.day })),
    parts: [...pageParts, ...parts].sort((one, other) => one.start - other.start),
    problems: problems.sort((one, other) => one.line - other.line),
    capturedOn: day,
  }
}

/**
 * Takes furniture and dates out. Before the first paper any of them is one; among the papers only where no abstract
 * follows, unless the words cannot be a title: a paper may be called "Weekly".
 */
function separateFurniture(
  blocks: readonly TextBlock[],
  source: string,
  referenceDay: string,
): { rest: TextBlock[]; furniture: TextBlock[]; dates: TextBlock[]; day: CaptureDay | null } {
  const units = blocks.flatMap((block) => splitPageLines(block, source))
  const rest: TextBlock[] = []
  const furniture: TextBlock[] = []
  const dates: TextBlock[] = []
  let day: CaptureDay | null = null
  units.forEach((unit, index) => {
    const unitDay = unit.text.length < 40 ? readCaptureDay(unit.text, referenceDay) : null
    const isPageLine = unitDay !== null || isFurniture(unit.text)
    const isTitle = !isUnmistakableFurniture(unit.text) && isFollowedByAbstract(units, index)
    if (!isPageLine || isTitle) {
      rest.push(unit)
    } else if (unitDay !== null) {
      dates.push(unit)
      day ??= unitDay
    } else {
      furniture.push(unit)
    }
  })
  return { rest, furniture, dates, day }
}

/** Furniture often stands line under line, and sometimes right above the first title. */
function splitPageLines(block: TextBlock, source: string): TextBlock[] {
  if (!block.text.includes('\n')) return [block]
  const lines = linesOfBlock(source, block)
  const first = lines.findIndex(
    (line) => !isFurniture(line.text) && readCaptureDay(line.text, '2000-01-01') === null,
  )
  if (first === 0) return [block]
  if (first < 0) return lines
  const rest = lines.slice(first)
  const start = rest[0]
  if (start === undefined) return lines
  const text = rest.map((line) => line.text).join('\n')
  return [...lines.slice(0, first), { start: start.start, end: block.end, line: start.line, text }]
}

function isFollowedByAbstract(units: readonly TextBlock[], index: number): boolean {
  const next = units[index + 1]
  return next !== undefined && (next.text.length >= SURE_ABSTRACT || titleLikeness(next.text) < -3)
}

function gatherEntries(
  blocks: readonly TextBlock[],
  roles: readonly Role[],
): { entries: ParsedEntry[]; parts: Part[]; problems: FormatProblem[] } {
  const entries: ParsedEntry[] = []
  const parts: Part[] = []
  const problems: FormatProblem[] = []
  const isBeforeTitle = (): boolean => entries.length === 0
  blocks.forEach((block, index) => {
    const role = roles[index]
    if (role === 'title') {
      parts.push(partOf('title', block))
      entries.push(beginEntry(block))
      problems.push(...doubtsOfTitle(block, roles[index + 1]))
    } else if (isBeforeTitle()) {
      const reason = 'It reads like part of an abstract, but no title stands above it.'
      parts.push({ ...partOf('skipped', block), reason })
      problems.push({ line: block.line, message: `Skipped: “${opening(block)}”. ${reason}` })
    } else {
      parts.push(partOf('abstract', block))
      const entry = entries.pop()
      if (entry !== undefined) entries.push(extendEntry(entry, block))
      if (role === 'continuation') problems.push(...doubtsOfContinuation(block))
    }
  })
  return { entries, parts, problems }
}

function beginEntry(block: TextBlock): ParsedEntry {
  return {
    // A title that a narrow window wrapped is one line.
    title: block.text.replaceAll('\n', ' '),
    abstract: null,
    span: { start: block.start, end: block.end },
    line: block.line,
  }
}

function extendEntry(entry: ParsedEntry, block: TextBlock): ParsedEntry {
  const abstract = entry.abstract === null ? block.text : `${entry.abstract}\n\n${block.text}`
  return { ...entry, abstract, span: { start: entry.span.start, end: block.end } }
}

function doubtsOfTitle(block: TextBlock, next: Role | undefined): FormatProblem[] {
  const problems: FormatProblem[] = []
  if (next !== 'abstract') {
    const why = next === undefined ? 'the capture ends there' : 'another title follows'
    problems.push({
      line: block.line,
      message: `No abstract under “${opening(block)}”: ${why}. The title was kept.`,
    })
  }
  if (titleLikeness(block.text) < DOUBTFUL_TITLE) {
    problems.push({
      line: block.line,
      message: `Taken as a title, although it does not read like one: “${opening(block)}”.`,
    })
  }
  return problems
}

function doubtsOfContinuation(block: TextBlock): FormatProblem[] {
  if (titleLikeness(block.text) <= DOUBTFUL_CONTINUATION) return []
  return [
    {
      line: block.line,
      message: `Taken as a further paragraph of the abstract above, although it could be a title: “${opening(block)}”.`,
    },
  ]
}

function opening(block: TextBlock): string {
  const line = block.text.replaceAll('\n', ' ')
  return line.length > 60 ? `${line.slice(0, 57)}…` : line
}

function partOf(kind: Part['kind'], { start, end, line }: TextBlock): Part {
  return { kind, start, end, line }
}

/** Paragraphs that are where the rhythm wants them and read as what they were taken for. */
function countSteady(texts: readonly string[], roles: readonly Role[]): number {
  return texts.filter((text, index) => {
    const role = roles[index]
    if (role === 'title') return titleLikeness(text) > 0 && roles[index + 1] !== 'title'
    return role === 'abstract' && text.length >= SURE_ABSTRACT
  }).length
}

/** Structured forms, code and marked-up text belong to other formats, however their paragraphs read. */
function looksLikeMarkup(sample: string): boolean {
  const start = sample.trimStart().slice(0, 4000)
  return (
    /^(?:[<{[]|@\w+\s*[{(]|TY {2}- |PMID- |%[0A-Z] )/.test(start) ||
    /^\[\d+\]: https?:|^#{1,6} |\]\(https?:\/\//m.test(start) ||
    /^(?:import|export|const|function|class|def|#include|package) /m.test(start) ||
    /^https?:\/\/\S+$/m.test(start)
  )
}
