import type { PaperKey, SnapshotId } from '../../shared/model/ids.ts'
import { LibraryError } from './library-error.ts'
import type { WritableLibrary } from './open-library.ts'
import { isPaperTouched, recomputePaper, removePaper } from './paper-repository.ts'

/** What taking a snapshot back did: papers that went, and those that stay, with the reason. */
export interface TakenBack {
  readonly origin: string
  readonly removed: number
  /** Stay because a person did something with them. */
  readonly touched: number
  /** Stay because another snapshot holds them too. */
  readonly shared: number
}

/**
 * Takes a snapshot back: what only it brought and nobody has touched goes, the rest stays. Its row and appearances
 * are kept, so that `restoreSnapshot` can undo this with every paper's identity as it was.
 *
 * @param isUndone whether its import is undone: it was never there, so it carries the moment of its import as that of its
 *   taking back, and a paper that stays shows what it showed before
 * @throws LibraryError `conflict` when it was taken back already.
 */
export function takeBackSnapshot(library: WritableLibrary, id: SnapshotId, isUndone = false): TakenBack {
  const { database } = library
  const { key, origin } = findSnapshotRow(library, id, false)
  database.run('UPDATE snapshot SET taken_back_at = iif(?, imported_at, ?) WHERE key = ?', [
    isUndone ? 1 : 0,
    library.now(),
    key,
  ])
  let removed = 0
  let touched = 0
  let shared = 0
  for (const paper of papersOf(library, key)) {
    const fate = settlePaper(library, paper)
    if (fate === 'shared') shared += 1
    else if (fate === 'removed') removed += 1
    else {
      touched += 1
      if (isUndone) recomputePaper(library, paper)
    }
  }
  return { origin, removed, touched, shared }
}

/**
 * Makes a paper agree with the snapshots that stand, after one that held it no longer does: computes it anew where
 * another holds it, leaves it as it is where a person did something with it, removes it else.
 */
export function settlePaper(library: WritableLibrary, paper: PaperKey): 'shared' | 'touched' | 'removed' {
  if (standsInAnySnapshot(library, paper)) {
    recomputePaper(library, paper)
    return 'shared'
  }
  if (isPaperTouched(library.database, paper)) return 'touched'
  removePaper(library, paper)
  return 'removed'
}

/** Undoes `takeBackSnapshot`. @returns how many papers the snapshot holds. @throws LibraryError `conflict` */
export function restoreSnapshot(
  library: WritableLibrary,
  id: SnapshotId,
): { origin: string; papers: number } {
  const { key, origin } = findSnapshotRow(library, id, true)
  library.database.run('UPDATE snapshot SET taken_back_at = NULL WHERE key = ?', [key])
  const papers = papersOf(library, key)
  for (const paper of papers) recomputePaper(library, paper)
  return { origin, papers: papers.length }
}

function findSnapshotRow(
  library: WritableLibrary,
  id: SnapshotId,
  isTakenBack: boolean,
): { key: number; origin: string } {
  const row = library.database.get<{ key: number; origin: string; isTakenBack: number }>(
    `SELECT key, origin, taken_back_at IS NOT NULL AS isTakenBack FROM snapshot WHERE id = ?`,
    [id],
  )
  if (row === undefined) throw new LibraryError('not-found', 'That snapshot is not in the library.')
  if ((row.isTakenBack === 1) !== isTakenBack) {
    throw new LibraryError(
      'conflict',
      isTakenBack ? 'That snapshot is in the library already.' : 'That snapshot was taken back already.',
    )
  }
  return row
}

/** The papers of a snapshot, each once. */
export function papersOf(library: WritableLibrary, snapshot: number): PaperKey[] {
  return library.database.column<PaperKey>('SELECT DISTINCT paper FROM appearance WHERE snapshot = ?', [
    snapshot,
  ])
}

/** Whether a snapshot that was not taken back holds a paper. */
export function standsInAnySnapshot(library: WritableLibrary, paper: PaperKey): boolean {
  return (
    library.database.value<number>(
      `SELECT EXISTS (
         SELECT 1 FROM appearance JOIN snapshot ON snapshot.key = appearance.snapshot
         WHERE appearance.paper = ? AND snapshot.taken_back_at IS NULL)`,
      [paper],
    ) === 1
  )
}
