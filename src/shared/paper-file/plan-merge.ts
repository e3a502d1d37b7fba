import type { HighlightId } from '../model/ids.ts'
import { hasConflict, type MergeChoice, mergeThreeWay, resolveMerge } from '../text/three-way-merge.ts'
import { hashOfNote } from './note-regions.ts'
import { type FileParts, hashOfLine, type PaperFile, type WrittenFile } from './paper-file.ts'

/** Which part of a paper: one of its own, the note on a highlight, the highlight itself, or words between the parts. */
export type PartName =
  | 'note'
  | 'remark'
  | 'state'
  | 'starred'
  | 'tags'
  | 'added'
  | `note-of:${HighlightId}`
  | `tags-of:${HighlightId}`
  | `highlight:${HighlightId}`

/**
 * A part that the file says otherwise than the library. `mine` is what stays with the library's way, `theirs` what is
 * taken with the file's, `both` what becomes of both where that can be.
 */
export interface PartMerge {
  readonly part: PartName
  /** Whether only the file changed it, both did in different places, or both did in one place. */
  readonly kind: 'change' | 'merged' | 'conflict'
  readonly mine: string
  readonly theirs: string
  readonly both: string | null
  /** What is done unless the person says otherwise; null where they have to say. */
  readonly usual: MergeChoice | null
}

const nothingWritten: FileParts = {
  note: null,
  remark: null,
  state: null,
  isStarred: null,
  tags: null,
  highlightNotes: {},
  highlightTags: {},
  highlights: [],
}

/**
 * What a file says otherwise than the library does, part by part. What only the library changed is no difference.
 *
 * @param written what was last written into the file; null where that is not known, and every difference is a conflict
 * @param library the same parts as the library holds them now, and the lines that it would write
 */
export function planMerge(
  file: PaperFile,
  written: WrittenFile | null,
  library: { readonly parts: FileParts; readonly lines: readonly string[] },
): PartMerge[] {
  const base = { ...nothingWritten, ...written?.parts }
  const { parts } = library
  const choice = (part: PartName, was: string | null, mine: string | null, theirs: string | null) =>
    theirs === null || mine === null ? [] : mergeChoice(part, was, mine, theirs)
  const text = (part: PartName, was: string | null, mine: string | null, theirs: string | null) =>
    theirs === null || mine === null ? [] : mergeText(part, was ?? '', mine, theirs)
  // Where nothing tells what was written, the file itself tells whether the library still says the same.
  const noteBefore = (subject: string, was: string | null, mine: string | null) =>
    was === null && mine !== null && file.hashes.get(subject) === hashOfNote(mine) ? mine : was
  return [
    ...choice('state', base.state, parts.state, file.parts.state),
    ...choice('starred', saidOf(base.isStarred), saidOf(parts.isStarred), saidOf(file.parts.isStarred)),
    ...mergeTags('tags', base.tags, parts.tags, file.parts.tags),
    ...choice('remark', base.remark, parts.remark, file.parts.remark),
    ...text('note', noteBefore(`paper-${file.paperId}`, base.note, parts.note), parts.note, file.parts.note),
    ...parts.highlights.flatMap((id) =>
      text(
        `note-of:${id}`,
        noteBefore(`mark-${id}`, base.highlightNotes[id] ?? null, parts.highlightNotes[id] ?? ''),
        parts.highlightNotes[id] ?? '',
        file.parts.highlightNotes[id] ?? null,
      ),
    ),
    ...parts.highlights.flatMap((id) =>
      mergeTags(
        `tags-of:${id}`,
        base.highlightTags[id] ?? null,
        parts.highlightTags[id] ?? [],
        file.parts.highlightTags[id] ?? null,
      ),
    ),
    ...goneHighlights(base, parts, file.parts),
    ...addedWords([
      ...unknownLines(file, new Set([...(written?.lines ?? []), ...library.lines.map(hashOfLine)])),
      ...notesOnNothing(base, parts, file.parts),
    ]),
  ]
}

function saidOf(value: boolean | null): string | null {
  return value === null ? null : String(value)
}

/** Of two words one is taken. */
function mergeChoice(part: PartName, was: string | null, mine: string, theirs: string): PartMerge[] {
  if (theirs === mine || theirs === was) return []
  const isConflict = mine !== was
  return [
    {
      part,
      kind: isConflict ? 'conflict' : 'change',
      mine,
      theirs,
      both: null,
      usual: isConflict ? null : 'theirs',
    },
  ]
}

function mergeText(part: PartName, was: string, mine: string, theirs: string): PartMerge[] {
  if (theirs === mine || theirs === was) return []
  if (mine === was) return [{ part, kind: 'change', mine, theirs, both: null, usual: 'theirs' }]
  const hunks = mergeThreeWay(was, mine, theirs)
  const both = resolveMerge(hunks, 'both')
  if (!hasConflict(hunks)) return [{ part, kind: 'merged', mine, theirs, both, usual: 'both' }]
  // What one side alone changed elsewhere in the text is kept, whoever has their way where both did.
  const [oneWay, otherWay] = [resolveMerge(hunks, 'mine'), resolveMerge(hunks, 'theirs')]
  return [{ part, kind: 'conflict', mine: oneWay, theirs: otherWay, both, usual: null }]
}

/** Tags are a set: what either side added is added, what either took off goes. */
function mergeTags(
  part: PartName,
  was: readonly string[] | null,
  mine: readonly string[] | null,
  theirs: readonly string[] | null,
): PartMerge[] {
  if (mine === null || theirs === null) return []
  const before = was ?? mine.filter((tag) => theirs.includes(tag))
  const result = [
    ...mine.filter((tag) => theirs.includes(tag) || !before.includes(tag)),
    ...theirs.filter((tag) => !mine.includes(tag) && !before.includes(tag)),
  ]
  if (result.length === mine.length && result.every((tag) => mine.includes(tag))) return []
  const [now, then] = [mine.join(', '), result.join(', ')]
  return [{ part, kind: 'change', mine: now, theirs: then, both: null, usual: 'theirs' }]
}

/** A highlight that was taken out of the file stays in the library, unless the person says that it is to go. */
function goneHighlights(base: FileParts, library: FileParts, file: FileParts): PartMerge[] {
  return library.highlights
    .filter((id) => base.highlights.includes(id) && !file.highlights.includes(id))
    .map((id) => ({
      part: `highlight:${id}`,
      kind: 'change',
      mine: 'kept',
      theirs: 'deleted',
      both: null,
      usual: 'mine',
    }))
}

/** What the person wrote between the parts of the file. */
function unknownLines({ lines }: PaperFile, known: ReadonlySet<string>): string[] {
  return lines.filter((line) => !known.has(hashOfLine(line)))
}

/** What the person wrote on highlights that have gone from the library since. */
function notesOnNothing(base: FileParts, library: FileParts, file: FileParts): string[] {
  return Object.entries(file.highlightNotes).flatMap(([id, note]) => {
    const highlight = id as HighlightId
    const isHeld = library.highlights.includes(highlight)
    return isHeld || note === '' || note === base.highlightNotes[highlight] ? [] : note.split('\n')
  })
}

function addedWords(lines: readonly string[]): PartMerge[] {
  if (lines.length === 0) return []
  const theirs = lines.join('\n')
  return [{ part: 'added', kind: 'change', mine: '', theirs, both: null, usual: 'theirs' }]
}
