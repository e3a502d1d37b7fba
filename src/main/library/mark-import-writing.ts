import type { MarkOutcome, MarkReport } from '../../shared/model/exchange.ts'
import type { HighlightId, NoteId } from '../../shared/model/ids.ts'
import type { NoteTarget } from '../../shared/model/note.ts'
import type { ForeignMark } from './foreign-mark.ts'
import { noteOn, putHighlight } from './highlight-rows.ts'
import { recordStep, type StepRecorder } from './journal.ts'
import { freeNoteUid, type PlannedMark, planMarks, reportOf } from './mark-import-planning.ts'
import { readPaperNote, saveNote } from './note-repository.ts'
import type { WritableLibrary } from './open-library.ts'
import { settleRow } from './settle-row.ts'
import { ensureTag } from './tag-repository.ts'
import { addTagging } from './tagging-repository.ts'

/**
 * Imports marks of another tool as one step. Those that are found on their words become highlights there; those that are
 * not become highlights that wait for a person; none is lost but those whose paper is not here, which the report lists.
 */
export function importMarks(library: WritableLibrary, marks: readonly ForeignMark[]): MarkReport {
  const planned = planMarks(library.database, marks)
  const count = planned.filter(({ outcome }) => !leftAlone.has(outcome)).length
  const name = count === 1 ? 'import of a mark' : `import of ${count} marks`
  recordStep(library, { name, paper: null }, (recorder) => {
    for (const plan of planned) writeMark(library, recorder, plan)
  })
  return reportOf(planned)
}

/** Keeps marks whose papers are not here as free notes, as one step. @returns how many there are now that were not */
export function keepAsNotes(library: WritableLibrary, marks: readonly ForeignMark[]): number {
  const rest = planMarks(library.database, marks).filter(({ outcome }) => outcome === 'no-paper')
  const distinct = new Map(rest.map(({ mark }) => [freeNoteUid(mark), mark]))
  const name = distinct.size === 1 ? 'import of a note' : `import of ${distinct.size} notes`
  recordStep(library, { name, paper: null }, () => {
    for (const [id, mark] of distinct) {
      const body = [bodyOfRest(mark), mark.tags.map((tag) => `#${tag.replace(/\s+/g, '-')}`).join(' ')]
      saveNote(library, {
        target: { kind: 'note', id: id as NoteId },
        body: body.filter((part) => part !== '').join('\n\n'),
        session: library.newId(),
      })
      dateNote(library, id, mark)
    }
  })
  return distinct.size
}

/** What becomes of a mark that is not imported. */
const leftAlone: ReadonlySet<MarkOutcome> = new Set<MarkOutcome>(['no-paper', 'already-there', 'deleted'])

function writeMark(library: WritableLibrary, recorder: StepRecorder, plan: PlannedMark): void {
  const { mark, paper, outcome, id, comment } = plan
  if (paper === null || outcome === 'deleted') return
  if (id !== null && outcome !== 'already-there') writeHighlight(library, recorder, plan, id)
  if (comment !== null) writeComment(library, plan, comment)
  const target =
    id === null ? ({ kind: 'paper', id: paper.id } as const) : ({ kind: 'highlight', id } as const)
  if (outcome !== 'already-there' || id === null)
    for (const tag of mark.tags) addTagging(library, recorder, ensureTag(library, recorder, tag), target)
  for (const tag of mark.paperTags)
    addTagging(library, recorder, ensureTag(library, recorder, tag), { kind: 'paper', id: paper.id })
}

/** Writes a highlight; one that was imported before and taken back since comes back. */
function writeHighlight(
  library: WritableLibrary,
  recorder: StepRecorder,
  { mark, paper, place, category }: PlannedMark,
  id: HighlightId,
): void {
  if (paper === null || place === null) return
  const { selector, field, revision } = place
  recorder.note('highlight', id)
  putHighlight(library, {
    id,
    paper: paper.key,
    field,
    category,
    createdAt: mark.createdAt ?? library.now(),
    revision: { key: revision },
    selector,
  })
  settleRow(library, 'highlight', id)
}

/** Writes a comment as the note on its highlight or paper, below what stands there. */
function writeComment(library: WritableLibrary, { mark, paper, id }: PlannedMark, comment: string): void {
  if (paper === null) return
  const { database } = library
  const target: NoteTarget = id === null ? { kind: 'paper', id: paper.id } : { kind: 'highlight', id }
  const held = id === null ? readPaperNote(database, paper.key) : noteOn(database, id)
  const body = held === null ? comment : `${held.body.trimEnd()}\n\n${comment}`
  const { note } = saveNote(library, { target, body, session: library.newId() })
  if (held === null && note !== null) dateNote(library, note.id, mark)
}

/** A comment is as old as the tool says. */
function dateNote({ database }: WritableLibrary, note: string, { createdAt }: ForeignMark): void {
  if (createdAt !== null) database.run('UPDATE note SET created_at = ? WHERE id = ?', [createdAt, note])
}

/** A mark whose paper is not here, as Markdown. */
function bodyOfRest({ quote, comment, paper }: ForeignMark): string {
  const about = [paper.title === null ? '' : `— ${paper.title}`, ...paper.urls].filter((part) => part !== '')
  return [quote === null ? '' : quote.replace(/^/gm, '> '), comment ?? '', about.join(' ')]
    .filter((part) => part !== '')
    .join('\n\n')
}
