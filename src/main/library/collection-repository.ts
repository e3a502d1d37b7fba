import type { CollectionMove, CollectionPut, NewCollection } from '../../shared/contract/tag-calls.ts'
import type { Collection, ListedCollection } from '../../shared/model/collection.ts'
import type { CollectionId, PaperId } from '../../shared/model/ids.ts'
import { tagKey } from '../../shared/text/index.ts'
import { cleanName } from './clean-name.ts'
import type { ReadableDatabase } from './database.ts'
import { recordStep, type StepRecorder } from './journal.ts'
import { labelOfPapers } from './label-of-papers.ts'
import { LibraryError } from './library-error.ts'
import { renameInSearches } from './name-in-searches.ts'
import type { WritableLibrary } from './open-library.ts'
import { findPaperId } from './paper-lookup.ts'

/** Every collection in the order of those that stand in one, with the papers in it and in those inside it. */
export function listCollections(database: ReadableDatabase): ListedCollection[] {
  return database.all<ListedCollection>(
    // UNION ends where a collection would stand in itself, which no library should hold.
    `WITH RECURSIVE inside (root, id) AS (
       SELECT id, id FROM collection WHERE deleted_at IS NULL
       UNION
       SELECT inside.root, collection.id
       FROM inside CROSS JOIN collection ON collection.parent = inside.id AND collection.deleted_at IS NULL),
     counted (root, papers) AS (
       SELECT inside.root, count(DISTINCT collection_paper.paper)
       FROM inside
       CROSS JOIN collection_paper
         ON collection_paper.collection = inside.id AND collection_paper.deleted_at IS NULL
       GROUP BY inside.root)
     SELECT collection.id, collection.name, collection.parent, coalesce(counted.papers, 0) AS paperCount
     FROM collection LEFT JOIN counted ON counted.root = collection.id
     WHERE collection.deleted_at IS NULL
     ORDER BY collection.position, collection.id`,
  )
}

/** The collections that a paper is in itself, by name. */
export function collectionsOf(database: ReadableDatabase, paper: PaperId): Collection[] {
  return database.all<Collection>(
    `SELECT collection.id, collection.name, collection.parent
     FROM collection_paper CROSS JOIN collection ON collection.id = collection_paper.collection
     WHERE collection_paper.paper = ? AND collection_paper.deleted_at IS NULL AND collection.deleted_at IS NULL
     ORDER BY collection.name`,
    [paper],
  )
}

/** The collections that these papers are in, each with how many of them are. */
export function countCollectionsOf(
  database: ReadableDatabase,
  papers: readonly PaperId[],
): { id: CollectionId; count: number }[] {
  return database.all(
    `SELECT collection_paper.collection AS id, count(*) AS count
     FROM json_each(?) AS wanted
     CROSS JOIN collection_paper
       ON collection_paper.paper = wanted.value AND collection_paper.deleted_at IS NULL
     CROSS JOIN collection ON collection.id = collection_paper.collection AND collection.deleted_at IS NULL
     GROUP BY collection_paper.collection`,
    [JSON.stringify(papers)],
  )
}

/** Makes a collection, the last of those in `parent`, with these papers in it: one step. @throws LibraryError not-found */
export function createCollection(
  library: WritableLibrary,
  { name, parent, papers }: NewCollection,
): CollectionId {
  const { database } = library
  if (parent !== null) readCollection(database, parent)
  const id = library.newId() as CollectionId
  recordStep(library, { name: `new collection “${cleanName(name)}”`, paper: null }, (recorder) => {
    recorder.note('collection', id)
    database.run(
      'INSERT INTO collection (id, name, parent, position, created_at, stamp) VALUES (?, ?, ?, ?, ?, ?)',
      [id, cleanName(name), parent, placeBefore(database, parent, null), library.now(), library.stamp()],
    )
    for (const paper of papers) addToCollection(library, recorder, id, findPaperId(database, paper))
  })
  return id
}

/** Gives a collection another name, as one step. @throws LibraryError not-found */
export function renameCollection(library: WritableLibrary, id: CollectionId, name: string): void {
  const before = readCollection(library.database, id)
  recordStep(library, { name: `renaming of collection “${before.name}”`, paper: null }, (recorder) => {
    recorder.note('collection', id)
    library.database.run('UPDATE collection SET name = ?, stamp = ? WHERE id = ?', [
      cleanName(name),
      library.stamp(),
      id,
    ])
    // Where two collections have a name, a search means both: it stays with the one that keeps it.
    const key = tagKey(before.name)
    if (listCollections(library.database).some((other) => tagKey(other.name) === key)) return
    renameInSearches(library, recorder, 'collection', { before: before.name, after: cleanName(name) })
  })
}

/**
 * Puts a collection into another one, or to the top, before one that stands there or (null) last; one step.
 *
 * @throws LibraryError not-found, `conflict` where it would stand in itself
 */
export function moveCollection(library: WritableLibrary, { id, parent, before }: CollectionMove): void {
  const { database } = library
  const { name } = readCollection(database, id)
  if (parent !== null) readCollection(database, parent)
  if (parent !== null && insideOf(database, id).includes(parent))
    throw new LibraryError('conflict', 'A collection cannot stand in itself. Nothing was moved.')
  recordStep(library, { name: `move of collection “${name}”`, paper: null }, (recorder) => {
    recorder.note('collection', id)
    database.run('UPDATE collection SET parent = ?, position = ?, stamp = ? WHERE id = ?', [
      parent,
      placeBefore(database, parent, before),
      library.stamp(),
      id,
    ])
  })
}

/** Deletes a collection and those inside it, as one step. Its papers stay in the library. @throws LibraryError not-found */
export function deleteCollection(library: WritableLibrary, id: CollectionId): void {
  const { database } = library
  const { name } = readCollection(database, id)
  recordStep(library, { name: `deletion of collection “${name}”`, paper: null }, (recorder) => {
    for (const one of insideOf(database, id)) {
      recorder.note('collection', one)
      database.run('UPDATE collection SET deleted_at = ?, stamp = ? WHERE id = ?', [
        library.now(),
        library.stamp(),
        one,
      ])
    }
  })
}

/** Puts papers into a collection, or takes them out, as one step. @throws LibraryError not-found */
export function putIntoCollection(library: WritableLibrary, { id, papers, isIn }: CollectionPut): void {
  const { database } = library
  const { name } = readCollection(database, id)
  const of = papers.length === 1 ? '' : ` of ${labelOfPapers(papers.length)}`
  const step = {
    name: `${isIn ? 'putting' : 'taking'}${of} ${isIn ? 'into' : 'out of'} “${name}”`,
    paper: papers.length === 1 ? (papers[0] ?? null) : null,
  }
  recordStep(library, step, (recorder) => {
    for (const given of papers) {
      const paper = findPaperId(database, given)
      if (isIn) addToCollection(library, recorder, id, paper)
      else takeOutOfCollection(library, recorder, id, paper)
    }
  })
}

/** Puts a paper into a collection, as part of a step; nothing where it is in it already. */
export function addToCollection(
  library: WritableLibrary,
  recorder: StepRecorder,
  collection: CollectionId,
  paper: PaperId,
): void {
  const row = `${collection}:${paper}`
  recorder.note('collection_paper', row)
  library.database.run(
    `INSERT INTO collection_paper (id, collection, paper, created_at, stamp) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET deleted_at = NULL, stamp = excluded.stamp WHERE deleted_at IS NOT NULL`,
    [row, collection, paper, library.now(), library.stamp()],
  )
}

/** Takes a paper out of a collection, as part of a step. */
export function takeOutOfCollection(
  library: WritableLibrary,
  recorder: StepRecorder,
  collection: CollectionId,
  paper: PaperId,
): void {
  const row = `${collection}:${paper}`
  recorder.note('collection_paper', row)
  library.database.run(
    'UPDATE collection_paper SET deleted_at = ?, stamp = ? WHERE id = ? AND deleted_at IS NULL',
    [library.now(), library.stamp(), row],
  )
}

function readCollection(database: ReadableDatabase, id: CollectionId): Collection {
  const row = database.get<Collection>(
    'SELECT id, name, parent FROM collection WHERE id = ? AND deleted_at IS NULL',
    [id],
  )
  if (row === undefined) throw new LibraryError('not-found', 'That collection is no longer in the library.')
  return row
}

/** A collection and all inside it. */
function insideOf(database: ReadableDatabase, id: CollectionId): CollectionId[] {
  return database.column<CollectionId>(
    `WITH RECURSIVE inside (id) AS (
       SELECT ?
       UNION
       SELECT collection.id
       FROM inside CROSS JOIN collection ON collection.parent = inside.id AND collection.deleted_at IS NULL)
     SELECT id FROM inside`,
    [id],
  )
}

/** The position between `before` and the one that stands before it; after all others where it is null or not there. */
function placeBefore(
  database: ReadableDatabase,
  parent: CollectionId | null,
  before: CollectionId | null,
): number {
  const siblings = database.all<{ id: CollectionId; position: number }>(
    'SELECT id, position FROM collection WHERE parent IS ? AND deleted_at IS NULL ORDER BY position, id',
    [parent],
  )
  const index = siblings.findIndex(({ id }) => id === before)
  const next = siblings[index]
  if (next === undefined) return (siblings.at(-1)?.position ?? 0) + 1
  const previous = siblings[index - 1]
  return previous === undefined ? next.position - 1 : (previous.position + next.position) / 2
}
