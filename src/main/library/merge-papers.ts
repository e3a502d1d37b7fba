import type { CollectionId, PaperId, PaperKey, TagId } from '../../shared/model/ids.ts'
import type { Note } from '../../shared/model/note.ts'
import type { ReadingState } from '../../shared/model/paper.ts'
import { addToCollection, takeOutOfCollection } from './collection-repository.ts'
import type { StepRecorder } from './journal.ts'
import { indexNote, indexRemark } from './mark-index.ts'
import { keepVersion } from './note-versions.ts'
import type { WritableLibrary } from './open-library.ts'
import { recomputePaper, removePaper } from './paper-repository.ts'
import { ensureRevision } from './revision-repository.ts'
import { addTagging, removeTagging } from './tagging-repository.ts'

/** A pair of papers that are one: `other` goes into `one`. */
export interface MergedPair {
  readonly key: number
  readonly one: PaperKey
  readonly other: PaperKey
}

/**
 * Moves everything of one paper to another: appearances, texts, highlights, notes, tags, collections and what was decided. The journal
 * puts back what a person made; `settleMerge` puts back the rest when the decision is undone.
 */
export function absorbPaper(library: WritableLibrary, recorder: StepRecorder, pair: MergedPair): void {
  moveMarks(library, recorder, pair)
  joinPaperNotes(library, recorder, pair)
  joinReading(library, recorder, pair)
  moveTaggings(library, recorder, pair)
  moveSources(library, pair)
}

/** Makes the library agree with the decision on a pair, after undo or redo has put the decision back or forth. */
export function settleMerge(library: WritableLibrary, duplicateId: string): void {
  const pair = library.database.get<MergedPair & { decision: string; isMoved: number }>(
    `SELECT key, one, other, decision,
       EXISTS (SELECT 1 FROM absorbed WHERE absorbed.duplicate = duplicate.key) AS isMoved
     FROM duplicate WHERE id = ?`,
    [duplicateId],
  )
  if (pair === undefined) return
  const isMerged = pair.decision === 'merged'
  if (isMerged && pair.isMoved === 0) moveSources(library, pair)
  if (!isMerged && pair.isMoved === 1) returnSources(library, pair)
}

function moveMarks(library: WritableLibrary, recorder: StepRecorder, { one, other }: MergedPair): void {
  const { database } = library
  for (const table of ['highlight', 'note'] as const) {
    const isOfPaper = table === 'note' ? 'AND highlight IS NOT NULL' : ''
    const ids = database.column<string>(
      `SELECT id FROM ${table} WHERE paper = ? AND deleted_at IS NULL ${isOfPaper}`,
      [other],
    )
    for (const id of ids) {
      recorder.note(table, id)
      database.run(`UPDATE ${table} SET paper = ?, stamp = ? WHERE id = ?`, [one, library.stamp(), id])
    }
  }
}

/** Tags and collections of both are those of the one. What each paper was in by itself comes back when they are parted. */
function moveTaggings(library: WritableLibrary, recorder: StepRecorder, { one, other }: MergedPair): void {
  const { database } = library
  const [kept, gone] = [one, other].map((key) =>
    database.value<PaperId>('SELECT id FROM paper WHERE key = ?', [key]),
  )
  if (kept === undefined || gone === undefined) return
  const tags = database.column<TagId>(
    `SELECT tag FROM tagging WHERE target = ? AND kind = 'paper' AND deleted_at IS NULL`,
    [gone],
  )
  for (const tag of tags) {
    addTagging(library, recorder, tag, { kind: 'paper', id: kept })
    removeTagging(library, recorder, tag, { id: gone })
  }
  const collections = database.column<CollectionId>(
    'SELECT collection FROM collection_paper WHERE paper = ? AND deleted_at IS NULL',
    [gone],
  )
  for (const collection of collections) {
    addToCollection(library, recorder, collection, kept)
    takeOutOfCollection(library, recorder, collection, gone)
  }
}

/** A paper has one note of its own: two are joined, the older paper's first. */
function joinPaperNotes(library: WritableLibrary, recorder: StepRecorder, { one, other }: MergedPair): void {
  const { database } = library
  const noteOf = (paper: PaperKey) =>
    database.get<Pick<Note, 'id' | 'body' | 'modifiedAt'>>(
      'SELECT id, body, modified_at AS modifiedAt FROM note WHERE paper = ? AND highlight IS NULL AND deleted_at IS NULL',
      [paper],
    )
  const [kept, moved] = [noteOf(one), noteOf(other)]
  if (moved === undefined) return
  recorder.note('note', moved.id)
  if (kept === undefined) {
    database.run('UPDATE note SET paper = ?, stamp = ? WHERE id = ?', [one, library.stamp(), moved.id])
    return
  }
  recorder.note('note', kept.id)
  keepVersion(library, kept, library.newId())
  const now = library.now()
  database.run('UPDATE note SET deleted_at = ?, stamp = ? WHERE id = ?', [now, library.stamp(), moved.id])
  database.run('UPDATE note SET body = ?, modified_at = ?, stamp = ? WHERE id = ?', [
    `${kept.body.trimEnd()}\n\n${moved.body}`,
    now,
    library.stamp(),
    kept.id,
  ])
  indexNote(database, moved.id)
  indexNote(database, kept.id)
}

/** Decisions of both are kept where they do not contradict; where they do, the older paper's stand. */
function joinReading(library: WritableLibrary, recorder: StepRecorder, { one, other }: MergedPair): void {
  const { database } = library
  const readingOf = (paper: PaperKey) =>
    database.get<{
      id: PaperId
      state: ReadingState
      readAt: string | null
      readBy: string | null
      isStarred: number
      remark: string | null
    }>(
      `SELECT paper.id, coalesce(reading.state, 'inbox') AS state, read_at AS readAt, read_by AS readBy,
         coalesce(reading.is_starred, 0) AS isStarred, remark
       FROM paper LEFT JOIN reading ON reading.paper = paper.id WHERE paper.key = ?`,
      [paper],
    )
  const [kept, gone] = [readingOf(one), readingOf(other)]
  if (kept === undefined || gone === undefined) return
  const state = kept.state === 'inbox' ? gone.state : kept.state
  const isStarred = Math.max(kept.isStarred, gone.isStarred)
  const isReadElsewhere = kept.readAt === null && gone.readAt !== null
  const remark = kept.remark ?? gone.remark
  const isSame = state === kept.state && isStarred === kept.isStarred && remark === kept.remark
  if (isSame && !isReadElsewhere) return
  recorder.note('reading', kept.id)
  database.run('INSERT OR IGNORE INTO reading (paper) VALUES (?)', [kept.id])
  database.run(
    `UPDATE reading SET state = ?, state_stamp = ?, is_starred = ?, star_stamp = ?, read_at = ?, read_by = ?, read_stamp = ?,
       remark = ?, remark_stamp = ?
     WHERE paper = ?`,
    [
      state,
      library.stamp(),
      isStarred,
      library.stamp(),
      kept.readAt ?? gone.readAt,
      kept.readAt === null ? gone.readBy : kept.readBy,
      library.stamp(),
      remark,
      library.stamp(),
      kept.id,
    ],
  )
  indexRemark(database, kept.id)
}

function moveSources(library: WritableLibrary, { key, one, other }: MergedPair): void {
  const { database } = library
  for (const kind of ['appearance', 'revision'] as const) {
    database.run(
      `INSERT OR IGNORE INTO absorbed (duplicate, kind, row) SELECT ?, '${kind}', key FROM ${kind} WHERE paper = ?`,
      [key, other],
    )
    database.run(`UPDATE ${kind} SET paper = ? WHERE paper = ?`, [one, other])
  }
  // Tombstones go with the texts they were made on.
  database.run('UPDATE highlight SET paper = ? WHERE paper = ?', [one, other])
  database.run('UPDATE note SET paper = ? WHERE paper = ? AND deleted_at IS NOT NULL', [one, other])
  removePaper(library, other)
  rebuildAliases(library)
  recomputePaper(library, one)
}

function returnSources(library: WritableLibrary, { key, one, other }: MergedPair): void {
  const { database } = library
  for (const kind of ['appearance', 'revision'] as const) {
    database.run(
      `UPDATE ${kind} SET paper = ? WHERE key IN (SELECT row FROM absorbed WHERE duplicate = ? AND kind = '${kind}')`,
      [other, key],
    )
  }
  returnLaterAppearances(library, { one, other })
  keepLaterHighlights(library, { one, other })
  // Tombstones of notes go where their highlights went.
  database.run(
    `UPDATE note SET paper = (SELECT paper FROM highlight WHERE highlight.key = note.highlight)
     WHERE paper = ? AND highlight IS NOT NULL AND deleted_at IS NOT NULL`,
    [one],
  )
  database.run('DELETE FROM absorbed WHERE duplicate = ?', [key])
  rebuildAliases(library)
  // What both named goes to the paper that is computed first.
  recomputePaper(library, one)
  recomputePaper(library, other)
}

/**
 * Entries that came after the merge with a title or an abstract that goes back go with it. An import that was undone since
 * is among them: its entries may come again.
 */
function returnLaterAppearances(
  library: WritableLibrary,
  { one, other }: Pick<MergedPair, 'one' | 'other'>,
): void {
  const { database } = library
  const later = database.all<{ key: number; title: string; abstract: string | null }>(
    `SELECT appearance.key, title.text AS title, abstract.text AS abstract
     FROM appearance
     JOIN revision AS title ON title.key = appearance.title_revision
     LEFT JOIN revision AS abstract ON abstract.key = appearance.abstract_revision
     WHERE appearance.paper = :one AND (title.paper = :other OR abstract.paper = :other)`,
    { one, other },
  )
  for (const { key, title, abstract } of later) {
    database.run('UPDATE appearance SET paper = ?, title_revision = ?, abstract_revision = ? WHERE key = ?', [
      other,
      ensureRevision(library, other, 'title', title),
      abstract === null ? null : ensureRevision(library, other, 'abstract', abstract),
      key,
    ])
  }
}

/** Highlights that were made after the merge, on a text that goes back, stay on a copy of it. */
function keepLaterHighlights(
  library: WritableLibrary,
  { one, other }: Pick<MergedPair, 'one' | 'other'>,
): void {
  const { database } = library
  const later = database.all<{ key: number; field: 'title' | 'abstract'; text: string; isDeleted: number }>(
    `SELECT highlight.key, highlight.field, text, deleted_at IS NOT NULL AS isDeleted
     FROM highlight JOIN revision ON revision.key = highlight.revision
     WHERE highlight.paper = ? AND revision.paper = ?`,
    [one, other],
  )
  for (const { key, field, text, isDeleted } of later) {
    if (isDeleted === 1) database.run('UPDATE highlight SET paper = ? WHERE key = ?', [other, key])
    else
      database.run('UPDATE highlight SET revision = ? WHERE key = ?', [
        ensureRevision(library, one, field, text),
        key,
      ])
  }
}

/** The uid of a merged paper leads to the paper that it is part of now, however many merges lie between. */
function rebuildAliases(library: WritableLibrary): void {
  // One of a paper that came from another library, and never was a row here, stays.
  library.database.run('DELETE FROM paper_alias WHERE id IN (SELECT id FROM paper)')
  library.database.run(
    `WITH RECURSIVE chain (start, target) AS (
       SELECT other, one FROM duplicate WHERE decision = 'merged'
       UNION SELECT chain.start, duplicate.one FROM chain
         JOIN duplicate ON duplicate.other = chain.target AND duplicate.decision = 'merged')
     INSERT OR IGNORE INTO paper_alias (id, paper)
     SELECT paper.id, chain.target FROM chain JOIN paper ON paper.key = chain.start
     WHERE chain.target NOT IN (SELECT other FROM duplicate WHERE decision = 'merged')`,
  )
}
