import type { SavedSearchChange, SearchToKeep } from '../../shared/contract/tag-calls.ts'
import type { SavedSearchId } from '../../shared/model/ids.ts'
import type { ListOrder } from '../../shared/model/list-order.ts'
import type { SavedSearch } from '../../shared/model/saved-search.ts'
import { cleanName } from './clean-name.ts'
import type { ReadableDatabase } from './database.ts'
import { recordStep } from './journal.ts'
import { LibraryError } from './library-error.ts'
import type { WritableLibrary } from './open-library.ts'

interface Row {
  id: SavedSearchId
  name: string
  query: string
  order: string | null
}

const columns = 'id, name, query, list_order AS "order"'

/** The searches that are kept, by name. */
export function listSavedSearches(database: ReadableDatabase): SavedSearch[] {
  return database
    .all<Row>(`SELECT ${columns} FROM saved_search WHERE deleted_at IS NULL ORDER BY name, id`)
    .map(toSavedSearch)
}

/** A kept search, or null where it has gone. */
export function findSavedSearch(database: ReadableDatabase, id: SavedSearchId): SavedSearch | null {
  const row = database.get<Row>(`SELECT ${columns} FROM saved_search WHERE id = ? AND deleted_at IS NULL`, [
    id,
  ])
  return row === undefined ? null : toSavedSearch(row)
}

/** Keeps a search, as one step. */
export function keepSearch(library: WritableLibrary, { name, query, order }: SearchToKeep): SavedSearchId {
  const id = library.newId() as SavedSearchId
  recordStep(library, { name: `keeping of search “${cleanName(name)}”`, paper: null }, (recorder) => {
    recorder.note('saved_search', id)
    library.database.run(
      'INSERT INTO saved_search (id, name, query, list_order, created_at, stamp) VALUES (?, ?, ?, ?, ?, ?)',
      [id, cleanName(name), query.trim(), orderText(order), library.now(), library.stamp()],
    )
  })
  return id
}

/** Changes a kept search's name, words or order, as one step. @throws LibraryError not-found */
export function changeSavedSearch(library: WritableLibrary, change: SavedSearchChange): void {
  const before = readSavedSearch(library.database, change.id)
  const what = change.name !== undefined ? 'renaming' : change.query !== undefined ? 'change' : 'order'
  recordStep(library, { name: `${what} of search “${before.name}”`, paper: null }, (recorder) => {
    recorder.note('saved_search', change.id)
    library.database.run(
      'UPDATE saved_search SET name = ?, query = ?, list_order = ?, stamp = ? WHERE id = ?',
      [
        cleanName(change.name ?? before.name),
        (change.query ?? before.query).trim(),
        orderText(change.order === undefined ? before.order : change.order),
        library.stamp(),
        change.id,
      ],
    )
  })
}

/** Deletes a kept search, as one step. @throws LibraryError not-found */
export function deleteSavedSearch(library: WritableLibrary, id: SavedSearchId): void {
  const { name } = readSavedSearch(library.database, id)
  recordStep(library, { name: `deletion of search “${name}”`, paper: null }, (recorder) => {
    recorder.note('saved_search', id)
    library.database.run('UPDATE saved_search SET deleted_at = ?, stamp = ? WHERE id = ?', [
      library.now(),
      library.stamp(),
      id,
    ])
  })
}

function readSavedSearch(database: ReadableDatabase, id: SavedSearchId): SavedSearch {
  const found = findSavedSearch(database, id)
  if (found === null) throw new LibraryError('not-found', 'That search is no longer kept.')
  return found
}

function toSavedSearch({ order, ...row }: Row): SavedSearch {
  return { ...row, order: order === null ? null : (JSON.parse(order) as ListOrder) }
}

function orderText(order: ListOrder | null): string | null {
  return order === null ? null : JSON.stringify(order)
}
