import { useEffect } from 'react'
import { create } from 'zustand'
import type { ListedCollection } from '../../../shared/model/collection.ts'
import type { SavedSearchId } from '../../../shared/model/ids.ts'
import type { SavedSearch } from '../../../shared/model/saved-search.ts'
import type { ListedTag } from '../../../shared/model/tag.ts'
import { announceFailure } from '../../state/announcements-store.ts'
import { call } from '../../state/bridge.ts'
import { onLibraryChanged } from '../../state/library-changes.ts'
import { refresher } from '../../state/refresher.ts'

/** The tags, collections and kept searches of the library. */
interface Tags {
  /** By name. */
  tags: readonly ListedTag[]
  /** In the order of those that stand in one. */
  collections: readonly ListedCollection[]
  /** By name. */
  searches: readonly SavedSearch[]
  /** How many papers a kept search finds, as far as it was counted. */
  found: ReadonlyMap<SavedSearchId, number>
}

export const useTags = create<Tags>(() => ({ tags: [], collections: [], searches: [], found: new Map() }))

const lists = refresher(async () => {
  try {
    const [tags, collections, searches] = await Promise.all([
      call('tags.list', {}),
      call('collections.list', {}),
      call('searches.list', {}),
    ])
    useTags.setState({ tags, collections, searches })
  } catch (error) {
    announceFailure('The tags and collections could not be read.', error)
    return
  }
  counts.whenQuiet()
})

/** One search after the other, so that what a person asks for comes between. */
const counts = refresher(async () => {
  for (const { id } of useTags.getState().searches) {
    try {
      const count = await call('searches.count', { id })
      if (count !== null) useTags.setState(({ found }) => ({ found: new Map(found).set(id, count) }))
    } catch {
      // A number that is missing is no loss worth a word.
    }
  }
})

/** Keeps the tags in step with the library for as long as the component is there. */
export function useTagsInStep(): void {
  useEffect(() => {
    lists.now()
    return onLibraryChanged(['papers', 'marks', 'tags', 'snapshots'], ({ kind }) =>
      kind === 'tags' ? lists.now() : lists.whenQuiet(),
    )
  }, [])
}
