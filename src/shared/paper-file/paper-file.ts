import type { HighlightId, PaperId } from '../model/ids.ts'
import { ReadingState } from '../model/paper.ts'
import { textHash } from '../text/text-hash.ts'
import { type FrontMatter, readFrontMatter } from './front-matter.ts'
import { readNoteRegions } from './note-regions.ts'

/** What of a paper its Markdown file holds that can be changed there. What a file does not say is null. */
export interface FileParts {
  readonly note: string | null
  readonly remark: string | null
  readonly state: ReadingState | null
  readonly isStarred: boolean | null
  /** As they are written there: without blanks. */
  readonly tags: readonly string[] | null
  /** The notes on highlights; an empty one is room for a note. */
  readonly highlightNotes: Readonly<Record<HighlightId, string>>
  /** The tags of highlights as they are written there; none of a highlight without the line that holds them. */
  readonly highlightTags: Readonly<Record<HighlightId, readonly string[]>>
  /** The highlights that are written there. */
  readonly highlights: readonly HighlightId[]
}

/** A paper as its file says it. */
export interface PaperFile {
  readonly paperId: PaperId
  readonly parts: FileParts
  /** The hashes of the notes as they were written first, by `paper-ID` or `mark-ID`. */
  readonly hashes: ReadonlyMap<string, string>
  /** All lines that are neither head nor note, without those that are blank. */
  readonly lines: readonly string[]
}

/** What was last written into a paper's file: enough to tell what was changed there since. */
export interface WrittenFile {
  readonly parts: FileParts
  /** The hashes of its lines. */
  readonly lines: readonly string[]
}

const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const sectionLine = new RegExp(`^<!-- paper (${ID}) -->[ \\t]*$`)
const endOfPapers = /^<!-- end of papers #[0-9a-f]{14} -->[ \t]*$/
const hashTag = /(?<=^|[\s·])#([^\s#,]+),?/g
const blockId = new RegExp(`(?:^|\\s)\\^mark-(${ID})[ \\t]*$`)

/** The line that begins a paper in a file of several. */
export function sectionOf(id: PaperId): string {
  return `<!-- paper ${id} -->`
}

/** A tag as a program takes it that parts tags by blanks. */
export function writtenTag(name: string): string {
  return name.trim().replace(/[\s,#[\]{}"']+/g, '-')
}

/** The papers that a Markdown file of our own holds; none where it is another file. Never throws. */
export function readPaperFile(text: string): PaperFile[] {
  const { values, body } = readFrontMatter(text.replace(/\r\n?/g, '\n'))
  const own = values?.get('offprint-id')
  if (typeof own === 'string' && new RegExp(`^${ID}$`).test(own))
    return [readPaper(own as PaperId, values, body)]
  return sectionsOf(body).map(({ id, text: section }) => readPaper(id, null, section))
}

/** What is kept of a file that was written, as JSON. */
export function writtenFileOf({ parts, lines }: PaperFile): WrittenFile {
  return { parts, lines: lines.map(hashOfLine) }
}

/** A line by which it is known again, whatever blanks stand around it. */
export function hashOfLine(line: string): string {
  return textHash(line.trim())
}

function readPaper(paperId: PaperId, values: FrontMatter | null, body: string): PaperFile {
  const { notes, hashes, rest } = readNoteRegions(body)
  const written = rest.filter((line) => line.replace(/[ \t>]/g, '') !== '')
  const highlights = written.flatMap((line) => markNamedIn(line) ?? [])
  const { lines, highlightTags } = takeTagsOut(written)
  const highlightNotes: Record<HighlightId, string> = {}
  for (const [subject, note] of notes)
    if (subject.startsWith('mark-')) highlightNotes[subject.slice(5) as HighlightId] = note
  const note = notes.get(`paper-${paperId}`) ?? null
  const parts = { ...headParts(values), note, highlights, highlightNotes, highlightTags }
  return { paperId, parts, hashes, lines }
}

/** The tags of highlights stand in the line below their name; that line is known again without them. */
function takeTagsOut(
  written: readonly string[],
): Pick<PaperFile, 'lines'> & Pick<FileParts, 'highlightTags'> {
  const highlightTags: Record<HighlightId, readonly string[]> = {}
  const lines = written.map((line, index) => {
    const highlight = markNamedIn(written[index - 1] ?? '')
    if (highlight === null || markNamedIn(line) !== null || isHeading(line)) return line
    highlightTags[highlight] = tagsOf([...line.matchAll(hashTag)].map(([, name = '']) => name))
    return line
      .replace(hashTag, '')
      .split('·')
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .join(' · ')
  })
  // A line of nothing but tags says no more without them.
  return { lines: lines.filter((line) => line !== ''), highlightTags }
}

function markNamedIn(line: string): HighlightId | null {
  return (blockId.exec(line)?.[1] as HighlightId | undefined) ?? null
}

function isHeading(line: string): boolean {
  return /^[ \t>]*#{1,6}[ \t]/.test(line)
}

function headParts(values: FrontMatter | null): Pick<FileParts, 'remark' | 'state' | 'isStarred' | 'tags'> {
  if (values === null) return { remark: null, state: null, isStarred: null, tags: null }
  const words = (name: string) => {
    const value = values.get(name)
    return typeof value === 'string' ? value.trim() : undefined
  }
  const state = ReadingState.safeParse(words('state'))
  const starred = words('starred')
  return {
    remark: words('remark') ?? '',
    state: state.success ? state.data : null,
    isStarred: starred === 'true' ? true : starred === 'false' ? false : null,
    tags: values.has('tags') ? tagsOf(values.get('tags') ?? []) : null,
  }
}

/** Programs write one tag as a word, and several with blanks or commas between them. */
function tagsOf(value: string | readonly string[]): string[] {
  const names = typeof value === 'string' ? value.split(/[\s,]+/) : value
  return [...new Set(names.map(writtenTag).filter((name) => name !== ''))]
}

function sectionsOf(body: string): { id: PaperId; text: string }[] {
  const sections: { id: PaperId; lines: string[] }[] = []
  for (const line of body.split('\n')) {
    const begun = sectionLine.exec(line)
    if (begun !== null) sections.push({ id: begun[1] as PaperId, lines: [] })
    else if (!endOfPapers.test(line)) sections.at(-1)?.lines.push(line)
  }
  return sections.map(({ id, lines }) => ({ id, text: lines.join('\n') }))
}
