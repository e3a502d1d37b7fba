import type { CategoryId } from '../../shared/model/highlight.ts'
import type { PaperId } from '../../shared/model/ids.ts'
import type { NotebookKey } from '../../shared/model/notebook.ts'
import type { WritableDatabase } from './database.ts'
import { recordStep } from './journal.ts'
import { indexHighlight, indexNote } from './mark-index.ts'
import type { WritableLibrary } from './open-library.ts'

interface Target {
  id: string
  /** Uid of the note on a highlight. */
  noteId: string | null
  category: CategoryId | null
  paperId: PaperId | null
}

/** Deletes entries of the notebook, highlights with the notes on them, as one step. @returns the papers concerned */
export function deleteEntries(library: WritableLibrary, keys: readonly NotebookKey[]): PaperId[] {
  const { highlights, notes } = readTargets(library.database, keys)
  const count = highlights.length + notes.length
  const name =
    count === 1
      ? `deletion of ${highlights.length === 1 ? 'highlight' : 'note'}`
      : `deletion of ${count} marks`
  recordStep(library, { name, paper: null }, (recorder) => {
    const remove = (table: 'highlight' | 'note', id: string) => {
      recorder.note(table, id)
      library.database.run(`UPDATE ${table} SET deleted_at = ?, stamp = ? WHERE id = ?`, [
        library.now(),
        library.stamp(),
        id,
      ])
      if (table === 'note') return indexNote(library.database, id)
      indexHighlight(library.database, id)
      library.database.run('DELETE FROM draft WHERE target = ?', [`highlight:${id}`])
    }
    for (const { id, noteId } of highlights) {
      remove('highlight', id)
      if (noteId !== null) remove('note', noteId)
    }
    for (const { id } of notes) remove('note', id)
  })
  return papersOf([...highlights, ...notes])
}

/** Gives the highlights among these entries a category, as one step. @returns the papers concerned */
export function recolourEntries(
  library: WritableLibrary,
  keys: readonly NotebookKey[],
  category: CategoryId,
): PaperId[] {
  const highlights = readTargets(library.database, keys).highlights.filter((one) => one.category !== category)
  const name = (count: number) =>
    count === 1 ? 'change of category' : `change of category of ${count} highlights`
  recordStep(library, { name, paper: null }, (recorder) => {
    for (const { id } of highlights) {
      recorder.note('highlight', id)
      library.database.run('UPDATE highlight SET category = ?, stamp = ? WHERE id = ?', [
        category,
        library.stamp(),
        id,
      ])
    }
  })
  return papersOf(highlights)
}

function readTargets(
  database: WritableDatabase,
  keys: readonly NotebookKey[],
): { highlights: Target[]; notes: Target[] } {
  const wanted = JSON.stringify(keys)
  const highlights = database.all<Target>(
    `SELECT highlight.id, note.id AS noteId, highlight.category, paper.id AS paperId
     FROM json_each(?) AS wanted
     CROSS JOIN highlight ON highlight.key = wanted.value / 2 AND highlight.deleted_at IS NULL
     CROSS JOIN paper ON paper.key = highlight.paper
     LEFT JOIN note ON note.highlight = highlight.key AND note.deleted_at IS NULL
     WHERE wanted.value % 2 = 0`,
    [wanted],
  )
  const notes = database.all<Target>(
    `SELECT note.id, NULL AS noteId, NULL AS category, paper.id AS paperId
     FROM json_each(?) AS wanted
     CROSS JOIN note ON note.key = wanted.value / 2 AND note.deleted_at IS NULL
     LEFT JOIN paper ON paper.key = note.paper
     WHERE wanted.value % 2 = 1`,
    [wanted],
  )
  return { highlights, notes }
}

function papersOf(targets: readonly Target[]): PaperId[] {
  return [...new Set(targets.flatMap(({ paperId }) => (paperId === null ? [] : [paperId])))]
}
