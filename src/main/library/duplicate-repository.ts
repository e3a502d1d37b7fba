import type { DuplicateId, PaperId, PaperKey } from '../../shared/model/ids.ts'
import type { ReadableDatabase } from './database.ts'
import { recordStep } from './journal.ts'
import { LibraryError } from './library-error.ts'
import { absorbPaper } from './merge-papers.ts'
import type { WritableLibrary } from './open-library.ts'
import { findPaperKey } from './paper-lookup.ts'

/** More pairs than a person decides on at one sitting. */
const LISTED_PAIRS = 200

/** What a person decides on a pair. */
export type DuplicateDecision = 'different' | 'merged'

/** A pair that waits for a person: the ids of both papers, the older first. */
export interface OpenPair {
  readonly id: DuplicateId
  readonly one: PaperId
  readonly other: PaperId
}

const open = `
  FROM duplicate
  JOIN paper AS one ON one.key = duplicate.one AND one.removed_at IS NULL
  JOIN paper AS other ON other.key = duplicate.other AND other.removed_at IS NULL
  WHERE decision = 'open'`

/** The pairs that wait for a person, the latest found first, and how many there are in all. */
export function listOpenPairs(database: ReadableDatabase): { total: number; pairs: OpenPair[] } {
  return {
    total: database.value<number>(`SELECT count(*) ${open}`) ?? 0,
    pairs: database.all<OpenPair>(
      `SELECT duplicate.id, one.id AS one, other.id AS other ${open} ORDER BY duplicate.key DESC LIMIT ?`,
      [LISTED_PAIRS],
    ),
  }
}

/** Notes that two papers may be one, unless that was noted before. */
export function notePair(library: WritableLibrary, one: PaperKey, other: PaperKey): void {
  if (one === other) return
  library.database.run('INSERT OR IGNORE INTO duplicate (id, one, other, found_at) VALUES (?, ?, ?, ?)', [
    library.newId(),
    Math.min(one, other),
    Math.max(one, other),
    library.now(),
  ])
}

/**
 * Merges the papers of a pair, or says that they are two: one step to undo. The older paper keeps its identity; the
 * other's uid leads to it from now on.
 *
 * @returns the papers concerned. @throws LibraryError not-found, `conflict` when it was decided before
 */
export function decideDuplicate(
  library: WritableLibrary,
  id: DuplicateId,
  decision: DuplicateDecision,
): PaperId[] {
  const { database } = library
  const pair = database.get<{ key: number; one: PaperKey; other: PaperKey; decision: string }>(
    'SELECT key, one, other, decision FROM duplicate WHERE id = ?',
    [id],
  )
  if (pair === undefined) throw new LibraryError('not-found', 'That pair is not in the library.')
  if (pair.decision !== 'open') throw new LibraryError('conflict', 'That pair was decided on before.')
  const ids = [pair.one, pair.other].map((key) => idOf(database, key))
  const name = decision === 'merged' ? 'merge of two papers' : 'decision that two papers are not the same'
  recordStep(library, { name, paper: ids[0] ?? null }, (recorder) => {
    recorder.note('duplicate', id)
    database.run('UPDATE duplicate SET decision = ?, stamp = ? WHERE key = ?', [
      decision,
      library.stamp(),
      pair.key,
    ])
    if (decision === 'merged') absorbPaper(library, recorder, pair)
  })
  return ids
}

/** Merges two papers of the person's own choice. @throws LibraryError not-found, `conflict` */
export function mergeChosen(library: WritableLibrary, ids: readonly [PaperId, PaperId]): PaperId[] {
  const { database } = library
  const [one, other] = ids.map((id) => findPaperKey(database, id))
  if (one === undefined || other === undefined || one === other)
    throw new LibraryError('conflict', 'These are one paper already.')
  notePair(library, one, other)
  const pair = database.get<{ id: DuplicateId }>('SELECT id FROM duplicate WHERE one = ? AND other = ?', [
    Math.min(one, other),
    Math.max(one, other),
  ])
  if (pair === undefined) throw new Error('A pair that was noted is not there')
  // A person who merges what they once kept apart has changed their mind.
  database.run(`UPDATE duplicate SET decision = 'open' WHERE id = ? AND decision = 'different'`, [pair.id])
  return decideDuplicate(library, pair.id, 'merged')
}

function idOf(database: ReadableDatabase, key: PaperKey): PaperId {
  const id = database.value<PaperId>('SELECT id FROM paper WHERE key = ? AND removed_at IS NULL', [key])
  if (id === undefined)
    throw new LibraryError('not-found', 'One of these papers is no longer in the library.')
  return id
}
