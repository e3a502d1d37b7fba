import type { Part } from '../format.ts'
import { isAuthorLine } from './author-line.ts'
import { readLabel } from './labels.ts'
import { type Line, readLines } from './text-blocks.ts'
import { titleLikeness } from './title-likeness.ts'
import type { Sectioning, TitledSection } from './titled-section.ts'

/** How titles stand out in plain text: by a label, by a number, between rules, or at the head of each block of lines. */
export type Arrangement = 'labelled' | 'numbered' | 'ruled' | 'blocks'

/** A line at which an entry begins, and where the words of its title begin in it. */
interface Opening {
  readonly index: number
  readonly from: number
}

const NUMBERED = /^(\[(\d{1,4})\]|\(?(\d{1,4})[.)])\s+(?=\S)/
const RULE = /^(?:[-=_*~#]\s?){3,}$/
/** A title may be wrapped over so many lines. */
const MOST_TITLE_LINES = 4

/** Takes plain text apart by the arrangement that most of it has. */
export function readTitledLines(source: string): Sectioning & { readonly arrangement: Arrangement } {
  const lines = [...readLines(source)]
  const labelled = lines.flatMap((line, index) => {
    const read = readLabel(line.text)
    return read?.label === 'title' ? [{ index, from: read.length }] : []
  })
  if (labelled.length > 0) return { arrangement: 'labelled', ...cutAt(lines, labelled, 'labelled') }
  const numbered = numberedOpenings(lines)
  if (numbered.length > 1) return { arrangement: 'numbered', ...cutAt(lines, numbered, 'numbered') }
  const ruled = openingsBelow(lines, ({ text }) => RULE.test(text))
  if (ruled.length > 2) return { arrangement: 'ruled', ...cutAt(lines, ruled, 'ruled') }
  const blocks = openingsBelow(lines, ({ text }) => text === '').filter(
    ({ index }) => (lines[index + 1]?.text ?? '') !== '' && titleLikeness(lines[index]?.text ?? '') > 1,
  )
  return { arrangement: 'blocks', ...cutAt(lines, blocks, 'blocks') }
}

/** Whether titles in a text have labels or numbers, so that they must be told by those. */
export function hasMarkedTitles(source: string): boolean {
  const lines = [...readLines(source)]
  const isLabelled = lines.some(({ text }) => readLabel(text)?.label === 'title')
  return isLabelled || numberedOpenings(lines).length > 1
}

/** Numbers that go up one by one, in the same brackets, at the beginning or below a blank line. */
function numberedOpenings(lines: readonly Line[]): Opening[] {
  const openings: Opening[] = []
  let expected: number | null = null
  let style: string | null = null
  lines.forEach(({ text }, index) => {
    const match = NUMBERED.exec(text.slice(0, 20))
    if (match === null || (lines[index - 1]?.text ?? '') !== '') return
    const number = Number(match[2] ?? match[3])
    const brackets = (match[1] ?? '').replace(/\d+/, '')
    if (expected !== null && (number !== expected || brackets !== style)) return
    openings.push({ index, from: match[0].length })
    expected = number + 1
    style = brackets
  })
  return openings
}

/** The first lines below those that part entries. */
function openingsBelow(lines: readonly Line[], parts: (line: Line) => boolean): Opening[] {
  let isNew = true
  return lines.flatMap((line, index) => {
    if (parts(line)) isNew = true
    else if (line.text !== '' && isNew) {
      isNew = false
      return [{ index, from: 0 }]
    }
    return []
  })
}

function cutAt(lines: readonly Line[], openings: readonly Opening[], arrangement: Arrangement): Sectioning {
  const first = openings[0]?.index ?? lines.length
  const read = openings.map((opening, index) => {
    const own = lines.slice(opening.index, openings[index + 1]?.index ?? lines.length)
    return sectionOf(own, opening.from, arrangement)
  })
  return {
    sections: read.flatMap(({ section }) => section),
    parts: [...lines.slice(0, first).flatMap(outside), ...read.flatMap(({ parts }) => parts)],
    problems: [],
  }
}

function sectionOf(
  lines: readonly Line[],
  from: number,
  arrangement: Arrangement,
): { readonly section: TitledSection[]; readonly parts: Part[] } {
  const count = titleLines(lines, arrangement)
  const [head] = lines
  if (head === undefined) return { section: [], parts: [] }
  const behind = { ...head, start: head.start + from, text: head.text.slice(from) }
  const own = [behind, ...lines.slice(1, count)]
  const words = own.filter(({ text }) => text !== '')
  const start = words[0] ?? head
  const place = { start: start.start, end: words.at(-1)?.end ?? head.end, line: start.number }
  const title = words.map(({ text }) => text).join(' ')
  return {
    section: [{ place, title: title.replace(/\s+/g, ' '), links: [], body: lines.slice(count) }],
    // A label may stand alone above its title.
    parts: start === behind || start === head ? [] : outside(head),
  }
}

/**
 * How many lines a title takes. Behind a label it goes on until a blank line or another label; behind a number only if
 * all of it still reads like a title and an abstract stands apart below.
 */
function titleLines(lines: readonly Line[], arrangement: Arrangement): number {
  if (arrangement !== 'labelled' && arrangement !== 'numbered') return 1
  const end = lines.findIndex(({ text }, index) => index > 0 && (text === '' || readLabel(text) !== null))
  if (end <= 1 || end > MOST_TITLE_LINES) return 1
  if (arrangement === 'labelled') return end
  const all = lines.slice(0, end).map(({ text }) => text)
  const isTitle = titleLikeness(all.join(' ')) > 0 && !all.some(isAuthorLine)
  return isTitle && lines.slice(end).some(({ text }) => text !== '') ? end : 1
}

function outside({ start, end, number, text }: Line): Part[] {
  if (text === '') return []
  const place = { start, end, line: number }
  if (text.length < 80) return [{ kind: 'furniture', ...place }]
  return [{ kind: 'skipped', ...place, reason: 'It stands above the first title.' }]
}
