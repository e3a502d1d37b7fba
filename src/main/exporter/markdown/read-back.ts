import type { HighlightId } from '../../../shared/model/ids.ts'
import { ReadingState } from '../../../shared/model/paper.ts'
import {
  type PaperFile,
  readPaperFile,
  type WrittenFile,
  writtenFileOf,
  writtenTag,
} from '../../../shared/paper-file/paper-file.ts'
import { type PartMerge, type PartName, planMerge } from '../../../shared/paper-file/plan-merge.ts'
import type { Template } from '../../../shared/templates/index.ts'
import type { MergeChoice } from '../../../shared/text/three-way-merge.ts'
import type { ExportedPaper } from '../../library/exported-paper.ts'
import type { FileMerge, PaperToWrite } from '../../library/markdown-repository.ts'
import type { MarkdownChoice } from './template-data.ts'
import { templateOf, writePaperFile } from './write-paper-file.ts'

/** Everything of a paper that can be written. */
const everything: MarkdownChoice = { withMarks: true, withAbstracts: true, withCallouts: false }

/** A paper whose file was read, and what the file says otherwise than the library. */
export interface PaperReading {
  readonly paper: ExportedPaper
  readonly file: PaperFile
  /** What was last written into the file, null where that is not known. */
  readonly base: WrittenFile | null
  readonly parts: readonly PartMerge[]
}

/**
 * Compares a paper's file with the library and with what was last written into the file.
 *
 * @param template the one that files are written by now: its own lines are nothing that a person added
 */
export function planReading(
  file: PaperFile,
  { paper, written }: PaperToWrite,
  template: Template,
): PaperReading {
  const held = partsOf(paper, templateOf(null), file.paperId)
  const lines = [false, true].flatMap((withCallouts) => {
    const now = writePaperFile(paper, template, { ...everything, withCallouts })
    return readPaperFile(now).flatMap((one) => one.lines)
  })
  const base = written === null ? null : (JSON.parse(written) as WrittenFile)
  const library = { parts: held.parts, lines: [...held.lines, ...lines] }
  return { paper, file, base, parts: planMerge(file, base, library) }
}

/** What is kept of a file, to compare it with later. */
export function keptOf(file: PaperFile): string {
  return JSON.stringify(writtenFileOf(file))
}

/**
 * What is taken over from a reading: each part as the person chose, else as usual.
 *
 * @returns null where a conflict is not decided
 */
export function settleReading(
  reading: PaperReading,
  choices: ReadonlyMap<PartName, MergeChoice>,
): FileMerge | null {
  const { parts, file } = reading
  if (parts.some(({ part, usual }) => usual === null && !choices.has(part))) return null
  return { ...takenOf(reading, choices), written: keptOf(file) }
}

/** The same without anybody to ask: conflicts stay, and are found again when the file is read once more. */
export function settleWithoutConflicts(reading: PaperReading): FileMerge {
  const { file, base, parts } = reading
  const written = writtenFileOf(file)
  const left = new Set(parts.filter(({ usual }) => usual === null).map(({ part }) => part))
  const was = base?.parts
  const notes = Object.entries(written.parts.highlightNotes).map(([id, note]) => {
    const isLeft = left.has(`note-of:${id as HighlightId}`)
    return [id, isLeft ? (was?.highlightNotes[id as HighlightId] ?? '') : note]
  })
  const common = {
    ...written.parts,
    highlightNotes: Object.fromEntries(notes),
    ...(left.has('note') ? { note: was?.note ?? null } : {}),
    ...(left.has('remark') ? { remark: was?.remark ?? null } : {}),
    ...(left.has('state') ? { state: was?.state ?? null } : {}),
    ...(left.has('starred') ? { isStarred: was?.isStarred ?? null } : {}),
  }
  return { ...takenOf(reading, new Map()), written: JSON.stringify({ ...written, parts: common }) }
}

/** What is taken over; a conflict without a choice is not. */
function takenOf(
  { paper, parts }: PaperReading,
  choices: ReadonlyMap<PartName, MergeChoice>,
): Omit<FileMerge, 'written'> {
  const taken = new Map<PartName, string>()
  for (const { part, usual, mine, theirs, both } of parts) {
    const choice = choices.get(part) ?? usual
    if (choice === null) continue
    // A choice of mine may still take what the file alone changed elsewhere in the text.
    taken.set(part, choice === 'mine' ? mine : choice === 'theirs' ? theirs : (both ?? theirs))
  }
  const state = ReadingState.safeParse(taken.get('state'))
  const starred = taken.get('starred')
  const remark = taken.get('remark')
  return {
    paperId: paper.id,
    ...noteOf(paper, taken),
    ...(state.success ? { state: state.data } : {}),
    ...(starred === undefined ? {} : { isStarred: starred === 'true' }),
    ...(remark === undefined ? {} : { remark }),
    ...tagChanges(paper.tags, taken.get('tags')),
    highlightTags: partsNamed(taken, 'tags-of:').map(([id, tags]) => {
      const held = paper.highlights.find((one) => one.id === id)
      return { id, ...tagChanges(held?.tags ?? [], tags) }
    }),
    notes: partsNamed(taken, 'note-of:').map(([id, body]) => ({ id, body })),
    deleted: partsNamed(taken, 'highlight:').flatMap(([id, fate]) => (fate === 'deleted' ? [id] : [])),
  }
}

/** Words from between the parts of a file come after the note, as a paragraph of it. */
function noteOf(paper: ExportedPaper, taken: ReadonlyMap<PartName, string>): { note?: string } {
  const note = taken.get('note')
  const added = taken.get('added') ?? ''
  if (note === undefined && added === '') return {}
  return { note: [note ?? paper.note?.body ?? '', added].filter((one) => one.trim() !== '').join('\n\n') }
}

function tagChanges(tags: readonly string[], written: string | undefined) {
  if (written === undefined) return { addedTags: [], removedTags: [] }
  const wanted = written === '' ? [] : written.split(', ')
  const held = tags.map(writtenTag)
  return {
    addedTags: wanted.filter((tag) => !held.includes(tag)),
    removedTags: tags.filter((tag) => !wanted.includes(writtenTag(tag))),
  }
}

function partsNamed(taken: ReadonlyMap<PartName, string>, prefix: string): [HighlightId, string][] {
  return [...taken].flatMap(([part, value]) =>
    part.startsWith(prefix) ? [[part.slice(prefix.length) as HighlightId, value]] : [],
  )
}

/** The parts as they come back from a file that is written now: so both sides are compared in one form. */
function partsOf(paper: ExportedPaper, template: Template, paperId: PaperFile['paperId']): PaperFile {
  const [file] = readPaperFile(writePaperFile(paper, template, everything))
  if (file === undefined) throw new Error('A paper that was written here was not read')
  return { ...file, paperId }
}
