import type { CategoryId, Field } from '../../shared/model/highlight.ts'
import type { HighlightId, PaperKey, RevisionId } from '../../shared/model/ids.ts'
import { describe, snapRange, tokenize } from '../../shared/text/index.ts'
import type { SourceRange } from '../../shared/text/segments.ts'
import type { Selector } from '../../shared/text/selector.ts'
import type { ReadableDatabase } from './database.ts'
import type { StepRecorder } from './journal.ts'
import { LibraryError } from './library-error.ts'
import type { WritableLibrary } from './open-library.ts'
import { type Revision, readRevision } from './revision-repository.ts'
import { settleRow } from './settle-row.ts'

/** Words of a revision, snapped, with the selector that finds them again. */
export interface Extent {
  readonly revision: Revision
  readonly selector: Selector
}

/**
 * The words of a range of a revision. The range is grown so that a formula, an escape or an accent is in it whole.
 *
 * @throws LibraryError `invalid` when the range holds no text of that revision or the revision is of another text,
 *   `not-found` when it has gone.
 */
export function readExtent(
  database: ReadableDatabase,
  { paper, field }: { paper: PaperKey; field: Field },
  { revisionId, start, end }: SourceRange & { revisionId: RevisionId },
): Extent {
  const revision = readRevision(database, revisionId)
  if (revision.paper !== paper || revision.field !== field) {
    throw new LibraryError('invalid', 'That text does not belong to this paper. Nothing was changed.')
  }
  if (start >= end || end > revision.text.length || revision.text.slice(start, end).trim() === '') {
    throw new LibraryError('invalid', 'There is no text in that range. Nothing was changed.')
  }
  const range = snapRange(tokenize(revision.text), start, end)
  return { revision, selector: describe(revision.text, range) }
}

/** Writes a highlight, or over one that was deleted under its id, which is there again; to be settled afterwards. */
export function putHighlight(
  library: WritableLibrary,
  highlight: {
    revision: Pick<Revision, 'key'>
    selector: Selector
    id: HighlightId
    paper: PaperKey
    field: Field
    category: CategoryId
    createdAt: string
  },
): void {
  const { id, paper, field, category, createdAt, revision, selector } = highlight
  library.database.run(
    `INSERT INTO highlight
       (id, paper, field, revision, start, end, quote, prefix, suffix, text_hash, category, created_at, stamp)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET paper = excluded.paper, field = excluded.field, revision = excluded.revision,
       start = excluded.start, end = excluded.end, quote = excluded.quote, prefix = excluded.prefix,
       suffix = excluded.suffix, text_hash = excluded.text_hash, category = excluded.category,
       stamp = excluded.stamp, deleted_at = NULL`,
    [
      id,
      paper,
      field,
      revision.key,
      selector.start,
      selector.end,
      selector.quote,
      selector.prefix,
      selector.suffix,
      selector.textHash,
      category,
      createdAt,
      library.stamp(),
    ],
  )
}

/**
 * Puts a highlight on other words, which is a person's own act: the selector is written anew, and what was decided about
 * the place of the old one no longer counts.
 */
export function writeExtent(
  library: WritableLibrary,
  recorder: StepRecorder,
  id: HighlightId,
  { revision, selector }: Extent,
): void {
  const { database } = library
  recorder.note('highlight', id)
  database.run(
    `UPDATE highlight
     SET revision = ?, start = ?, end = ?, quote = ?, prefix = ?, suffix = ?, text_hash = ?, stamp = ?
     WHERE id = ?`,
    [
      revision.key,
      selector.start,
      selector.end,
      selector.quote,
      selector.prefix,
      selector.suffix,
      selector.textHash,
      library.stamp(),
      id,
    ],
  )
  const placements = database.column<string>(
    'SELECT id FROM placement WHERE highlight = ? AND deleted_at IS NULL',
    [id],
  )
  for (const placement of placements) {
    recorder.note('placement', placement)
    database.run('UPDATE placement SET deleted_at = ?, stamp = ? WHERE id = ?', [
      library.now(),
      library.stamp(),
      placement,
    ])
  }
  settleRow(library, 'highlight', id)
}

/** Takes a highlight away with its tags; its row stays as a tombstone. */
export function buryHighlight(library: WritableLibrary, recorder: StepRecorder, id: HighlightId): void {
  const { database } = library
  recorder.note('highlight', id)
  database.run('UPDATE highlight SET deleted_at = ?, stamp = ? WHERE id = ?', [
    library.now(),
    library.stamp(),
    id,
  ])
  for (const tag of tagsOf(database, id)) {
    recorder.note('tagging', `${tag}:${id}`)
    database.run('UPDATE tagging SET deleted_at = ?, stamp = ? WHERE id = ?', [
      library.now(),
      library.stamp(),
      `${tag}:${id}`,
    ])
  }
  settleRow(library, 'highlight', id)
}

/** Takes the note on a highlight away, if there is one. */
export function buryNote(library: WritableLibrary, recorder: StepRecorder, id: HighlightId): void {
  const { database } = library
  const note = noteOn(database, id)
  if (note === null) return
  recorder.note('note', note.id)
  database.run('UPDATE note SET deleted_at = ?, stamp = ? WHERE id = ?', [
    library.now(),
    library.stamp(),
    note.id,
  ])
  settleRow(library, 'note', note.id)
}

/** Gives a highlight the tags of another one as well. */
export function copyTags(
  library: WritableLibrary,
  recorder: StepRecorder,
  from: HighlightId,
  to: HighlightId,
): void {
  for (const tag of tagsOf(library.database, from)) {
    recorder.note('tagging', `${tag}:${to}`)
    library.database.run(
      `INSERT INTO tagging (id, tag, kind, target, created_at, stamp) VALUES (?, ?, 'highlight', ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET deleted_at = NULL, stamp = excluded.stamp WHERE deleted_at IS NOT NULL`,
      [`${tag}:${to}`, tag, to, library.now(), library.stamp()],
    )
  }
}

/** The note on a highlight; null where there is none. */
export function noteOn(database: ReadableDatabase, id: HighlightId): { id: string; body: string } | null {
  return (
    database.get<{ id: string; body: string }>(
      `SELECT note.id, note.body FROM note JOIN highlight ON highlight.key = note.highlight
       WHERE highlight.id = ? AND note.deleted_at IS NULL`,
      [id],
    ) ?? null
  )
}

function tagsOf(database: ReadableDatabase, id: HighlightId): string[] {
  return database.column<string>('SELECT tag FROM tagging WHERE target = ? AND deleted_at IS NULL', [id])
}
