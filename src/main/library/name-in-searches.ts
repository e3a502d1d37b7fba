import { tagKey } from '../../shared/text/index.ts'
import type { StepRecorder } from './journal.ts'
import type { WritableLibrary } from './open-library.ts'
import { listSavedSearches } from './saved-search-repository.ts'
import { renameInSearch, type SearchFilter } from './search-filters.ts'

/** Lets kept searches name a tag or a collection by its new name, as part of a step: they go on finding what they found. */
export function renameInSearches(
  library: WritableLibrary,
  recorder: StepRecorder,
  kind: SearchFilter['kind'],
  { before, after }: { before: string; after: string },
): void {
  const key = tagKey(before)
  for (const { id, query } of listSavedSearches(library.database)) {
    const renamed = renameInSearch(query, kind, (name) => tagKey(name) === key, after)
    if (renamed === query) continue
    recorder.note('saved_search', id)
    library.database.run('UPDATE saved_search SET query = ?, stamp = ? WHERE id = ?', [
      renamed,
      library.stamp(),
      id,
    ])
  }
}
