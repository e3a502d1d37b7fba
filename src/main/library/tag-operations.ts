import type {
  CollectionMove,
  CollectionPut,
  NewCollection,
  SavedSearchChange,
  SearchToKeep,
  TagChange,
  TaggedThings,
  TagPut,
} from '../../shared/contract/tag-calls.ts'
import type { CollectionId, PaperId, SavedSearchId, TagId } from '../../shared/model/ids.ts'
import {
  countCollectionsOf,
  createCollection,
  deleteCollection,
  listCollections,
  moveCollection,
  putIntoCollection,
  renameCollection,
} from './collection-repository.ts'
import type { ReadableLibrary, WritableLibrary } from './open-library.ts'
import { countSavedSearch } from './paper-order.ts'
import { putTag } from './put-tag.ts'
import {
  changeSavedSearch,
  deleteSavedSearch,
  keepSearch,
  listSavedSearches,
} from './saved-search-repository.ts'
import { changeTag, deleteTag, listTags, mergeTags } from './tag-repository.ts'
import { countTagsOf } from './tagging-repository.ts'
import { byPerson, changed, type Written } from './written.ts'

/** What the reader answers about tags, collections and kept searches. */
export const tagReads = {
  'tags.list': ({ database }: ReadableLibrary, _input: Record<string, never>) => listTags(database),
  'tags.of': ({ database }: ReadableLibrary, { on }: { on: TaggedThings }) => countTagsOf(database, on.ids),
  'collections.list': ({ database }: ReadableLibrary, _input: Record<string, never>) =>
    listCollections(database),
  'collections.of': ({ database }: ReadableLibrary, { papers }: { papers: PaperId[] }) =>
    countCollectionsOf(database, papers),
  'searches.list': ({ database }: ReadableLibrary, _input: Record<string, never>) =>
    listSavedSearches(database),
  'searches.count': ({ database }: ReadableLibrary, { id }: { id: SavedSearchId }) =>
    countSavedSearch(database, id),
}

/** What the writer does about tags, collections and kept searches; each in one transaction. */
export const tagWrites = {
  'tags.put': (library: WritableLibrary, input: TagPut): Written<void> =>
    byPerson(library, () => {
      const papers = putTag(library, input)
      return { value: undefined, changes: [changed('tags', null), changed('marks', papers)] }
    }),
  'tags.change': (library: WritableLibrary, input: TagChange) =>
    whatRowsShow(library, () => changeTag(library, input)),
  'tags.merge': (library: WritableLibrary, input: { from: TagId; into: TagId }) =>
    whatRowsShow(library, () => mergeTags(library, input)),
  'tags.delete': (library: WritableLibrary, { id }: { id: TagId }) =>
    whatRowsShow(library, () => deleteTag(library, id)),
  'collections.create': (library: WritableLibrary, input: NewCollection): Written<CollectionId> =>
    byPerson(library, () => ({
      value: createCollection(library, input),
      changes: [changed('tags', null), changed('marks', input.papers)],
    })),
  'collections.rename': (library: WritableLibrary, { id, name }: { id: CollectionId; name: string }) =>
    whatRowsShow(library, () => renameCollection(library, id, name)),
  'collections.move': (library: WritableLibrary, input: CollectionMove) =>
    whatRowsShow(library, () => moveCollection(library, input)),
  'collections.delete': (library: WritableLibrary, { id }: { id: CollectionId }) =>
    whatRowsShow(library, () => deleteCollection(library, id)),
  'collections.put': (library: WritableLibrary, input: CollectionPut): Written<void> =>
    byPerson(library, () => ({
      value: putIntoCollection(library, input),
      changes: [changed('tags', null), changed('marks', input.papers)],
    })),
  'searches.keep': (library: WritableLibrary, input: SearchToKeep): Written<SavedSearchId> =>
    byPerson(library, () => ({ value: keepSearch(library, input), changes: [changed('tags', null)] })),
  'searches.change': (library: WritableLibrary, input: SavedSearchChange): Written<void> =>
    byPerson(library, () => ({
      value: changeSavedSearch(library, input),
      changes: [changed('tags', null)],
    })),
  'searches.delete': (library: WritableLibrary, { id }: { id: SavedSearchId }): Written<void> =>
    byPerson(library, () => ({ value: deleteSavedSearch(library, id), changes: [changed('tags', null)] })),
}

/** A change of tags or collections themselves, whose names stand on papers that nobody counts. */
function whatRowsShow(library: WritableLibrary, work: () => void): Written<void> {
  return byPerson(library, () => ({
    value: work(),
    changes: [changed('tags', null), changed('marks', null)],
  }))
}
