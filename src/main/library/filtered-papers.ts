import type { CollectionId, PaperKey, TagId } from '../../shared/model/ids.ts'
import { tagKey } from '../../shared/text/index.ts'
import type { ReadableDatabase } from './database.ts'
import type { SearchFilter } from './search-filters.ts'
import { findCollectedPapers, findTaggedPapers } from './tagged-papers.ts'

/** The keys of the papers that every filter of a search lets through; null where there is no filter. */
export function papersThrough(
  database: ReadableDatabase,
  filters: readonly SearchFilter[],
): PaperKey[] | null {
  const [first, ...others] = filters.map((filter) => papersThroughOne(database, filter))
  if (first === undefined) return null
  const rest = others.map((keys) => new Set(keys))
  return first.filter((key) => rest.every((keys) => keys.has(key)))
}

function papersThroughOne(database: ReadableDatabase, filter: SearchFilter): PaperKey[] {
  return filter.kind === 'tag'
    ? findTaggedPapers(database, namesMeant<TagId>(filter, tagNames(database)))
    : findCollectedPapers(database, namesMeant<CollectionId>(filter, collectionNames(database)))
}

interface Named<Id> {
  readonly id: Id
  readonly key: string
}

function namesMeant<Id>({ name, isTyping }: SearchFilter, all: readonly Named<Id>[]): Id[] {
  const wanted = tagKey(name)
  return all.filter(({ key }) => (isTyping ? key.startsWith(wanted) : key === wanted)).map(({ id }) => id)
}

function tagNames(database: ReadableDatabase): Named<TagId>[] {
  return database.all('SELECT id, name_key AS key FROM tag WHERE deleted_at IS NULL')
}

function collectionNames(database: ReadableDatabase): Named<CollectionId>[] {
  return database
    .all<{ id: CollectionId; name: string }>('SELECT id, name FROM collection WHERE deleted_at IS NULL')
    .map(({ id, name }) => ({ id, key: tagKey(name) }))
}
