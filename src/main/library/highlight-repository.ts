import type { NewHighlight } from '../../shared/contract/requests.ts'
import type { CategoryId, Highlight } from '../../shared/model/highlight.ts'
import type { HighlightId, PaperId, PaperKey } from '../../shared/model/ids.ts'
import type { ReadableDatabase } from './database.ts'
import { buryHighlight, buryNote, putHighlight, readExtent } from './highlight-rows.ts'
import { recordStep } from './journal.ts'
import { LibraryError } from './library-error.ts'
import { notesOfHighlights } from './note-repository.ts'
import type { WritableLibrary } from './open-library.ts'
import { findPaperKey } from './paper-lookup.ts'
import { settleRow } from './settle-row.ts'

interface HighlightRow {
  key: number
  id: HighlightId
  paperId: PaperId
  field: Highlight['field']
  revisionId: Highlight['revisionId']
  category: CategoryId
  start: number
  end: number
  quote: string
  anchor: Highlight['anchor']
  createdAt: string
}

/**
 * Makes a highlight, as one step. The range is grown so that a formula, an escape or an accent is in it whole.
 *
 * @throws LibraryError `invalid` when the range holds no text of that revision, `not-found` when the paper or the
 *   revision has gone.
 */
export function createHighlight(library: WritableLibrary, request: NewHighlight): Highlight {
  const { database } = library
  const paper = findPaperKey(database, request.paperId)
  const extent = readExtent(database, { paper, field: request.field }, request)
  const id = library.newId() as HighlightId
  recordStep(library, { name: 'highlight', paper: request.paperId }, (recorder) => {
    recorder.note('highlight', id)
    putHighlight(library, { id, paper, ...request, ...extent, createdAt: library.now() })
  })
  settleRow(library, 'highlight', id)
  return readHighlight(database, id)
}

/** Gives a highlight another category, as one step. @throws LibraryError not-found */
export function recolourHighlight(
  library: WritableLibrary,
  id: HighlightId,
  category: CategoryId,
): Highlight {
  const { paperId } = readHighlight(library.database, id)
  recordStep(library, { name: 'change of category', paper: paperId }, (recorder) => {
    recorder.note('highlight', id)
    library.database.run('UPDATE highlight SET category = ?, stamp = ? WHERE id = ?', [
      category,
      library.stamp(),
      id,
    ])
  })
  return readHighlight(library.database, id)
}

/** Deletes a highlight, the note on it and its tags, as one step. @throws LibraryError not-found */
export function deleteHighlight(library: WritableLibrary, id: HighlightId): PaperId {
  const { database } = library
  const { paperId } = readHighlight(database, id)
  recordStep(library, { name: 'deletion of highlight', paper: paperId }, (recorder) => {
    buryNote(library, recorder, id)
    buryHighlight(library, recorder, id)
  })
  database.run('DELETE FROM draft WHERE target = ?', [`highlight:${id}`])
  return paperId
}

/** One highlight, where it stands in its own paper's current text. @throws LibraryError not-found */
export function readHighlight(database: ReadableDatabase, id: HighlightId): Highlight {
  const paper = database.value<PaperKey>('SELECT paper FROM highlight WHERE id = ? AND deleted_at IS NULL', [
    id,
  ])
  const found = paper === undefined ? undefined : listHighlights(database, paper).find((one) => one.id === id)
  if (found === undefined) throw new LibraryError('not-found', 'That highlight is no longer there.')
  return found
}

/** The highlights of a paper in reading order, each where it stands in the text that is shown now. */
export function listHighlights(database: ReadableDatabase, paper: PaperKey): Highlight[] {
  const rows = database.all<HighlightRow>(
    `SELECT highlight.key, highlight.id, paper.id AS paperId, highlight.field,
       shown.id AS revisionId, highlight.category, anchor.start, anchor.end, highlight.quote,
       anchor.state AS anchor, highlight.created_at AS createdAt
     FROM highlight
     JOIN paper ON paper.key = highlight.paper
     JOIN revision AS shown
       ON shown.key = CASE highlight.field WHEN 'title' THEN paper.title_revision ELSE paper.abstract_revision END
     JOIN anchor ON anchor.highlight = highlight.key AND anchor.revision = shown.key
     WHERE highlight.paper = ? AND highlight.deleted_at IS NULL
     ORDER BY highlight.field DESC, anchor.start, anchor.end DESC, highlight.key`,
    [paper],
  )
  const notes = notesOfHighlights(database, paper)
  return rows.map(({ key, ...row }) => ({ ...row, note: notes.get(key) ?? null }))
}
